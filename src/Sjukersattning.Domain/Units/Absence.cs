namespace Sjukersattning.Domain.Units;

/// <summary>Days on which a person is away; new work goes to the deputy (workflow.md, "Handover").</summary>
public sealed class Absence
{
    private Absence()
    {
    }

    public Absence(Guid accountId, DateOnly from, DateOnly until)
    {
        Id = Guid.NewGuid();
        AccountId = accountId;
        From = from;
        Until = until;
    }

    public Guid Id { get; private set; }

    /// <summary>Who is away, at every unit.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    /// <summary>"2026-12-07", or "2026-12-07–2026-12-11".</summary>
    public string InWords => From == Until ? $"{From:yyyy-MM-dd}" : $"{From:yyyy-MM-dd}–{Until:yyyy-MM-dd}";

    /// <summary>Why nothing can be put on one of the days.</summary>
    /// <param name="instead">What can be chosen instead, e.g. "en annan dag".</param>
    public string Refusal(string instead) => $"Läkaren är borta {InWords}. Välj {instead}, eller ändra frånvaron först.";

    /// <summary>Whether a day is one of them.</summary>
    public bool Includes(DateOnly day) => From <= day && day <= Until;
}
