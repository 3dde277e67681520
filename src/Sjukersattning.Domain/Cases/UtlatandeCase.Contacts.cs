using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

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

    /// <summary>Everything that is wrong with a consent as it is entered, each at its field; null when nothing is.</summary>
    public static Verdict? FaultOf(ReportedConsent told, DateOnly today) => ContactCheck.FaultOf(told, today);

    /// <summary>The same of a contact.</summary>
    public Verdict? FaultOf(ReportedContact told, CaseFacts facts) => ContactCheck.FaultOf(this, told, facts);

    public Verdict RegisterConsent(ReportedConsent told, CaseActor actor, CaseFacts facts) =>
        Judge(CaseAction.RegisterConsent, actor, facts) is { IsAllowed: false } refusal ? refusal
            : ContactCheck.FaultOf(told, facts.Today)
            ?? Perform(CaseAction.RegisterConsent, actor, facts, $"{told.Kind.Swedish()} {told.Day:yyyy-MM-dd}: {told.Scope.Swedish()}.",
                () => Add(told, actor, facts));

    /// <summary>Enters that a consent was withdrawn.</summary>
    public Verdict WithdrawConsent(int number, DateOnly day, CaseActor actor, CaseFacts facts)
    {
        var known = StandingConsents.FirstOrDefault(one => one.Number == number);
        return Judge(CaseAction.WithdrawConsent, actor, facts) is { IsAllowed: false } refusal ? refusal
            : known is not { WithdrawnOn: null } ? Verdict.Refused("Samtycket är redan återtaget, eller finns inte.")
            : day > facts.Today ? Verdict.RefusedAt(nameof(Consent.Day), FormDate.NotYet)
            : day < known.Day
                ? Verdict.RefusedAt(nameof(Consent.Day), $"Samtycket kan inte ha tagits tillbaka innan det gavs ({known.Day:yyyy-MM-dd}).")
            : Perform(CaseAction.WithdrawConsent, actor, facts, $"{known.Scope.Swedish()}, {day:yyyy-MM-dd}.",
                () => _consents.Add(new Consent(known.Number, known.Revision + 1,
                    new ReportedConsent(known.Kind, known.Day, known.How, known.Scope), day, actor, facts)));
    }

    public Verdict LogContact(ReportedContact told, CaseActor actor, CaseFacts facts)
    {
        var tidy = told with { Text = told.Text.Trim() };
        return Judge(CaseAction.LogContact, actor, facts) is { IsAllowed: false } refusal ? refusal
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

    private void Add(ReportedConsent told, CaseActor actor, Moment at) =>
        _consents.Add(new Consent(_consents.Select(one => one.Number).DefaultIfEmpty().Max() + 1, 1,
            told with { How = told.How.Trim() }, null, actor, at));
}
