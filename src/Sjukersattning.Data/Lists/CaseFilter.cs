using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>What a list is asked for.</summary>
public sealed record CaseFilter
{
    /// <summary>Words to find, in any order, in the case number and the patient's names and numbers; empty for all.</summary>
    public string Text { get; init; } = "";

    /// <summary>Only this status; null for all open ones.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>Only open ones in which a new version is written beside the one that holds.</summary>
    public bool OnlyBegun { get; init; }

    public bool ClosedToo { get; init; }

    /// <summary>Only those that are late, or soon due; null for all.</summary>
    public Due? Due { get; init; }

    /// <summary>Only those where this person is the responsible läkare or has something to do; null for all.</summary>
    public Guid? Responsible { get; init; }

    /// <summary>Only these; null for all.</summary>
    public IReadOnlyList<Guid>? Ids { get; init; }

    /// <summary>First row, from 0.</summary>
    public int Skip { get; init; }

    public int Take { get; init; } = 50;
}
