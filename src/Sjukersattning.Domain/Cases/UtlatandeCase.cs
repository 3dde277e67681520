using System.Globalization;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The aggregate: one patient's way to a signed utlåtande at one vårdenhet. It exists so that a status changes in one place only
/// (<see cref="Perform"/>), by <see cref="CaseRules"/>, and never without an event in the history.
/// </summary>
public sealed class UtlatandeCase
{
    private readonly List<SectionTask> _sections = [];
    private readonly List<CaseEvent> _events = [];

    private UtlatandeCase()
    {
    }

    /// <summary>Random id; the only one that may stand in an address.</summary>
    public Guid Id { get; private set; }

    /// <summary>Number within the unit, e.g. "26-0017"; may stand in mail.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The vårdenhet.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>The patient.</summary>
    public Guid PatientId { get; private set; }

    /// <summary>The patient while the case is open, else null: unique per unit, so two open cases cannot exist.</summary>
    public Guid? OpenPatientId { get; private set; }

    /// <summary>The form's edition.</summary>
    public string FormVersion { get; private set; } = "";

    /// <summary>Where the case is.</summary>
    public CaseStatus Status { get; private set; }

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset StatusSince { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who took the first step.</summary>
    public Initiator Initiator { get; private set; }

    /// <summary>The responsible läkare; null until known.</summary>
    public Guid? LakareId { get; private set; }

    /// <summary>How the patient agreed to teamwork.</summary>
    public ConsentKind Consent { get; private set; }

    /// <summary>When the patient agreed.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>Last day for the signature.</summary>
    public DateOnly? SignDeadline { get; private set; }

    /// <summary>Booked time for signing.</summary>
    public SigningBooking? Booking { get; private set; }

    /// <summary>The överenskommelse.</summary>
    public NextStep NextStep { get; private set; } = null!;

    /// <summary>Why it was cancelled; null otherwise.</summary>
    public CancelReason? CancelReason { get; private set; }

    /// <summary>Highest signed version; 0 when none is signed.</summary>
    public int SignedVersion { get; private set; }

    /// <summary>Number of changes to this row: the optimistic lock on both databases.</summary>
    public int Revision { get; private set; }

    /// <summary>The sections; empty until planned.</summary>
    public IReadOnlyList<SectionTask> Sections => _sections;

    /// <summary>Events added or loaded.</summary>
    public IReadOnlyList<CaseEvent> Events => _events;

    /// <summary>The edition of the form that this case uses.</summary>
    public FormEdition Form => FormEditions.ByVersion(FormVersion);

    /// <summary>Number of the version that is being written, or was signed last when none is.</summary>
    public int WorkingVersion => Status == CaseStatus.Signerat ? SignedVersion : SignedVersion + 1;

    /// <summary>The section with a key.</summary>
    /// <exception cref="InvalidOperationException">The case is not planned, or the key is null.</exception>
    public SectionTask Section(SectionKey? key) => _sections.First(section => section.Key == key);

    /// <summary>Opens a case, or says why not.</summary>
    /// <param name="patient">A patient of the actor's unit.</param>
    /// <param name="number">The next free number.</param>
    /// <param name="initiator">Who took the first step.</param>
    /// <param name="actor">Who opens.</param>
    /// <param name="facts">Whether the patient already has an open case.</param>
    /// <param name="opened">The case when allowed.</param>
    public static Verdict Open(Patient patient, string number, Initiator initiator, CaseActor actor, CaseFacts facts, out UtlatandeCase? opened)
    {
        var draft = new UtlatandeCase
        {
            Id = Guid.NewGuid(), Number = number, UnitId = patient.UnitId, PatientId = patient.Id, OpenPatientId = patient.Id,
            FormVersion = FormEditions.Current.Version, Initiator = initiator, OpenedAt = facts.Now, StatusSince = facts.Now,
            LakareId = actor.Roles.Contains(Role.Lakare) ? actor.Id : null,
        };
        var verdict = draft.Perform(CaseAction.Open, actor, facts, $"Initierat av {initiator.Swedish().ToLower(CultureInfo.GetCultureInfo("sv-SE"))}.");
        opened = verdict.IsAllowed ? draft : null;
        return verdict;
    }

    /// <summary>Whether the actor may do something now.</summary>
    public Verdict Judge(CaseAction action, CaseActor actor, CaseFacts facts) => CaseRules.Judge(action, this, actor, facts);

    /// <summary>Plans, or plans again; a section that changes hands keeps what is written in it. A new last day may not have passed already.</summary>
    /// <exception cref="ArgumentException">The plan does not name every section of the form exactly once.</exception>
    public Verdict Plan(CasePlan plan, CaseActor actor, CaseFacts facts)
    {
        if (!plan.Sections.Select(line => line.Key).Order().SequenceEqual(Form.Sections.Select(section => section.Key).Order()))
        {
            throw new ArgumentException("A plan names every section of the form once.", nameof(plan));
        }

        var past = plan.Sections.Where(line => line.Deadline < facts.Today && _sections.All(known => known.Key != line.Key || known.Deadline != line.Deadline)).Select(line => Form[line.Key].Heading).ToList();
        if (plan.SignDeadline < facts.Today && plan.SignDeadline != SignDeadline)
        {
            past.Add("Signeringen");
        }

        if (past.Count > 0 && !Judge(CaseAction.Plan, actor, facts).IsHidden)
        {
            return Verdict.Refused([.. past.Select(what => $"{what}: dagen har redan varit. Välj en dag från och med i dag.")]);
        }

        return Perform(CaseAction.Plan, actor, facts, $"Signeras senast {plan.SignDeadline:yyyy-MM-dd}. Samtycke: {plan.Consent.Swedish()}.", () => Adopt(plan));
    }

    /// <summary>Books, or moves, the time for signing.</summary>
    public Verdict BookSigning(SigningBooking booking, CaseActor actor, CaseFacts facts) => Perform(CaseAction.BookSigning, actor, facts,
        $"Signeringstid {booking.Date:yyyy-MM-dd} {booking.Time:HH\\:mm}.", () => Booking = booking);

    /// <summary>Notes that somebody writes in a section; the text itself is kept as rows of its own. No event unless the status changes.</summary>
    public Verdict Write(CaseActor actor, CaseFacts facts) => Perform(CaseAction.WriteSection, actor, facts, detail: null);

    /// <summary>Marks a section klar.</summary>
    public Verdict MarkSectionDone(CaseActor actor, CaseFacts facts) => Perform(CaseAction.MarkSectionDone, actor, facts with { SectionFindings = facts.SectionFindings ?? throw new ArgumentException("The section's faults must be computed before it is marked klar.", nameof(facts)) }, "", () =>
        (Section(facts.Section).DoneAt, Section(facts.Section).ReturnComment) = (facts.Now, null));

    /// <summary>Returns a section to its writer.</summary>
    public Verdict ReturnSection(string comment, CaseActor actor, CaseFacts facts) => Perform(CaseAction.ReturnSection, actor, facts, comment, () =>
        (Section(facts.Section).DoneAt, Section(facts.Section).ReturnComment) = (null, comment));

    /// <summary>Takes one's section back.</summary>
    public Verdict ReopenSection(CaseActor actor, CaseFacts facts) => Perform(CaseAction.ReopenSection, actor, facts, "", () => Section(facts.Section).DoneAt = null);

    /// <summary>Changes the next step.</summary>
    public Verdict ChangeNextStep(NextStep next, CaseActor actor, CaseFacts facts) => Perform(CaseAction.ChangeNextStep, actor, facts, next.InWords, () => NextStep = next);

    /// <summary>Signs: the caller stores the frozen copy in the same transaction.</summary>
    public Verdict Sign(CaseActor actor, CaseFacts facts) => Perform(CaseAction.Sign, actor, facts with { Findings = facts.Findings ?? throw new ArgumentException("Completeness must be computed before signing.", nameof(facts)) },
        $"Version {SignedVersion + 1}.", () => SignedVersion++);

    /// <summary>Starts the version that replaces the signed one; the läkare's own section is open again, the others stay klara until returned.</summary>
    public Verdict Replace(string reason, CaseActor actor, CaseFacts facts) => Perform(CaseAction.Replace, actor, facts, $"Version {SignedVersion + 1} ersätter version {SignedVersion}. {reason}", () =>
    {
        Booking = null;
        Section(SectionKey.Medicinsk).DoneAt = null;
    });

    /// <summary>Gives up the replacing version; the caller puts the signed answers back.</summary>
    public Verdict AbandonReplacement(CaseActor actor, CaseFacts facts) => Perform(CaseAction.AbandonReplacement, actor, facts, $"Version {SignedVersion} gäller.", () =>
        _sections.ForEach(section => (section.DoneAt, section.ReturnComment) = (section.DoneAt ?? facts.Now, null)));

    /// <summary>Cancels with a coded reason and, for "annat", a text.</summary>
    public Verdict Cancel(CancelReason reason, string text, CaseActor actor, CaseFacts facts) => Perform(CaseAction.Cancel, actor, facts, $"{reason.Swedish()}. {text}".Trim(), () =>
        (CancelReason, Booking) = (reason, null));

    /// <summary>Takes up a cancelled case.</summary>
    public Verdict Reopen(string reason, CaseActor actor, CaseFacts facts) => Perform(CaseAction.Reopen, actor, facts, reason, () => CancelReason = null);

    /// <summary>Counts a change; called by the store for every change of the case or its sections.</summary>
    public void Touch() => Revision++;

    private Verdict Perform(CaseAction action, CaseActor actor, CaseFacts facts, string? detail, Action? change = null)
    {
        var verdict = Judge(action, actor, facts);
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        change?.Invoke();
        var rule = CaseRules.For(action);
        var before = Status;
        var way = rule.Transitions.FirstOrDefault(t => t.From == before && t.When?.Holds(this, actor, facts) != false);
        Status = way?.To ?? Status;
        if (Status != before)
        {
            StatusSince = facts.Now;
        }

        string? nextInWords = null;
        OpenPatientId = StatusNames.Open.Contains(Status) ? PatientId : null;
        if ((way?.NextStep ?? rule.NextStep) is { } next)
        {
            NextStep = new NextStep(next.What, Capitalised(next.Who), NextDay(next, facts), next.TellPatient);
            nextInWords = NextStep.InWords;
        }

        if (detail is not null || Status != before)
        {
            _events.Add(new CaseEvent(action, actor, facts.Now, facts.Section, Status, Shortened(detail ?? ""), nextInWords));
        }

        return verdict;
    }

    private void Adopt(CasePlan plan)
    {
        (LakareId, Consent, ConsentOn, SignDeadline) = (plan.LakareId, plan.Consent, plan.ConsentOn, plan.SignDeadline);
        foreach (var line in plan.Sections)
        {
            var owner = line.OwnerId ?? plan.LakareId;
            if (_sections.FirstOrDefault(section => section.Key == line.Key) is { } existing)
            {
                (existing.OwnerId, existing.Deadline) = (owner, line.Deadline);
            }
            else
            {
                _sections.Add(new SectionTask(line.Key, owner, line.Deadline));
            }
        }
    }

    private DateOnly NextDay(NextStepTemplate next, CaseFacts facts) =>
        Status is CaseStatus.Planerat or CaseStatus.Skrivs or CaseStatus.Granskas && SignDeadline is { } deadline && deadline >= facts.Today ? deadline : facts.Today.AddDays(next.Days);

    private static string Shortened(string detail) => detail.Length <= 1000 ? detail : detail[..1000];

    private static string Capitalised(Role role)
    {
        var word = role.Swedish();
        return char.ToUpper(word[0], CultureInfo.GetCultureInfo("sv-SE")) + word[1..];
    }
}
