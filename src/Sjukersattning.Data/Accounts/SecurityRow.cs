using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Accounts;

/// <summary>One row of the security log: what happened to whom, by whom, from where. Append-only; no secret, no patient.</summary>
public sealed class SecurityRow
{
    /// <summary>Longest text of <see cref="What"/>.</summary>
    public const int LongestWhat = 1000;

    public long Id { get; set; }

    public DateTimeOffset At { get; set; }

    public SecurityEvent Event { get; set; }

    /// <summary>Who did it; null when it was nobody who is signed in.</summary>
    public Guid? ActorId { get; set; }

    public string ActorName { get; set; } = "";

    public string ActorTitle { get; set; } = "";

    /// <summary>Whose account it is about; null when it is nobody's.</summary>
    public Guid? AccountId { get; set; }

    public string AccountName { get; set; } = "";

    /// <summary>The unit where it was done, or that it is about; null when it is none.</summary>
    public Guid? UnitId { get; set; }

    /// <summary>The network address; empty for the program's own commands.</summary>
    public string Address { get; set; } = "";

    public string What { get; set; } = "";

    public string RequestId { get; set; } = "";

    /// <summary>Who did it, "–" when that is not known.</summary>
    public string ActorInWords => ActorName.Length == 0 ? "–" : ActorTitle.Length == 0 ? ActorName : $"{ActorName}, {ActorTitle}";

    /// <summary>"Uppgifter ändrade: Namn: A → B".</summary>
    public string InWords => What.Length == 0 ? Event.Swedish() : $"{Event.Swedish()}: {What}";
}
