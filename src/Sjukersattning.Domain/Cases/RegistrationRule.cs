using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>One row of <see cref="RegistrationRules"/>: what is asked for, and what must have come before.</summary>
/// <param name="Action">The action of <see cref="CaseRules"/> that enters or corrects it.</param>
/// <param name="Definite">In a sentence, e.g. "Ansökan", "Beslutet".</param>
/// <param name="DayLabel">Label of the day.</param>
/// <param name="After">What comes before it, and cannot be later.</param>
public sealed record RegistrationRule(RegistrationKind Kind, CaseAction Action, string Slug, string Name, string Definite, string DayLabel,
    RegistrationKind After)
{
    /// <summary>
    /// Whether it can be entered although what comes before is not known: what Försäkringskassan does tells that it has a case, and how
    /// that case began need not be known.
    /// </summary>
    public bool MayComeWithout { get; init; }

    /// <summary>
    /// Whether the day may be told as a month or a year, or not at all: it happened elsewhere. What the clinic does has a day.
    /// </summary>
    public bool DayMayBeUnknown { get; init; }

    /// <summary>The endings to choose from; empty when it ends nothing.</summary>
    public IReadOnlyList<Beslutsutfall> Endings { get; init; } = [];

    /// <summary>Label of the level; empty when no level is asked for.</summary>
    public string LevelLabel { get; init; } = "";

    /// <summary>Whether the clinic may not know the level.</summary>
    public bool LevelIsOptional { get; init; }

    /// <summary>Whether it is about one signed version, so that each version has its own, and how that was sent is asked.</summary>
    public bool IsSending { get; init; }

    /// <summary>Whether it is asked why, when it was refused.</summary>
    public bool AsksGrounds { get; init; }

    /// <summary>Label of the last day to answer; empty when nothing is to be answered. The day may be unknown.</summary>
    public string LastDayLabel { get; init; } = "";

    /// <summary>Whether it is asked who told.</summary>
    public bool AsksWhoTold { get; init; }

    /// <summary>Whether it is asked when the patient got it.</summary>
    public bool AsksReceived { get; init; }

    /// <summary>Whether it is a contact with the patient: it is asked how, and the contact is logged too (workflow.md step 7).</summary>
    public bool IsContact { get; init; }

    /// <summary>Whether every case comes to it, so that it is told of as long as it is not entered.</summary>
    public bool IsAwaited { get; init; }

    public string TextLabel { get; init; } = "Mer att minnas";

    /// <summary>Whether the level must be told with this ending; without endings, unless it is optional.</summary>
    public bool NeedsLevel(Beslutsutfall? ending) =>
        LevelLabel.Length > 0 && !LevelIsOptional && (Endings.Count == 0 || ending?.HasLevel() == true);

    /// <summary>The endings that a level is chosen with, in a sentence; empty when there are none.</summary>
    public string EndingsWithLevel =>
        string.Join(" eller ", Endings.Where(ending => ending.HasLevel()).Select(ending => ending.InSentence()));

    /// <summary>What was told, without what the row does not ask for.</summary>
    public Reported Tidied(Reported told) => told with
    {
        Utfall = Endings.Count > 0 ? told.Utfall : null,
        Level = LevelLabel.Length > 0 ? told.Level : null,
        ToldBy = AsksWhoTold ? told.ToldBy : null,
        Way = IsContact ? told.Way : null,
        ReceivedOn = AsksReceived ? told.ReceivedOn : null,
        Grounds = AsksGrounds && told.Grounds is not Avslagsgrund.Unknown ? told.Grounds : null,
        LastDay = LastDayLabel.Length > 0 ? told.LastDay : null,
        SentBy = IsSending ? told.SentBy : null,
        Version = IsSending ? told.Version : null,
    };
}
