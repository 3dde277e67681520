namespace Sjukersattning.Domain.Cases;

/// <summary>One row of <see cref="NextStepRules"/>.</summary>
/// <param name="When">When it holds, in Swedish, for documentation.</param>
public sealed record NextStepRule(string When, Func<UtlatandeCase, bool> Holds, NextStepTemplate Step)
{
    /// <summary>Whether it is about an answer to Försäkringskassan: the patient is told whether she has to come for it.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>
    /// Whether it is due when the version is to be signed or Försäkringskassan wants its answer; else in the template's days.
    /// </summary>
    public bool HasLastDay { get; init; }

    /// <summary>Whether the clinic waits for somebody else: its day is when the clinic asks again, and no promise to the patient.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether the open work has a line of its own for it.</summary>
    public bool HasOwnLine { get; init; }

    /// <summary>The day that it is due by itself, in words too; null, or telling none, for the template's days.</summary>
    public (string InWords, Func<UtlatandeCase, DateOnly?> On)? Due { get; init; }
}
