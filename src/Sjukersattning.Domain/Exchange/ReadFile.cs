using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Exchange;

/// <summary>What is kept of the file that a case started from: whence it came, what was told of it, and what no field could hold.</summary>
/// <param name="Id">The utlåtande's id as the file has it.</param>
/// <param name="FormVersion">The text version that the file names.</param>
/// <param name="SignedAt">The file's own local time.</param>
/// <param name="Notes">What was found out when the case was opened, in whole sentences.</param>
public sealed record ReadFile(
    string Id, string IdRoot, string FormVersion, DateTime SignedAt, string SignerName, string UnitName, IReadOnlyList<string> Notes,
    IReadOnlyList<ExchangeFault> Faults, IReadOnlyList<LeftOver> LeftOver)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Whether anything is to be told about it, beside who signed it and where.</summary>
    public bool IsTold => Notes.Count + Faults.Count + LeftOver.Count(left => left.SvarId.Length > 0) > 0;

    /// <summary>What is to be kept when a case of an edition starts from a file that could be read.</summary>
    /// <param name="known">Sentences about cases that have met the same utlåtande before.</param>
    /// <param name="titles">The register's titles of diagnosis codes, by code.</param>
    public static ReadFile Of(ExchangeReading reading, FormEdition form, IReadOnlyList<string> known,
        IReadOnlyDictionary<string, string> titles)
    {
        var file = reading.Utlatande!;
        return new(file.Id, file.IdRoot, file.FormVersion, file.SignedAt, file.SignerName, file.Unit.Name,
            [.. known, .. file.Sheet.Additional.Where(question => form.Find(question.Id) is not null)
                .Select(question => $"Tilläggsfråga {question.SvarId} står i avsnittet {form[question.Section].Heading}.")],
            reading.Faults, [.. reading.LeftOver, .. Unasked(file.Sheet, form), .. Titles(file, titles)]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Readable);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not that.</exception>
    public static ReadFile FromJson(string json) =>
        JsonSerializer.Deserialize<ReadFile>(json, Readable) ?? throw new JsonException("What was kept of the file is empty.");

    /// <summary>Whence the file came, in one line.</summary>
    public string InWords => string.Create(CultureInfo.InvariantCulture,
        $"Utlåtande signerat {SignedAt:yyyy-MM-dd}{(SignerName.Length > 0 ? $" av {SignerName}" : "")}" +
            $"{(UnitName.Length > 0 ? $", {UnitName}" : "")}. Textversion {FormVersion}, id {Id}.");

    /// <summary>Answers of another edition that this one does not ask for.</summary>
    private static IEnumerable<LeftOver> Unasked(AnswerSheet sheet, FormEdition form) =>
        sheet.Questions.Where(question => !sheet[question].IsEmpty && form.Find(question.Id) is null)
            .Select(question => new LeftOver(question.SvarId,
                $"{question.Heading}: {string.Join(", ", sheet[question].Parts.Select(part => part.Value))}"));

    /// <summary>What the file calls a diagnosis, where neither the register nor the läkare's own words say the same.</summary>
    private static IEnumerable<LeftOver> Titles(ExchangedUtlatande file, IReadOnlyDictionary<string, string> titles) =>
        from title in file.DiagnosisTitles
        where !Same(title.Value, titles.GetValueOrDefault(title.Key))
            && !file.Sheet.Diagnoses.Any(row => Same(title.Value, row.Description))
        select new LeftOver("6", $"{title.Key} kallas i filen: {title.Value}");

    private static bool Same(string one, string? other) => string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
