using System.Globalization;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>How the case stands after a signature: the step it has reached, what is being written beside it, and what comes next.</summary>
public sealed partial class UtlatandeCase
{
    private static readonly RegistrationKind[] Endings =
        [RegistrationKind.Beslut, RegistrationKind.Omprovningsbeslut, RegistrationKind.Overklagandebeslut];

    /// <summary>The version that is being written while a signed one holds; null for none.</summary>
    public BegunVersion? Begun => BegunVersion.Of(VersionInForce, DraftRelation, _sections.All(section => section.IsDone), DraftSince);

    /// <summary>Whether a planned version is being written, the first one or another.</summary>
    public bool IsBeingWritten => HasDraft && _sections.Count > 0 && StatusNames.Open.Contains(Status);

    /// <summary>Whether every section of the version that is being written is klar.</summary>
    public bool IsUnderReview => Begun?.IsUnderReview ?? Status == CaseStatus.UnderReview;

    /// <summary>Whether the next step waits for somebody else than the clinic: its day promises the patient nothing.</summary>
    public bool IsWaiting => Demanded is { Rule.IsWaiting: true };

    /// <summary>Whether the open work tells the next step in a line of its own.</summary>
    public bool HasOwnLine => Demanded is { Rule.HasOwnLine: true };

    /// <summary>What the next step is by the table; null where somebody chose another, or before a signature.</summary>
    private DemandedStep? Demanded => NextStepRules.For(this) is { } demanded && demanded.Is(NextStep) ? demanded : null;

    /// <summary>When the newest decision was entered, of Försäkringskassan or a court; null without one.</summary>
    internal DateTimeOffset? DecidedAt => Endings.Select(kind => FirstEntered(kind)).Max();

    /// <summary>Whether a decision has come after everything that Försäkringskassan still asks.</summary>
    internal bool IsDecidedSinceAsked => OpenKompletteringar.All(one => DecidedAt > FirstEntered(one.Entry.Number));

    /// <summary>When a komplettering was entered first.</summary>
    internal DateTimeOffset? FirstEntered(int komplettering) =>
        _kompletteringar.Where(one => one.Number == komplettering).Min(one => (DateTimeOffset?)one.At);

    /// <summary>
    /// Brings over a case that an earlier version of the program kept as being written because a new version was begun: it stands at the
    /// step that the signed one has reached, since that was entered. What was entered must be loaded.
    /// </summary>
    public void BringOver()
    {
        if (VersionInForce == 0 || !StatusNames.Writing.Contains(Status))
        {
            return;
        }

        DraftSince ??= StatusSince;
        Status = CaseRules.FurthestOf(this);
        StatusSince = ReachedAt ?? StatusSince;
    }

    /// <summary>When what brought the case to its step after the signature was entered first; null for another step.</summary>
    private DateTimeOffset? ReachedAt => Status switch
    {
        CaseStatus.Decided => FirstEntered(RegistrationKind.Beslut),
        CaseStatus.Applied => AtForsakringskassanSince,
        CaseStatus.Informed => FirstEntered(RegistrationKind.Information),
        CaseStatus.Signed => FirstEntered(RegistrationKind.Signing),
        _ => null,
    };

    /// <summary>When the first of what tells that Försäkringskassan has a case was entered; null without any.</summary>
    private DateTimeOffset? AtForsakringskassanSince =>
        new[] { RegistrationKind.Ansokan, RegistrationKind.Kommunicering, RegistrationKind.Beslut }.Select(kind => FirstEntered(kind))
            .Concat(StandingKompletteringar.Select(one => FirstEntered(one.Entry.Number)))
            .Concat(Enumerable.Range(1, Initiator == Initiator.Forsakringskassan ? SignedVersion : 0)
                .Select(version => FirstEntered(RegistrationKind.Sent, version)))
            .Min();

    /// <summary>
    /// When the standing entry of a kind was entered first, whatever was corrected since; for kinds about a version, of the one that is
    /// named, else the one in force.
    /// </summary>
    private DateTimeOffset? FirstEntered(RegistrationKind kind, int? version = null) =>
        _registrations.Where(one => one.Kind == kind && one.Number == (version ?? NumberOf(kind)) && !one.IsRetracted
            && !_registrations.Any(later => later.Kind == kind && later.Number == one.Number && later.IsRetracted
                && later.Revision > one.Revision))
            .Min(one => (DateTimeOffset?)one.At);

    /// <summary>Sets what comes next, when the table or a changed demand says so.</summary>
    /// <param name="told">What the action's row sets; null for none.</param>
    /// <param name="before">What the case demanded before.</param>
    /// <returns>The step in words; null when it stays.</returns>
    private string? Advance(NextStepTemplate? told, DemandedStep? before, CaseFacts facts)
    {
        var demanded = NextStepRules.For(this);
        var isNew = demanded is not null
            && (demanded.Rule != before?.Rule || (before.Is(NextStep) && demanded != before));
        if (told is null && !isNew)
        {
            return null;
        }

        var next = told ?? demanded!.Step;
        NextStep = new NextStep(next.What, Capitalised(next.Who),
            told is null ? NextDay(demanded!, facts) : NextDay(next, facts), next.TellPatient);
        return NextStep.InWords;
    }

    private static string Capitalised(Role role)
    {
        var word = role.Swedish();
        return char.ToUpper(word[0], CultureInfo.GetCultureInfo("sv-SE")) + word[1..];
    }

    private static DateOnly NextDay(DemandedStep demanded, CaseFacts facts) =>
        demanded.LastDay is not { } last ? Proposed(demanded.Step, facts) : last < facts.Today ? facts.Today : last;

    /// <summary>The day to sign by was chosen, and stays; a day that is only proposed is one on which the unit works.</summary>
    private DateOnly NextDay(NextStepTemplate next, CaseFacts facts) =>
        StatusNames.Writing.Contains(Status) && SignDeadline is { } deadline && deadline >= facts.Today
            ? deadline
            : Proposed(next, facts);

    private static DateOnly Proposed(NextStepTemplate next, CaseFacts facts) =>
        facts.WorkingDays.OnOrAfter(facts.Today.AddDays(next.Days));
}
