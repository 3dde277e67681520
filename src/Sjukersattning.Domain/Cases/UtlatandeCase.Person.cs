using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>Whom the case is about, when that is corrected. What is signed keeps the name and number that it was signed with.</summary>
public sealed partial class UtlatandeCase
{
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
        NotePerson(CaseAction.JoinPersons, detail, actor, facts);
    }

    /// <summary>Notes what was done with the patient at another of her cases, where the right to it was judged.</summary>
    public void NotePerson(CaseAction action, string detail, CaseActor actor, CaseFacts facts) =>
        _events.Add(new CaseEvent(action, actor, facts.Now, null, Status, Shortened(detail), null));
}
