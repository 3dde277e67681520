using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Meetings;

namespace Sjukersattning.Data;

/// <summary>Everything that is kept of one case, as it stood at one moment, for whoever makes its archive.</summary>
public sealed record CaseExport
{
    /// <summary>Where the rows stand in the archive.</summary>
    public const string JsonPath = CaseRows.Path;

    public required OpenedCase Opened { get; init; }

    /// <summary>Who asked for it, in words for its first page; empty where everything is written out.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The signed versions that hold, the first first.</summary>
    public required IReadOnlyList<SignedReading> Signed { get; init; }

    /// <summary>Those that do not hold, or are not there: nothing of them is drawn.</summary>
    public required IReadOnlyList<BrokenVersionException> Broken { get; init; }

    /// <summary>Every text of every field: by question, the first first.</summary>
    public required ILookup<string, WrittenAnswer> Texts { get; init; }

    /// <summary>The contact log, the newest first.</summary>
    public required IReadOnlyList<Contact> Contacts { get; init; }

    /// <summary>The case on meetings, with when and where they were.</summary>
    public required IReadOnlyList<(DateOnly Day, string Place, MeetingItem Item)> Meetings { get; init; }

    /// <summary>What staff were told of the case, the newest first, with who was told.</summary>
    public required IReadOnlyList<(Guid RecipientId, NoticeLine Notice)> Notices { get; init; }

    public required IReadOnlyList<HistoryLine> History { get; init; }

    /// <summary>What is kept of the file that the case started from; null for none.</summary>
    public ReadFile? File { get; init; }

    /// <summary>Everybody with an account whom anything of it names, by name and title.</summary>
    public required IReadOnlyDictionary<Guid, string> People { get; init; }

    /// <summary>Every row, for machines.</summary>
    public required byte[] Json { get; init; }

    /// <summary>What those rows are, for whoever writes a program that reads them.</summary>
    public required string JsonShape { get; init; }
}
