using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>What goes on around the case: consents, contacts, handover, decisions of a team meeting.</summary>
public sealed partial class UtlatandeCase
{
    private readonly List<Consent> _consents = [];
    private readonly List<Contact> _contacts = [];

    /// <summary>Every entry of a consent, withdrawn ones twice.</summary>
    public IReadOnlyList<Consent> Consents => _consents;

    /// <summary>The contact log; loaded only where it is asked for.</summary>
    public IReadOnlyList<Contact> Contacts => _contacts;

    /// <summary>The consents as they stand, oldest first.</summary>
    public IEnumerable<Consent> StandingConsents =>
        _consents.GroupBy(one => one.Number).Select(all => all.MaxBy(one => one.Revision)!).OrderBy(one => one.Number);

    /// <summary>
    /// Whether an utlåtande is signed or being written: what it tells Försäkringskassan is that rehabilitation is exhausted (SFB 33 kap.).
    /// </summary>
    public bool SaysRehabilitationIsExhausted => VersionInForce > 0 || StatusNames.Writing.Contains(Status);

    /// <summary>The newest consent that covers somebody on a day; null when there is none.</summary>
    public Consent? ConsentFor(ConsentScope scope, DateOnly day) => StandingConsents.LastOrDefault(one => one.Covers(scope, day));

    public Verdict RegisterConsent(ReportedConsent told, CaseActor actor, CaseFacts facts) =>
        Judge(CaseAction.RegisterConsent, actor, facts) is { IsAllowed: false } refusal ? refusal : ContactCheck.FaultOf(told, facts.Today)
            ?? Perform(CaseAction.RegisterConsent, actor, facts, $"{told.Kind.Swedish()} {told.Day:yyyy-MM-dd}: {told.Scope.Swedish()}.",
                () => Add(told, actor, facts));

    /// <summary>Enters that a consent was withdrawn.</summary>
    public Verdict WithdrawConsent(int number, DateOnly day, CaseActor actor, CaseFacts facts)
    {
        var known = StandingConsents.FirstOrDefault(one => one.Number == number);
        return Judge(CaseAction.WithdrawConsent, actor, facts) is { IsAllowed: false } refusal ? refusal
            : known is not { WithdrawnOn: null } ? Verdict.Refused("Samtycket är redan återtaget, eller finns inte.")
            : day > facts.Today ? Verdict.RefusedAt(nameof(Consent.Day), "Dagen har inte varit än. Skriv en dag till och med i dag.")
            : day < known.Day
            ? Verdict.RefusedAt(nameof(Consent.Day), $"Samtycket kan inte ha tagits tillbaka innan det gavs ({known.Day:yyyy-MM-dd}).")
            : Perform(CaseAction.WithdrawConsent, actor, facts, $"{known.Scope.Swedish()}, {day:yyyy-MM-dd}.", () =>
                _consents.Add(
                    new Consent(known.Number, known.Revision + 1, new ReportedConsent(known.Kind, known.Day, known.How, known.Scope), day,
                        actor, facts)));
    }

    public Verdict LogContact(ReportedContact told, CaseActor actor, CaseFacts facts)
    {
        var tidy = told with { Text = told.Text.Trim() };
        return Judge(CaseAction.LogContact, actor, facts) is { IsAllowed: false } refusal
            ? refusal
            : ContactCheck.FaultOf(this, tidy, facts)
            ?? Perform(CaseAction.LogContact, actor, facts,
                $"{told.Day:yyyy-MM-dd}, {told.Way.Swedish()}, {told.With.Swedish()}{(told.IsImpuls ? ", impuls enligt 4 §" : "")}.",
                () => _contacts.Add(new Contact(tidy, actor, facts)));
    }

    /// <summary>Strikes a line of the contact log, which must be loaded; it stays readable.</summary>
    public Verdict StrikeContact(Guid contactId, string reason, CaseActor actor, CaseFacts facts)
    {
        var struck = _contacts.FirstOrDefault(one => one.Id == contactId && one.StrikesId is null);
        return Judge(CaseAction.StrikeContact, actor, facts) is { IsAllowed: false } refusal ? refusal
            : struck is null || _contacts.Any(one => one.StrikesId == contactId)
            ? Verdict.Refused("Kontakten är redan struken, eller finns inte.")
            : FaultOfReason(reason)
                ?? Perform(CaseAction.StrikeContact, actor, facts, $"Kontakten {struck.Day:yyyy-MM-dd}. {reason.Trim()}",
                    () => _contacts.Add(new Contact(struck, reason.Trim(), actor, facts)));
    }

    /// <summary>Whether somebody holds something open here in a profession.</summary>
    public bool IsHeldBy(Guid personId, Role profession) =>
        StatusNames.Open.Contains(Status)
            && ((profession == Role.Lakare && LakareId == personId)
                || SectionsOf(personId, profession).Any()
                || AskedOf(personId, profession).Any());

    /// <summary>
    /// Hands over what somebody holds open in a profession. A time booked with a läkare who hands over is cancelled: the new one books her
    /// own.
    /// </summary>
    public Verdict HandOver(Guid from, CaseActor to, Role profession, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.HandOver, actor, facts);
        return !may.IsAllowed
            ? may
            : !IsHeldBy(from, profession)
            ? Verdict.Refused("Kollegan har inget öppet arbete i ärendet.")
            : Perform(CaseAction.HandOver, actor, facts, $"{profession.Swedish()}: till {to.Name}, {to.Title}.", () =>
        {
            if (profession == Role.Lakare)
            {
                (LakareId, Booking) = (LakareId == from ? to.Id : LakareId, Booking?.LakareId == from ? null : Booking);
            }

            SectionsOf(from, profession).ToList().ForEach(section => section.OwnerId = to.Id);
            foreach (var asked in AskedOf(from, profession).ToList())
            {
                _kompletteringar.Add(
                    asked.HandedOver(_kompletteringar.Count(one => one.Number == asked.Number) + 1,
                        question => Holds(from, question, profession) ? to.Id : question.AssigneeId, actor, facts));
            }
        });
    }

    /// <summary>Keeps what a team meeting decided as the next step.</summary>
    public Verdict Decide(DateOnly meeting, NextStep next, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.ChangeNextStep, actor, facts, $"Teammöte {meeting:yyyy-MM-dd}. {next.InWords}", () => NextStep = next);

    private IEnumerable<SectionTask> SectionsOf(Guid personId, Role profession) =>
        _sections.Where(section => section.OwnerId == personId && IsWorkOf(section.Key, profession));

    private IEnumerable<Komplettering> AskedOf(Guid personId, Role profession) =>
        OpenKompletteringar.Select(open => open.Entry)
            .Where(entry => entry.Questions.Any(question => Holds(personId, question, profession)));

    private bool Holds(Guid personId, KompletteringQuestion question, Role profession) =>
        question.AssigneeId == personId && IsWorkOf(Form.Find(question.QuestionId)!.Section, profession);

    /// <summary>A läkare may hold any section: those that nobody else writes are hers.</summary>
    private bool IsWorkOf(SectionKey key, Role profession) => profession == Role.Lakare || Form[key].Profession == profession;

    private void Add(ReportedConsent told, CaseActor actor, Moment at) =>
        _consents.Add(
            new Consent(_consents.Select(one => one.Number).DefaultIfEmpty().Max() + 1, 1, told with { How = told.How.Trim() }, null, actor,
                at));
}
