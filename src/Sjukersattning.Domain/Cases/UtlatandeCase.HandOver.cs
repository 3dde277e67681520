using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>Who holds what in the case, and handing it over.</summary>
public sealed partial class UtlatandeCase
{
    /// <summary>Whether somebody holds something open here in a profession.</summary>
    public bool IsHeldBy(Guid personId, Role profession) =>
        StatusNames.Open.Contains(Status)
            && ((profession == Role.Lakare && LakareId == personId)
                || SectionsOf(personId, profession).Any()
                || AskedOf(personId, profession).Any());

    /// <summary>
    /// Hands over what somebody holds open in a profession. A time booked
    /// with a läkare who hands over is cancelled: the new one books her own.
    /// </summary>
    public Verdict HandOver(Guid from, CaseActor to, Role profession, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.HandOver, actor, facts);
        return !may.IsAllowed ? may
            : !IsHeldBy(from, profession) ? Verdict.Refused("Kollegan har inget öppet arbete i ärendet.")
            : Perform(CaseAction.HandOver, actor, facts, $"{profession.Swedish()}: till {to.Name}, {to.Title}.", () =>
            {
                if (profession == Role.Lakare)
                {
                    LakareId = LakareId == from ? to.Id : LakareId;
                    Booking = Booking?.LakareId == from ? null : Booking;
                }

                SectionsOf(from, profession).ToList().ForEach(section => section.OwnerId = to.Id);
                foreach (var asked in AskedOf(from, profession).ToList())
                {
                    _kompletteringar.Add(asked.HandedOver(_kompletteringar.Count(one => one.Number == asked.Number) + 1,
                        question => Holds(from, question, profession) ? to.Id : question.AssigneeId, actor, facts));
                }
            });
    }

    private IEnumerable<SectionTask> SectionsOf(Guid personId, Role profession) =>
        _sections.Where(section => section.OwnerId == personId && IsWorkOf(section.Key, profession));

    private IEnumerable<Komplettering> AskedOf(Guid personId, Role profession) =>
        OpenKompletteringar.Select(open => open.Entry)
            .Where(entry => entry.Questions.Any(question => Holds(personId, question, profession)));

    private bool Holds(Guid personId, KompletteringQuestion question, Role profession) =>
        question.AssigneeId == personId && IsWorkOf(Form.Find(question.QuestionId)!.Section, profession);

    /// <summary>A läkare may hold any section: those that nobody else writes are hers.</summary>
    private bool IsWorkOf(SectionKey key, Role profession) => profession == Role.Lakare || Form[key].Profession == profession;
}
