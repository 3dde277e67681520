namespace Sjukersattning.Domain.Form;

/// <summary>
/// The editions of the form that a program is given. What concerns one
/// case asks the case's own edition; this is for what concerns them all.
/// </summary>
public sealed class FormEditions
{
    /// <exception cref="ArgumentException">There is none, or two read the same text version.</exception>
    public FormEditions(params IEnumerable<FormEdition> editions)
    {
        All = [.. editions.OrderBy(edition => edition.ValidFrom)];
        var versions = Readable.ToList();
        if (versions.Count == 0 || versions.Distinct().Count() < versions.Count)
        {
            throw new ArgumentException("A program knows at least one edition, and no text version by two.", nameof(editions));
        }
    }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<FormEdition> All { get; }

    /// <summary>The text versions of files that can be read, oldest first.</summary>
    public IEnumerable<string> Readable => All.SelectMany(edition => edition.AlsoReads.Append(edition.Version));

    /// <summary>The sections of all editions, each as the newest one that has it words it.</summary>
    public IReadOnlyList<Section> Sections =>
        [.. All.Reverse().SelectMany(edition => edition.Sections).DistinctBy(section => section.Key).OrderBy(section => section.Key)];

    /// <summary>The edition that a case opened on a day gets: the newest that is valid, or the oldest of all.</summary>
    public FormEdition InForceOn(DateOnly day) => All.LastOrDefault(edition => edition.ValidFrom <= day) ?? All[0];

    /// <summary>The edition of an existing case.</summary>
    /// <exception cref="ArgumentException">The version is unknown to this program.</exception>
    public FormEdition ByVersion(string version) =>
        All.FirstOrDefault(edition => edition.Version == version)
            ?? throw new ArgumentException($"Unknown form version {version}.", nameof(version));

    /// <summary>The edition that a file of a text version is read by; null when none can.</summary>
    public FormEdition? Reading(string textVersion) =>
        All.FirstOrDefault(edition => edition.Version == textVersion || edition.AlsoReads.Contains(textVersion));

    /// <summary>Number and heading of a field, as the newest edition that has it words them; its number when none has it.</summary>
    public string FieldName(string svarId) =>
        All.Reverse().SelectMany(edition => edition.Questions).FirstOrDefault(question => question.SvarId == svarId) is { } question
            ? $"{svarId} {question.Heading}"
            : svarId;
}
