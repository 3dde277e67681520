using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>What a reviewer found of a visit, signed with name and time; the newest one of a finding counts. Append-only.</summary>
public sealed class LogJudgement
{
    /// <summary>Most characters of a reason.</summary>
    public const int LongestReason = 500;

    public long Id { get; set; }

    public Guid ReviewId { get; set; }

    public int Place { get; set; }

    public LogVerdict Verdict { get; set; }

    public string Reason { get; set; } = "";

    public DateTimeOffset At { get; set; }

    public Guid ById { get; set; }

    public string ByName { get; set; } = "";

    public string ByTitle { get; set; } = "";
}
