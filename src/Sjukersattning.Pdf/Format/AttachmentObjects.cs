using System.Globalization;
using System.Text;

namespace Sjukersattning.Pdf.Format;

/// <summary>Writes the attached files.</summary>
internal static class AttachmentObjects
{
    /// <summary>Writes the files and gives the entries for the catalog; empty if there are none.</summary>
    /// <exception cref="ArgumentException">Two files share a name, or one has no name or no media type.</exception>
    public static string Write(PdfObjects objects, PdfDescription description)
    {
        SortedDictionary<string, int> files = new(StringComparer.Ordinal);
        foreach (PdfAttachment attachment in description.Attachments)
        {
            if (string.IsNullOrWhiteSpace(attachment.Name) || string.IsNullOrWhiteSpace(attachment.MediaType))
            {
                throw new ArgumentException("An attachment needs a name and a media type.", nameof(description));
            }

            if (!files.TryAdd(PdfText.Literal(attachment.Name), Write(objects, attachment, description.CreatedAt)))
            {
                throw new ArgumentException($"Two attachments have the name {attachment.Name}.", nameof(description));
            }
        }

        if (files.Count == 0)
        {
            return "";
        }

        StringBuilder names = new();
        foreach ((string name, int number) in files)
        {
            names.Append(CultureInfo.InvariantCulture, $" {name} {number} 0 R");
        }

        string references = string.Join(' ', files.Values.Select(number => Invariant($"{number} 0 R")));
        return $" /AF [{references}] /Names << /EmbeddedFiles << /Names [{names} ] >> >>";
    }

    private static int Write(PdfObjects objects, PdfAttachment attachment, DateTimeOffset createdAt)
    {
        int stream = objects.AddStream(
            string.Create(
                CultureInfo.InvariantCulture,
                $"/Type /EmbeddedFile /Subtype {PdfText.Name(attachment.MediaType)}" +
                $" /Params << /Size {attachment.Content.Length} /ModDate {PdfText.Date(createdAt)} >>"),
            attachment.Content.Span);
        string name = PdfText.Literal(attachment.Name);
        return objects.Add(string.Create(
            CultureInfo.InvariantCulture,
            $"<< /Type /Filespec /F {name} /UF {name} /Desc {PdfText.Literal(attachment.Description)}" +
            $" /AFRelationship /{attachment.Relationship} /EF << /F {stream} 0 R /UF {stream} 0 R >> >>"));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
