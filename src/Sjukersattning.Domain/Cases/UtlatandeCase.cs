using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The aggregate: one patient's way to a signed utlåtande at one vårdenhet. It exists so that a status changes in one place only
/// (<see cref="Perform"/>), by <see cref="CaseRules"/>, and never without an event in the history.
/// </summary>
public sealed partial class UtlatandeCase
{
    private readonly List<SectionTask> _sections = [];
    private readonly List<CaseEvent> _events = [];
    private readonly List<Happening> _happenings = [];

    private UtlatandeCase()
    {
    }

    /// <summary>Random id; the only one that may stand in an address.</summary>
    public Guid Id { get; private set; }

    /// <summary>Number within the unit, e.g. "26-0017"; may stand in mail.</summary>
    public string Number { get; private set; } = "";

    public Guid UnitId { get; private set; }

    public Guid PatientId { get; private set; }

    /// <summary>The patient while the case is open, else null: unique per unit, so two open cases cannot exist.</summary>
    public Guid? OpenPatientId { get; private set; }

    /// <summary>The edition of the form that this case keeps.</summary>
    public FormEdition Form { get; private set; } = null!;

    public CaseStatus Status { get; private set; }

    public DateTimeOffset StatusSince { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>The day it was opened, at the clinic.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>Who took the first step.</summary>
    public Initiator Initiator { get; private set; }

    /// <summary>The responsible läkare; null until known.</summary>
    public Guid? LakareId { get; private set; }

    public DateOnly? SignDeadline { get; private set; }

    /// <summary>Booked time for signing; null when nothing is being written.</summary>
    public SigningBooking? Booking { get; private set; }

    /// <summary>The booked time at which a version was signed last; null when none was. One that was still to come is free.</summary>
    public SigningBooking? SignedAtTime { get; private set; }

    public NextStep NextStep { get; private set; } = null!;

    /// <summary>Why it was cancelled; null otherwise.</summary>
    public CancelReason? CancelReason { get; private set; }

    /// <summary>The day it was cancelled; null otherwise.</summary>
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>The day the last section was klar for the first signature; null before.</summary>
    public DateOnly? SectionsDoneOn { get; private set; }

    /// <summary>
    /// Chapter of ICD-10 of the first diagnosis as signed last, a roman numeral; null before a signature and for codes of none.
    /// </summary>
    public string? DiagnosisChapter { get; private set; }

    /// <summary>Highest signed version; 0 when none is signed.</summary>
    public int SignedVersion { get; private set; }

    /// <summary>The signed version that holds: the highest that is not revoked; 0 when there is none.</summary>
    public int VersionInForce { get; private set; }

    /// <summary>What the version being written will be to the one in force; null when none is being written.</summary>
    public VersionRelation? DraftRelation { get; private set; } = VersionRelation.Standalone;

    /// <summary>When the version being written was begun, while another holds; null otherwise.</summary>
    public DateTimeOffset? DraftSince { get; private set; }

    /// <summary>Number of changes to this row: the optimistic lock on both databases.</summary>
    public int Revision { get; private set; }

    /// <summary>The sections; empty until planned.</summary>
    public IReadOnlyList<SectionTask> Sections => _sections;

    public IReadOnlyList<CaseEvent> Events => _events;

    /// <summary>Number of the version that is being written, or was signed last when none is.</summary>
    public int WorkingVersion => HasDraft ? SignedVersion + 1 : SignedVersion;

    /// <summary>Whether a version is begun that nobody has signed; without one, what is written is what was signed.</summary>
    public bool HasDraft => DraftRelation is not null;

    /// <summary>The section with a key.</summary>
    /// <exception cref="InvalidOperationException">The case is not planned, or the key is null.</exception>
    public SectionTask Section(SectionKey? key) => _sections.First(section => section.Key == key);

    /// <summary>Opens a case, or says why not.</summary>
    /// <param name="patient">A patient of the actor's unit.</param>
    /// <param name="form">The edition of the form that is in force.</param>
    /// <param name="initiator">Who took the first step.</param>
    /// <param name="facts">Whether the patient already has an open case.</param>
    /// <param name="opened">The case when allowed.</param>
    /// <param name="earlier">The utlåtande from elsewhere that it starts from; the caller stores its answers. Null for none.</param>
    public static Verdict Open(Patient patient, string number, FormEdition form, Initiator initiator, CaseActor actor, CaseFacts facts,
        out UtlatandeCase? opened, ExchangedUtlatande? earlier = null)
    {
        var draft = new UtlatandeCase
        {
            Id = Guid.NewGuid(), Number = number, UnitId = patient.UnitId, PatientId = patient.Id, OpenPatientId = patient.Id,
            Form = form, Initiator = initiator, OpenedAt = facts.Now, OpenedOn = facts.Today, StatusSince = facts.Now,
            LakareId = actor.Roles.Contains(Role.Lakare) ? actor.Id : null,
            RehabkoordinatorId = actor.Roles.Contains(Role.Rehabkoordinator) ? actor.Id : null,
        };
        draft.AdoptFrom(patient);
        var start = earlier is null ? ""
            : $" Utgår från ett utlåtande som signerades {earlier.SignedAt:yyyy-MM-dd}, {earlier.Unit.Name}. {earlier.LeftBehindBy(form)}";
        var verdict = draft.Perform(CaseAction.Open, actor, facts,
            $"Initierat av {initiator.InSentence()}.{start}".TrimEnd());
        opened = verdict.IsAllowed ? draft : null;
        return verdict;
    }

    /// <summary>Whether the actor may do something now.</summary>
    public Verdict Judge(CaseAction action, CaseActor actor, CaseFacts facts) => CaseRules.Judge(action, this, actor, facts);

    /// <summary>
    /// Plans, or plans again; a section that changes hands keeps what is written in it. A new last day may not have passed already.
    /// </summary>
    /// <exception cref="ArgumentException">The plan does not name every section of the form exactly once.</exception>
    public Verdict Plan(CasePlan plan, CaseActor actor, CaseFacts facts)
    {
        if (!plan.Sections.Select(line => line.Key).Order().SequenceEqual(Form.Sections.Select(section => section.Key).Order()))
        {
            throw new ArgumentException("A plan names every section of the form once.", nameof(plan));
        }

        var past = plan.Sections
            .Where(line => line.Deadline < facts.Today && _sections.All(known => known.Key != line.Key || known.Deadline != line.Deadline))
            .Select(line => Form[line.Key].Heading).ToList();
        if (plan.SignDeadline < facts.Today && plan.SignDeadline != SignDeadline)
        {
            past.Add("Signeringen");
        }

        if (past.Count > 0 && !Judge(CaseAction.Plan, actor, facts).IsHidden)
        {
            return Verdict.Refused([.. past.Select(what => $"{what}: dagen har redan varit. Välj en dag från och med i dag.")]);
        }

        return Perform(CaseAction.Plan, actor, facts,
            $"Signeras senast {plan.SignDeadline:yyyy-MM-dd}. Samtycke: {plan.Consent.Swedish()}.", () => Adopt(plan, actor, facts));
    }

    /// <summary>Books, or moves, the time for signing.</summary>
    public Verdict BookSigning(SigningBooking booking, CaseActor actor, CaseFacts facts) =>
        Judge(CaseAction.BookSigning, actor, facts) is { IsAllowed: false } refusal ? refusal
            : booking == Booking ? Verdict.Refused("Ärendet har redan den tiden.")
            : booking.FaultAt(facts)
            ?? AbsenceCheck.FaultOf(booking, facts)
            ?? Perform(CaseAction.BookSigning, actor, facts,
                $"Signeringstid {booking.Date:yyyy-MM-dd} {ClockTime.Span(booking.Time, booking.Until)}.", () => Booking = booking);

    /// <summary>Cancels the booked time for signing.</summary>
    public Verdict CancelSigning(CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.CancelSigning, actor, facts,
            Booking is { } booking ? $"{booking.Date:yyyy-MM-dd} {ClockTime.Format(booking.Time)}." : "", () => Booking = null);

    /// <summary>
    /// Notes that somebody writes in a section; the text itself is kept as rows of its own. No event unless the status changes.
    /// </summary>
    public Verdict Write(CaseActor actor, CaseFacts facts) => Perform(CaseAction.WriteSection, actor, facts, detail: null);

    public Verdict MarkSectionDone(CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.MarkSectionDone, actor, facts, "", () =>
        {
            Section(facts.Section).DoneAt = facts.Now;
            Section(facts.Section).ReturnComment = null;
            SectionsDoneOn = SignedVersion == 0 && _sections.All(section => section.IsDone) ? facts.Today : SectionsDoneOn;
        });

    /// <summary>Returns a section to its writer.</summary>
    public Verdict ReturnSection(string comment, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.ReturnSection, actor, facts, comment, () => OpenAgain(Section(facts.Section), comment));

    public Verdict ReopenSection(CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.ReopenSection, actor, facts, "", () => OpenAgain(Section(facts.Section), null));

    public Verdict ChangeNextStep(NextStep next, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.ChangeNextStep, actor, facts, next.InWords, () => NextStep = next);

    /// <summary>Keeps what a team meeting decided as the next step.</summary>
    public Verdict Decide(DateOnly meeting, NextStep next, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.ChangeNextStep, actor, facts, $"Teammöte {meeting:yyyy-MM-dd}. {next.InWords}", () => NextStep = next);

    /// <summary>Cancels with a coded reason and, for "annat", a text.</summary>
    public Verdict Cancel(CancelReason reason, string text, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.Cancel, actor, facts, $"{reason.Swedish()}. {text}".Trim(),
            () => (CancelReason, CancelledOn, Booking) = (reason, facts.Today, null));

    /// <summary>Takes up a cancelled or closed case.</summary>
    public Verdict Reopen(string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.Reopen, actor, facts, reason, () => (CancelReason, CancelledOn) = (null, null));

    /// <summary>Hands out, once, the changes made since it was loaded.</summary>
    public IReadOnlyList<Happening> TakeHappenings()
    {
        Happening[] taken = [.. _happenings];
        _happenings.Clear();
        return taken;
    }

    /// <summary>Counts a change; called by the store for every change of the case or its sections.</summary>
    public void Touch() => Revision++;

    /// <param name="detail">For the history; null writes no event unless the status changes.</param>
    /// <param name="isCorrection">Keeps the next step unless the status, or what the case demands, changes.</param>
    private Verdict Perform(CaseAction action, CaseActor actor, CaseFacts facts, string? detail, Action? change = null,
        bool isCorrection = false)
    {
        var verdict = Judge(action, actor, facts);
        if (!verdict.IsAllowed)
        {
            return verdict;
        }

        var rule = CaseRules.For(action);
        var before = Status;
        var booking = Booking;
        var demanded = NextStepRules.For(this);
        var writers = _sections.Where(section => !section.IsDone).ToDictionary(section => section.Key, section => section.OwnerId);
        change?.Invoke();
        var way = rule.Transitions.FirstOrDefault(t => t.From == before && t.When?.Holds(this, actor, facts) != false);
        Status = way?.To ?? Status;
        if (Status != before)
        {
            // What was entered by mistake and taken away was no step: the earlier one is held since it was reached.
            StatusSince = (StatusNames.AfterSigning.Contains(before) && Status < before ? ReachedAt : null) ?? facts.Now;
        }

        OpenPatientId = StatusNames.Open.Contains(Status) ? PatientId : null;
        var nextInWords = Advance(Status != before || !isCorrection ? StepOf(rule, action, way) : null, demanded, facts);
        if (detail is not null || Status != before)
        {
            var happened = new CaseEvent(action, actor, facts.Now, facts.Section, Status, Shortened(detail ?? ""), nextInWords);
            var assigned = _sections.Where(section => !section.IsDone
                && !(writers.TryGetValue(section.Key, out var writer) && writer == section.OwnerId)).ToList();
            _events.Add(happened);
            _happenings.Add(new Happening(happened, this, before, booking, assigned, isCorrection));
        }

        return verdict;
    }

    private void Adopt(CasePlan plan, CaseActor actor, Moment at)
    {
        LakareId = plan.LakareId;
        SignDeadline = plan.SignDeadline;
        if (plan is { Consent: not ConsentKind.NotObtained, ConsentOn: { } day }
            && !(ConsentFor(ConsentScope.Team, at.Today) is { } known && known.Kind == plan.Consent && known.Day == day))
        {
            Add(new ReportedConsent(plan.Consent, day, "", ConsentScope.Team), actor, at);
        }

        foreach (var line in plan.Sections)
        {
            var owner = line.OwnerId ?? plan.LakareId;
            if (_sections.FirstOrDefault(section => section.Key == line.Key) is { } existing)
            {
                existing.OwnerId = owner;
                existing.Deadline = line.Deadline;
            }
            else
            {
                _sections.Add(new SectionTask(line.Key, owner, line.Deadline));
            }
        }
    }

    private void OpenAgain(SectionTask section, string? comment)
    {
        section.DoneAt = null;
        section.ReturnComment = comment;
        SectionsDoneOn = SignedVersion == 0 ? null : SectionsDoneOn;
    }

    private static string Shortened(string detail) => detail.Length <= 1000 ? detail : detail[..1000];
}
