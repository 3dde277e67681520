using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>What a list is asked for.</summary>
public sealed record CaseFilter
{
    /// <summary>Words to find in name, case number or personnummer; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only this status; null for all open ones.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>Closed and cancelled ones too.</summary>
    public bool ClosedToo { get; init; }

    /// <summary>Only cases whose next step should be done by now.</summary>
    public bool LateOnly { get; init; }

    /// <summary>A leader's next step waits from this many days before its day.</summary>
    public const int SoonDays = 7;

    /// <summary>Only cases where something waits for this person: a section, a komplettering, a signature or, for a rehabkoordinator, a next step within a week.</summary>
    public Guid? WaitingFor { get; init; }

    /// <summary>First row, from 0.</summary>
    public int Skip { get; init; }

    /// <summary>Most rows.</summary>
    public int Take { get; init; } = 50;
}
