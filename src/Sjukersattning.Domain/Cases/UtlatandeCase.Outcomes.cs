using System.Globalization;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>The signature and what comes after it: versions, what the patient and Försäkringskassan do, closing.</summary>
public sealed partial class UtlatandeCase
{
    /// <summary>Longest reason, note or answer of a registration, in characters.</summary>
    public const int LongestText = 500;

    private const int DaysToWriteAnew = 14;

    private const int DaysBetweenWritingAndSigning = 2;

    private readonly List<Registration> _registrations = [];

    /// <summary>Everything entered, corrected entries too. Loaded for cases with a signed version.</summary>
    public IReadOnlyList<Registration> Registrations => _registrations;

    /// <summary>
    /// Last day for asking for omprövning; null while the day the patient got the decision is unknown (SFB 113 kap. 19 §).
    /// </summary>
    public DateOnly? OmprovningLimit => Standing(RegistrationKind.Beslut)?.ReceivedOn?.AddMonths(RegistrationRules.OmprovningMonths);

    /// <summary>
    /// The newest entry of a kind, when it has not been retracted; for kinds about a version, of the one that is named, else the one in
    /// force.
    /// </summary>
    public Registration? Standing(RegistrationKind kind, int? version = null) =>
        Newest(kind, version ?? NumberOf(kind)) is { IsRetracted: false } entry ? entry : null;

    /// <summary>Whether a signed version has been revoked.</summary>
    public bool IsRevoked(int version) => Revocation(version) is not null;

    /// <summary>The signature of the first version, revoked or not; null before.</summary>
    public Registration? FirstSigning =>
        _registrations.Where(one => one.Kind == RegistrationKind.Signing).MinBy(one => one.Number);

    /// <summary>
    /// Whether Försäkringskassan has a case of the patient with an utlåtande in it, as far as is known: she has applied, Försäkringskassan
    /// has been heard of, or it began by itself and was sent one.
    /// </summary>
    public bool IsAtForsakringskassan => AtForsakringskassanSince is not null;

    /// <summary>Whether Försäkringskassan tries the matter by itself, without an application (SFB 36 kap. 25 §).</summary>
    public bool IsBegunByForsakringskassan =>
        Initiator == Initiator.Forsakringskassan && Standing(RegistrationKind.Ansokan) is null;

    /// <summary>
    /// Whether the application comes before whatever Försäkringskassan asks or tells; not where it began by itself, for then the patient
    /// may apply afterwards too.
    /// </summary>
    public bool ApplicationComesFirst => Initiator != Initiator.Forsakringskassan;

    /// <summary>Whether Försäkringskassan has a case although no application is known.</summary>
    public bool IsWithoutAnsokan => IsAtForsakringskassan && Standing(RegistrationKind.Ansokan) is null;

    /// <summary>What Försäkringskassan has told before it decides, while it waits for an answer; null when answered or decided.</summary>
    public Registration? OpenKommunicering =>
        (Standing(RegistrationKind.Kommuniceringssvar) ?? Standing(RegistrationKind.Beslut)) is null
            ? Standing(RegistrationKind.Kommunicering) : null;

    /// <summary>Whether less was granted than the patient applied for: as told, or by the levels where both are known.</summary>
    public bool IsGrantedInPart => Standing(RegistrationKind.Beslut) is { } decided
        && (decided.Utfall == Beslutsutfall.BeviljadDelvis
            || (decided.Utfall == Beslutsutfall.Beviljad && decided.Level > Standing(RegistrationKind.Ansokan)?.Level));

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
            SignedAtTime = Booking?.Date <= facts.Today ? Booking : SignedAtTime;
            EndDraft();
            DiagnosisChapter = Icd10Chapters.Of(facts.MainDiagnosis)?.Roman;
        });
    }

    /// <summary>
    /// Starts the version that replaces the one in force; the läkare's own section is open again, the others stay klara until returned.
    /// </summary>
    public Verdict Replace(string reason, CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.Replace, actor, facts, $"Version {SignedVersion + 1} ersätter version {VersionInForce}. {reason}",
            () =>
            {
                WriteAnew(VersionRelation.Replaces, facts);
                OpenAsked(OpenKompletteringar.Select(one => one.Entry), facts);
            });

    /// <summary>Gives up the version that was begun; the caller puts the signed answers back.</summary>
    public Verdict AbandonReplacement(CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.AbandonReplacement, actor, facts, $"Version {VersionInForce} gäller.", () =>
        {
            EndDraft();
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

    /// <summary>Everything that is wrong with an entry, each at its field; null when nothing is. Who may enter it is not asked.</summary>
    public Verdict? FaultOf(RegistrationKind kind, Reported told, DateOnly today) =>
        RegistrationCheck.FaultOf(this, RegistrationRules.For(kind), RegistrationRules.For(kind).Tidied(told), today);

    /// <summary>Enters, corrects or retracts something that happened after the signature.</summary>
    public Verdict Register(RegistrationKind kind, Reported told, CaseActor actor, CaseFacts facts)
    {
        var rule = RegistrationRules.For(kind);
        var tidy = rule.Tidied(told);
        var standing = Standing(kind, tidy.Version);
        var may = Judge(rule.Action, actor, facts);
        return !may.IsAllowed ? may
            : RegistrationCheck.FaultOf(this, rule, tidy, facts.Today)
            ?? Perform(rule.Action, actor, facts, RegistrationCheck.InWords(rule, standing, tidy), () =>
            {
                Add(kind, tidy.Version ?? NumberOf(kind), tidy, actor, facts);
                if (rule.IsContact && standing is null && tidy is { Way: { } way, Day.Exact: { } day })
                {
                    _contacts.Add(new Contact(
                        new ReportedContact(day, ContactMission.PersonligtStod, way, Counterpart.Patient, "",
                            $"Informerad om att utlåtandet är klart. {tidy.Text}".Trim()),
                        actor, facts));
                }
            }, isCorrection: standing is not null);
    }

    /// <summary>Whether closing it needs no word of why: an application or a decision is known.</summary>
    public bool EndsByItself => DeceasedOn is not null
        || (Standing(RegistrationKind.Ansokan) ?? Standing(RegistrationKind.Beslut)) is not null;

    /// <summary>Closes the case; without an application or a decision it must be told why.</summary>
    public Verdict Close(string text, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.Close, actor, facts);
        return !may.IsAllowed ? may
            : !EndsByItself && ShortText.IsBlank(text)
                ? Verdict.RefusedAt(nameof(Reported.Text),
                    $"Skriv varför ärendet avslutas utan att {(IsAtForsakringskassan ? "beslutet är känt" : "patienten har ansökt")}.")
            : text.Trim().Length > LongestText
                ? Verdict.RefusedAt(nameof(Reported.Text),
                    string.Create(CultureInfo.InvariantCulture, $"Skriv högst {LongestText} tecken."))
            : Perform(CaseAction.Close, actor, facts,
                $"{(DeceasedOn is { } died ? $"Patienten är avliden {died:yyyy-MM-dd}. " : "")}{text.Trim()}".Trim());
    }

    /// <summary>What is wrong with a reason that is kept; null when nothing is.</summary>
    internal static Verdict? FaultOfReason(string reason) =>
        ShortText.IsBlank(reason) ? Verdict.RefusedAt(nameof(Reported.Reason), "Skriv varför. Skälet sparas i historiken.")
        : reason.Trim().Length > LongestText
            ? Verdict.RefusedAt(nameof(Reported.Reason), string.Create(CultureInfo.InvariantCulture, $"Skriv högst {LongestText} tecken."))
        : null;

    /// <summary>The läkare's own section is open again, with a new last day; a booked time was for the version before.</summary>
    private void WriteAnew(VersionRelation relation, CaseFacts facts)
    {
        var inGoodTime = facts.WorkingDays.OnOrAfter(facts.Today.AddDays(DaysToWriteAnew));
        var wanted = OpenKompletteringar.Select(one => one.Entry.LastDay).Where(day => day >= facts.Today).Append(inGoodTime).Min();
        Begin(relation, wanted, facts);
        Section(SectionKey.Medicinsk).DoneAt = null;
        Section(SectionKey.Medicinsk).Deadline = WriteBy(wanted, facts);
    }

    /// <summary>The last day to write for a signature by a day: a time to sign must fit between them.</summary>
    private static DateOnly WriteBy(DateOnly signBy, CaseFacts facts) =>
        facts.WorkingDays.OnOrBefore(signBy.AddDays(-DaysBetweenWritingAndSigning)) is var day && day > facts.Today ? day
            : signBy < facts.Today ? signBy : facts.Today;

    private void Begin(VersionRelation relation, DateOnly deadline, Moment at)
    {
        Booking = null;
        DraftRelation = relation;
        DraftSince = VersionInForce > 0 ? at.Now : null;
        SignDeadline = deadline;
    }

    private void EndDraft() => (DraftRelation, DraftSince, Booking) = (null, null, null);

    private int NumberOf(RegistrationKind kind) =>
        kind switch
        {
            RegistrationKind.Signing or RegistrationKind.Sent => VersionInForce,
            RegistrationKind.Information => InformedVersion,
            _ => 0,
        };

    private Registration? Newest(RegistrationKind kind, int number) =>
        _registrations.Where(one => one.Kind == kind && one.Number == number).MaxBy(one => one.Revision);

    private void Add(RegistrationKind kind, int number, Reported told, CaseActor actor, Moment at, int? version = null) =>
        _registrations.Add(
            new Registration(kind, number, _registrations.Count(one => one.Kind == kind && one.Number == number) + 1, told, actor, at)
            {
                Version = version,
            });
}
