using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// Whom the case is about, when that is corrected, and what is known of her that decides who may see it. What is signed keeps the name and
/// number that it was signed with.
/// </summary>
public sealed partial class UtlatandeCase
{
    /// <summary>Whether the patient has skyddad identitet, as her row says: <see cref="Relations"/> hide such a case.</summary>
    public bool IsSkyddad { get; private set; }

    /// <summary>Whether the patient has barred other units, as her row says: <see cref="InsynRules"/> obey it.</summary>
    public bool IsSparrad { get; private set; }

    /// <summary>The day the patient died, as her row says; null while nobody has told that she did.</summary>
    public DateOnly? DeceasedOn { get; private set; }

    /// <summary>The rehabkoordinator who leads it: who opened it, or was chosen later. Decides only who sees a hidden case.</summary>
    public Guid? RehabkoordinatorId { get; private set; }

    /// <summary>Notes here, where the right to it is judged, that the patient's name or number is corrected.</summary>
    public Verdict CorrectPerson(string detail, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.CorrectPerson, actor, facts, detail);

    /// <summary>Moves the case to the person that its patient was joined to; judged here.</summary>
    public Verdict JoinPersons(Patient kept, string detail, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.JoinPersons, actor, facts, detail, () => PatientId = kept.Id);

    /// <summary>Moves another case of the same patient along with the one where the right was judged.</summary>
    public void FollowTo(Patient kept, string detail, CaseActor actor, CaseFacts facts)
    {
        PatientId = kept.Id;
        OpenPatientId = OpenPatientId is null ? null : kept.Id;
        NotePerson(kept, CaseAction.JoinPersons, detail, actor, facts);
    }

    /// <summary>Marks the patient as one with skyddad identitet. A rehabkoordinator who does it leads the case from now on.</summary>
    public Verdict MarkSkyddad(Patient patient, string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.MarkSkyddad, actor, facts, reason, () =>
        {
            patient.Mark(isSkyddad: true);
            RehabkoordinatorId = actor.Roles.Contains(Role.Rehabkoordinator) ? actor.Id : RehabkoordinatorId;
            AdoptFrom(patient);
        });

    public Verdict LiftSkydd(Patient patient, string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.LiftSkydd, actor, facts, reason, () =>
        {
            patient.Mark(isSkyddad: false);
            AdoptFrom(patient);
        });

    /// <summary>Notes that the patient bars other units of the vårdgivare from what this one keeps.</summary>
    public Verdict NoteSparr(Patient patient, string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.NoteSparr, actor, facts, reason, () =>
        {
            patient.Bar(isSparrad: true);
            AdoptFrom(patient);
        });

    public Verdict LiftSparr(Patient patient, string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.LiftSparr, actor, facts, reason, () =>
        {
            patient.Bar(isSparrad: false);
            AdoptFrom(patient);
        });

    /// <summary>Chooses the rehabkoordinator who leads a case that the others do not see.</summary>
    /// <param name="chosen">A rehabkoordinator of the unit.</param>
    /// <param name="name">Her name and title, for the history.</param>
    public Verdict ChooseRehabkoordinator(Guid chosen, string name, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.ChooseRehabkoordinator, actor, facts, name, () => RehabkoordinatorId = chosen);

    /// <summary>
    /// Notes that the patient died: what was to be written, signed, booked or told to her ends, and the case is to be closed.
    /// </summary>
    public Verdict NoteDeceased(Patient patient, DateOnly day, string detail, CaseActor actor, CaseFacts facts) =>
        Judge(CaseAction.NoteDeceased, actor, facts) is { IsAllowed: false } refusal ? refusal
            : Verdict.RefusedIf(day > facts.Today, "Day", FormDate.NotYet)
            ?? Verdict.RefusedIf(day < patient.Personnummer.Born.First, "Day", "Dagen är före patientens födelse. Kontrollera året.")
            ?? Perform(CaseAction.NoteDeceased, actor, facts, detail, () =>
            {
                patient.NoteDeceased(day);
                AdoptFrom(patient);
            });

    /// <summary>Takes back that the patient died; what was booked is not booked again.</summary>
    public Verdict UndoDeceased(Patient patient, string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.UndoDeceased, actor, facts, reason, () =>
        {
            patient.NoteDeceased(null);
            AdoptFrom(patient);
        });

    /// <summary>Notes what was done with the patient at another of her cases, where the right to it was judged.</summary>
    public void NotePerson(Patient patient, CaseAction action, string detail, CaseActor actor, CaseFacts facts)
    {
        var (demanded, booking) = (NextStepRules.For(this), Booking);
        AdoptFrom(patient);
        var next = StatusNames.Open.Contains(Status)
            ? Advance(StepOf(CaseRules.For(action), action, CaseRules.For(action).Transitions.FirstOrDefault(way => way.From == Status)),
                demanded, facts)
            : null;
        var happened = new CaseEvent(action, actor, facts.Now, null, Status, Shortened(detail), next);
        _events.Add(happened);
        _happenings.Add(new Happening(happened, this, Status, booking, [], false));
    }

    /// <summary>Takes over what the patient's row says; whenever that changes, for each of her cases.</summary>
    public void AdoptFrom(Patient patient)
    {
        (IsSkyddad, IsSparrad, DeceasedOn) = (patient.IsSkyddad, patient.IsSparrad, patient.DeceasedOn);
        Booking = DeceasedOn is null ? Booking : null;
    }

    /// <summary>What an action's row sets as the next step; after the patient's death her case is to be closed, whatever is done.</summary>
    private NextStepTemplate? StepOf(CaseRule rule, CaseAction action, Transition? way) =>
        DeceasedOn is null || action == CaseAction.NoteDeceased ? way?.NextStep ?? rule.NextStep
            : action == CaseAction.Reopen ? NextStepRules.IsDeceased
            : null;
}
