using System.Globalization;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>The signature and what comes after it: versions, what the patient and Försäkringskassan do, kompletteringar, closing.</summary>
public sealed partial class UtlatandeCase
{
    /// <summary>Longest reason, note or answer of a registration, in characters.</summary>
    public const int LongestText = 500;

    private const int DaysToWriteAnew = 14;

    private readonly List<Registration> _registrations = [];
    private readonly List<Komplettering> _kompletteringar = [];

    /// <summary>Everything entered, corrected entries too. Loaded for cases with a signed version.</summary>
    public IReadOnlyList<Registration> Registrations => _registrations;

    /// <summary>Every entry of a komplettering, corrected ones too. Loaded for cases with a signed version.</summary>
    public IReadOnlyList<Komplettering> Kompletteringar => _kompletteringar;

    /// <summary>The kompletteringar as they stand, oldest first; retracted ones are left out.</summary>
    public IEnumerable<KompletteringState> StandingKompletteringar =>
        _kompletteringar.GroupBy(one => one.Number).Select(all => all.MaxBy(one => one.Revision)!)
        .Where(one => !one.IsRetracted).OrderBy(one => one.Number).Select(StateOf);

    /// <summary>Those that wait for an answer.</summary>
    public IEnumerable<KompletteringState> OpenKompletteringar => StandingKompletteringar.Where(one => one.IsOpen);

    /// <summary>
    /// Last day for asking for omprövning; null while the day the patient got the decision is unknown (SFB 113 kap. 19 §).
    /// </summary>
    public DateOnly? OmprovningLimit => Standing(RegistrationKind.Beslut)?.ReceivedOn?.AddMonths(RegistrationRules.OmprovningMonths);

    /// <summary>The newest entry of a kind, when it has not been retracted; of the version in force for kinds about a version.</summary>
    public Registration? Standing(RegistrationKind kind) => Newest(kind, NumberOf(kind)) is { IsRetracted: false } entry ? entry : null;

    /// <summary>Whether a signed version has been revoked.</summary>
    public bool IsRevoked(int version) => Revocation(version) is not null;

    public Registration? Signing(int version) => Newest(RegistrationKind.Signing, version);

    /// <summary>
    /// The version that was in force when a later one was signed, and what the later one is to it; null for one that stands by itself.
    /// </summary>
    public (int Version, VersionRelation Relation)? BuildsOn(int version)
    {
        if (Signing(version) is not { Relation: { } relation and not VersionRelation.Standalone } signing)
        {
            return null;
        }

        var earlier = Enumerable.Range(1, version - 1)
            .LastOrDefault(number => Newest(RegistrationKind.Makulering, number) is not { } revoked || revoked.At > signing.At);
        return earlier == 0 ? null : (earlier, relation);
    }

    /// <summary>
    /// The version that the patient is told about: one that answers Försäkringskassan is no news, so it is the one that it complements. 0
    /// when none is in force.
    /// </summary>
    public int InformedVersion
    {
        get
        {
            var version = VersionInForce;
            while (BuildsOn(version) is (var earlier, VersionRelation.Complements))
            {
                version = earlier;
            }

            return version;
        }
    }

    /// <summary>The version that replaced or complemented a signed one, and what it is to it; revoked ones do not count.</summary>
    public (int Version, VersionRelation Relation)? FollowedBy(int version) =>
        Enumerable.Range(version + 1, Math.Max(0, SignedVersion - version))
            .Where(later => !IsRevoked(later) && BuildsOn(later)?.Version == version)
            .Select(later => ((int, VersionRelation)?)(later, BuildsOn(later)!.Value.Relation)).FirstOrDefault();

    /// <summary>How a signed version was revoked; null when it was not.</summary>
    public Registration? Revocation(int version) => Newest(RegistrationKind.Makulering, version);

    /// <summary>A komplettering as it stands; null when there is none with that number.</summary>
    public KompletteringState? KompletteringByNumber(int number) =>
        StandingKompletteringar.FirstOrDefault(one => one.Entry.Number == number);

    /// <summary>
    /// Signs: the caller stores the frozen copy in the same transaction. Open kompletteringar are answered by the new version.
    /// </summary>
    public Verdict Sign(CaseActor actor, CaseFacts facts)
    {
        var concerns = facts.Concerns;
        return Perform(CaseAction.Sign, actor, facts, $"Version {SignedVersion + 1}.", () =>
        {
            SignedVersion++;
            KeepConcerns(concerns);
            _registrations.Add(
                new Registration(RegistrationKind.Signing, SignedVersion, 1, new Reported(facts.Today), actor, facts)
                {
                    Relation = DraftRelation ?? VersionRelation.Standalone, WasChecked = true,
                });
            foreach (var open in OpenKompletteringar.ToList())
            {
                Add(RegistrationKind.Answer, open.Entry.Number, new Reported(facts.Today), actor, facts, version: SignedVersion);
            }

            VersionInForce = SignedVersion;
            DraftRelation = null;
            Booking = null;
            DiagnosisChapter = Icd10Chapters.Of(facts.MainDiagnosis)?.Roman;
        });
    }

    /// <summary>
    /// Starts the version that replaces the one in force; the läkare's own section is open again, the others stay klara until returned.
    /// </summary>
    public Verdict Replace(string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.Replace, actor, facts, $"Version {SignedVersion + 1} ersätter version {VersionInForce}. {reason}",
            () => WriteAnew(VersionRelation.Replaces, facts));

    /// <summary>
    /// Starts the version that answers the open kompletteringar: the sections that are asked about are open again, with those who are to
    /// answer, until Försäkringskassan's last day.
    /// </summary>
    public Verdict Complement(CaseActor actor, CaseFacts facts)
    {
        var asked = OpenKompletteringar.ToList();
        var lastDay = asked.Count == 0 ? (DateOnly?)null : asked.Min(one => one.Entry.LastDay);
        return Perform(CaseAction.Complement, actor, facts, $"Version {SignedVersion + 1} kompletterar version {VersionInForce}.", () =>
        {
            Booking = null;
            DraftRelation = VersionRelation.Complements;
            SignDeadline = lastDay;
            foreach (var question in asked.SelectMany(one => one.Entry.Questions)
                .DistinctBy(question => Form.Find(question.QuestionId)!.Section))
            {
                var section = Section(Form.Find(question.QuestionId)!.Section);
                section.DoneAt = null;
                section.OwnerId = question.AssigneeId ?? section.OwnerId;
                section.Deadline = lastDay!.Value;
            }
        }, nextBy: lastDay);
    }

    /// <summary>Gives up the version that was begun; the caller puts the signed answers back.</summary>
    public Verdict AbandonReplacement(CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.AbandonReplacement, actor, facts, $"Version {VersionInForce} gäller.", () =>
        {
            DraftRelation = null;
            Booking = null;
            _sections.ForEach(section => (section.DoneAt, section.ReturnComment) = (section.DoneAt ?? facts.Now, null));
        });

    /// <summary>
    /// Revokes the signed version in force. It stays readable. The one before it holds again, and what it answered is open again; without
    /// one a new utlåtande is to be written. The caller puts the answers of the version that holds back.
    /// </summary>
    public Verdict Revoke(int version, string reason, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.Revoke, actor, facts);
        return !may.IsAllowed ? may
            : version != VersionInForce
                ? Verdict.Refused($"Bara den version som gäller kan makuleras, och det är version {VersionInForce}.")
            : FaultOfReason(reason) ?? Perform(CaseAction.Revoke, actor, facts, $"Version {version} makulerad. {reason.Trim()}", () =>
            {
                Add(RegistrationKind.Makulering, version, new Reported(facts.Today) { Text = reason.Trim() }, actor, facts);
                VersionInForce = Enumerable.Range(1, SignedVersion).LastOrDefault(number => !IsRevoked(number));
                if (VersionInForce == 0)
                {
                    WriteAnew(VersionRelation.Standalone, facts);
                }
            });
    }

    /// <summary>Enters, corrects or retracts something that happened after the signature.</summary>
    public Verdict Register(RegistrationKind kind, Reported told, CaseActor actor, CaseFacts facts)
    {
        var rule = RegistrationRules.For(kind);
        var standing = Standing(kind);
        var may = Judge(rule.Action, actor, facts);
        var tidy = rule.NeedsLevel(told.Utfall) || rule.LevelIsOptional ? told : told with { Level = null };
        return !may.IsAllowed ? may
            : RegistrationCheck.FaultOf(this, rule, tidy, facts.Today)
            ?? Perform(rule.Action, actor, facts, RegistrationCheck.InWords(rule, standing, tidy), () =>
            {
                Add(kind, NumberOf(kind), tidy, actor, facts);
                if (rule.IsContact && standing is null && tidy.Way is { } way)
                {
                    _contacts.Add(new Contact(
                        new ReportedContact(tidy.Day, ContactMission.PersonligtStod, way, Counterpart.Patient, "",
                            $"Informerad om att utlåtandet är klart. {tidy.Text}".Trim()),
                        actor, facts));
                }
            }, isCorrection: standing is not null);
    }

    /// <summary>Enters a komplettering, or corrects one.</summary>
    /// <param name="number">Which one is corrected; null for a new one.</param>
    /// <param name="facts">Who wrote what last, and the unit's cause codes.</param>
    public Verdict RegisterKomplettering(int? number, ReportedKomplettering told, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.RegisterKomplettering, actor, facts);
        var standing = number is { } known ? KompletteringByNumber(known) : null;
        if (!may.IsAllowed || (number is not null && standing is null))
        {
            return may.IsAllowed ? Verdict.Refused("Kompletteringen finns inte.") : may;
        }

        var chosen = number ?? _kompletteringar.Select(one => one.Number).DefaultIfEmpty().Max() + 1;
        var revision = _kompletteringar.Count(one => one.Number == chosen) + 1;
        return KompletteringCheck.FaultOf(this, standing, told, facts)
            ?? Perform(CaseAction.RegisterKomplettering, actor, facts, KompletteringCheck.InWords(Form, chosen, standing, told),
                () => _kompletteringar.Add(new Komplettering(chosen, revision, standing?.Entry.Version ?? VersionInForce, told,
                    asked => AssigneeOf(asked, facts), actor, facts)),
                nextBy: told.LastDay, isCorrection: standing is not null);
    }

    /// <summary>Enters Försäkringskassan's reminder of an open komplettering.</summary>
    public Verdict RemindKomplettering(int number, DateOnly day, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.RemindKomplettering, actor, facts);
        return !may.IsAllowed ? may
            : KompletteringByNumber(number) is not { IsOpen: true } open ? Verdict.Refused("Kompletteringen väntar inte på svar.")
            : day > facts.Today ? Verdict.RefusedAt(nameof(Reported.Day), "Dagen har inte varit än. Skriv dagen då påminnelsen kom.")
            : day < open.Entry.ReceivedOn
                ? Verdict.RefusedAt(nameof(Reported.Day),
                    $"Påminnelsen kan inte ha kommit före kompletteringen ({open.Entry.ReceivedOn:yyyy-MM-dd}).")
            : Perform(CaseAction.RemindKomplettering, actor, facts, $"Påminnelse om komplettering {number}, {day:yyyy-MM-dd}.",
                () => Add(RegistrationKind.Reminder, number, new Reported(day), actor, facts));
    }

    /// <summary>Answers that an open komplettering cannot be given, and why.</summary>
    public Verdict DeclineKomplettering(int number, string reason, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.DeclineKomplettering, actor, facts);
        return !may.IsAllowed ? may
            : KompletteringByNumber(number) is not { IsOpen: true } ? Verdict.Refused("Kompletteringen väntar inte på svar.")
            : FaultOfReason(reason)
                ?? Perform(CaseAction.DeclineKomplettering, actor, facts, $"Komplettering {number} kan inte kompletteras. {reason.Trim()}",
                    () => Add(RegistrationKind.Answer, number, new Reported(facts.Today) { Text = reason.Trim() }, actor, facts));
    }

    /// <summary>Closes the case; without an application it must be told why.</summary>
    public Verdict Close(string text, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.Close, actor, facts);
        return !may.IsAllowed ? may
            : Standing(RegistrationKind.Ansokan) is null && string.IsNullOrWhiteSpace(text)
                ? Verdict.RefusedAt(nameof(Reported.Text), "Skriv varför ärendet avslutas utan att patienten har ansökt.")
            : text.Trim().Length > LongestText
                ? Verdict.RefusedAt(nameof(Reported.Text),
                    string.Create(CultureInfo.InvariantCulture, $"Skriv högst {LongestText} tecken."))
            : Perform(CaseAction.Close, actor, facts, text.Trim());
    }

    /// <summary>What is wrong with a reason that is kept; null when nothing is.</summary>
    internal static Verdict? FaultOfReason(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Verdict.RefusedAt(nameof(Reported.Reason), "Skriv varför. Skälet sparas i historiken.")
        : reason.Trim().Length > LongestText
            ? Verdict.RefusedAt(nameof(Reported.Reason), string.Create(CultureInfo.InvariantCulture, $"Skriv högst {LongestText} tecken."))
        : null;

    /// <summary>The läkare's own section is open again, with a new last day; a booked time was for the version before.</summary>
    private void WriteAnew(VersionRelation relation, Moment at)
    {
        Booking = null;
        DraftRelation = relation;
        SignDeadline = at.Today.AddDays(DaysToWriteAnew);
        Section(SectionKey.Medicinsk).DoneAt = null;
        Section(SectionKey.Medicinsk).Deadline = SignDeadline.Value;
    }

    private int NumberOf(RegistrationKind kind) =>
        kind switch { RegistrationKind.Signing => VersionInForce, RegistrationKind.Information => InformedVersion, _ => 0 };

    private Registration? Newest(RegistrationKind kind, int number) =>
        _registrations.Where(one => one.Kind == kind && one.Number == number).MaxBy(one => one.Revision);

    private void Add(RegistrationKind kind, int number, Reported told, CaseActor actor, Moment at, int? version = null) =>
        _registrations.Add(
            new Registration(kind, number, _registrations.Count(one => one.Kind == kind && one.Number == number) + 1, told, actor, at)
            {
                Version = version,
            });

    private KompletteringState StateOf(Komplettering entry) => new(
        entry,
        [.. _registrations.Where(one => one.Kind == RegistrationKind.Reminder && one.Number == entry.Number)
            .OrderBy(one => one.Revision)],
        _registrations.Where(one => one.Kind == RegistrationKind.Answer && one.Number == entry.Number
            && !(one.Version is { } version && IsRevoked(version))).MaxBy(one => one.Revision));

    /// <summary>Whoever wrote the field last, else the section's writer; somebody who is away is stood in for.</summary>
    private Guid? AssigneeOf(AskedQuestion asked, CaseFacts facts)
    {
        var key = Form.Find(asked.QuestionId)!.Section;
        var wanted = facts.LastWriters.TryGetValue(asked.QuestionId, out var writer)
            ? writer
            : _sections.FirstOrDefault(section => section.Key == key)?.OwnerId ?? LakareId;
        return facts.Roster.InsteadOf(wanted, Form[key].Profession);
    }
}
