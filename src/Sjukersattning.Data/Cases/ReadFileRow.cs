namespace Sjukersattning.Data;

/// <summary>What is kept of the file that a case started from; written once, with the case. Patient data.</summary>
internal sealed class ReadFileRow
{
    /// <summary>Longest id of an utlåtande that is looked for, in characters; a longer one is cut.</summary>
    public const int LongestId = 200;

    public Guid CaseId { get; set; }

    /// <summary>The utlåtande's id in the file, to know it by when it comes again.</summary>
    public string IntygsId { get; set; } = "";

    /// <summary><see cref="Domain.Exchange.ReadFile"/> as JSON.</summary>
    public string Content { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>As ids are looked for: capitals and small letters are one, whatever the database's own order says.</summary>
    public static string Cut(string id) => id[..Math.Min(id.Length, LongestId)].ToLowerInvariant();
}
