using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Domain;

/// <summary>A unit with one person per role, and a case in any status, made by the actions that lead there.</summary>
internal static partial class CaseSamples
{
    public static readonly Guid UnitId = Guid.Parse("00000000-0000-0000-0000-0000000000e1");

    public static DateTimeOffset Now { get; } = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    public static DateOnly Today { get; } = new(2026, 11, 20);

    /// <summary>A question of the quality check.</summary>
    public static Concern AConcern { get; } = new(QualityRules.Find("minne")!, "11.1");

    /// <summary>Facts of a sheet and a section without faults.</summary>
    public static CaseFacts Facts { get; } = new(Now, Today)
    {
        Findings = [], SectionFindings = [], Concerns = [], LastWriters = new Dictionary<string, Guid>(), Roster = DutyRoster.Empty,
        Absences = [], MainDiagnosis = "", PatientHasOpenCase = false,
    };

    /// <summary>The facts that a row names, and no other.</summary>
    public static CaseFacts Only(IReadOnlySet<CaseFact> named)
    {
        var facts = new CaseFacts(Now, Today)
        {
            Findings = named.Contains(CaseFact.Findings) ? Facts.Findings : null,
            SectionFindings = named.Contains(CaseFact.SectionFindings) ? Facts.SectionFindings : null,
            Concerns = named.Contains(CaseFact.Concerns) ? Facts.Concerns : null,
            LastWriters = named.Contains(CaseFact.LastWriters) ? Facts.LastWriters : null,
            Roster = named.Contains(CaseFact.Roster) ? Facts.Roster : null,
            Absences = named.Contains(CaseFact.Absences) ? Facts.Absences : null,
            MainDiagnosis = named.Contains(CaseFact.MainDiagnosis) ? Facts.MainDiagnosis : null,
        };
        return named.Contains(CaseFact.PatientHasOpenCase) ? facts with { PatientHasOpenCase = false } : facts;
    }

    public static Finding AFinding { get; } = new("5.1", "text", "4a-18", FindingKind.Empty, "Fyll i fält 5 (Bakgrund).");

    public static CaseActor Rehabkoordinator { get; } = Actor(Role.Rehabkoordinator);

    public static CaseActor Lakare { get; } = Actor(Role.Lakare);

    public static CaseActor Kurator { get; } = Actor(Role.Kurator);

    public static CaseActor Fysioterapeut { get; } = Actor(Role.Fysioterapeut);

    public static CaseActor Arbetsterapeut { get; } = Actor(Role.Arbetsterapeut);

    public static Patient Tolvan { get; } = new(UnitId, Personnummer.FromStored("198001910002"), "Tolvan Tolvansson");

    public static CasePlan Plan { get; } = new(
        Lakare.Id, ConsentKind.Oral, new DateOnly(2026, 11, 19),
        [
            new(SectionKey.Psykiska, Kurator.Id, new DateOnly(2026, 12, 4)),
            new(SectionKey.Fysiska, Fysioterapeut.Id, new DateOnly(2026, 12, 4)),
            new(SectionKey.Aktivitet, Arbetsterapeut.Id, new DateOnly(2026, 12, 4)),
            new(SectionKey.Medicinsk, null, new DateOnly(2026, 12, 8)),
        ],
        new DateOnly(2026, 12, 11));

    /// <summary>A komplettering with one question, in field 11 of the psykiska section.</summary>
    public static ReportedKomplettering Asks { get; } = new(Today, Today.AddDays(14),
        [new AskedQuestion("11.1", "Beskriv hur minnet är nedsatt.", CauseCodes.Initial[0])]);

    public static Guid Outsider { get; } = Guid.Parse("00000000-0000-0000-0000-0000000000ff");

    public static IReadOnlyList<SectionKey> Sections { get; } = Enum.GetValues<SectionKey>();

    /// <summary>A person of the unit (or another) with the given roles; the same role gives the same person.</summary>
    public static CaseActor Actor(Role role, Guid? unitId = null) => new(
        Guid.Parse($"00000000-0000-0000-0000-0000000000a{(int)role}"), $"Namn {role.Swedish()}", role.Swedish(), unitId ?? UnitId,
        new HashSet<Role> { role });

    /// <summary>A complete entry of a kind, on the day of <see cref="Facts"/>.</summary>
    public static Reported Told(RegistrationKind kind)
    {
        var rule = RegistrationRules.For(kind);
        return new Reported(Today)
        {
            Level = rule.LevelLabel.Length > 0 ? Ersattningsniva.Halv : null,
            Utfall = rule.Endings.Count > 0 ? rule.Endings[0] : null,
            ToldBy = rule.AsksWhoTold ? Uppgiftslamnare.Patient : null,
            ReceivedOn = rule.AsksReceived ? Today : null,
            SentBy = rule.IsSending ? SendingWay.Webcert : null,
        };
    }

    /// <summary>A contact that needs no consent.</summary>
    public static ReportedContact Told() =>
        new(Today, ContactMission.PersonligtStod, ContactWay.Phone, Counterpart.Patient, "", "Patienten ringde.");

    /// <summary>A consent to contact with the employer.</summary>
    public static ReportedConsent Consents { get; } = new(ConsentKind.Oral, Today, "I telefon.", ConsentScope.Employer);

    /// <summary>The one who writes a section in <see cref="Plan"/>.</summary>
    public static CaseActor WriterOf(SectionKey key) => key switch
    {
        SectionKey.Psykiska => Kurator,
        SectionKey.Fysiska => Fysioterapeut,
        SectionKey.Aktivitet => Arbetsterapeut,
        _ => Lakare,
    };

    /// <summary>The facts when a section is acted on.</summary>
    public static CaseFacts At(SectionKey key) => Facts with { Section = key };

    /// <summary>Performs a changing action on a case as a page would.</summary>
    public static Verdict Perform(this UtlatandeCase subject, CaseAction action, CaseActor actor, CaseFacts facts) => action switch
    {
        CaseAction.Plan => subject.Plan(Plan, actor, facts),
        CaseAction.BookSigning =>
            subject.BookSigning(new SigningBooking(new DateOnly(2026, 12, 10), new TimeOnly(13, 30), new TimeOnly(14, 0), Lakare.Id), actor,
                facts),
        CaseAction.CancelSigning => subject.CancelSigning(actor, facts),
        CaseAction.HandOver => subject.HandOver(subject.LakareId ?? Lakare.Id, Kurator, Role.Lakare, actor, facts),
        CaseAction.CorrectPerson => subject.CorrectPerson("Namn: Tolvan Tolvansson → Tolvan Ek. Gift.", actor, facts),
        CaseAction.JoinPersons => subject.JoinPersons(Tolvan, "Samma person.", actor, facts),
        CaseAction.MarkSkyddad => subject.MarkSkyddad(Hidden(), "Intyg från Skatteverket.", actor, facts),
        CaseAction.LiftSkydd => subject.LiftSkydd(Hidden(), "Upphört.", actor, facts),
        CaseAction.ChooseRehabkoordinator => subject.ChooseRehabkoordinator(Outsider, "Namn, rehabkoordinator", actor, facts),
        CaseAction.NoteSparr => subject.NoteSparr(Hidden(), "Bad om det.", actor, facts),
        CaseAction.LiftSparr => subject.LiftSparr(Hidden(), "Bad om det.", actor, facts),
        CaseAction.NoteDeceased => subject.NoteDeceased(Hidden(), Today, "Dottern ringde.", actor, facts),
        CaseAction.UndoDeceased => subject.UndoDeceased(Hidden(), "Fel patient.", actor, facts),
        CaseAction.LogContact => subject.LogContact(Told(), actor, facts),
        CaseAction.StrikeContact => subject.StrikeContact(subject.Logged(), "Fel ärende.", actor, facts),
        CaseAction.RegisterConsent => subject.RegisterConsent(Consents, actor, facts),
        CaseAction.WithdrawConsent => subject.WithdrawConsent(subject.Consents.Count == 0 ? subject.Consented() : 1, Today, actor, facts),
        CaseAction.WriteSection => subject.Write(actor, facts),
        CaseAction.MarkSectionDone => subject.MarkSectionDone(actor, facts),
        CaseAction.ReturnSection => subject.ReturnSection("Skriv graden.", actor, facts),
        CaseAction.ReopenSection => subject.ReopenSection(actor, facts),
        CaseAction.ChangeNextStep =>
            subject.ChangeNextStep(new NextStep("Ring patienten.", "Kurator", Today, "Kuratorn ringer."), actor, facts),
        CaseAction.SetAsideConcern =>
            subject.SetAside(AConcern.Rule.Id, AConcern.QuestionId, "Bedömt vid besöket.", actor, facts with { Concerns = [AConcern] }),
        CaseAction.TakeUpConcern => subject.TakeUpConcern(AConcern.Rule.Id, AConcern.QuestionId, actor, facts),
        CaseAction.Sign => subject.Sign(actor, facts),
        CaseAction.Replace => subject.Replace("Ny diagnos.", actor, facts),
        CaseAction.AbandonReplacement => subject.AbandonReplacement(actor, facts),
        CaseAction.Cancel => subject.Cancel(CancelReason.PatientDeclines, "", actor, facts),
        CaseAction.Reopen => subject.Reopen("Patienten har ändrat sig.", actor, facts),
        CaseAction.RegisterKomplettering => subject.RegisterKomplettering(null, Asks, actor, facts),
        CaseAction.RemindKomplettering => subject.RemindKomplettering(1, Today, actor, facts),
        CaseAction.DeclineKomplettering => subject.DeclineKomplettering(1, "Mer finns inte.", actor, facts),
        CaseAction.Complement => subject.Complement(actor, facts),
        CaseAction.Revoke => subject.Revoke(subject.VersionInForce, "Fel patient.", actor, facts),
        CaseAction.Close => subject.Close("Patienten ansöker inte.", actor, facts),
        _ when RegistrationRules.All.FirstOrDefault(rule => rule.Action == action) is { } rule =>
            subject.Register(rule.Kind, Told(rule.Kind) with { Reason = "Fel dag." }, actor, facts),
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, "changes no case"),
    };

    private static (CaseStatus To, Action<UtlatandeCase> Step)[] Way { get; } =
    [
        (CaseStatus.Opened, _ => { }), (CaseStatus.Planned, ToPlanned), (CaseStatus.BeingWritten, ToWritten),
        (CaseStatus.UnderReview, ToReview),
        (CaseStatus.Signed, subject => Do(subject.Sign(Lakare, Facts))),
        (CaseStatus.Informed,
            subject => Do(subject.Register(RegistrationKind.Information, Told(RegistrationKind.Information), Rehabkoordinator, Facts))),
        (CaseStatus.Applied,
            subject => Do(subject.Register(RegistrationKind.Ansokan, Told(RegistrationKind.Ansokan), Rehabkoordinator, Facts))),
        (CaseStatus.Decided,
            subject => Do(subject.Register(RegistrationKind.Beslut, Told(RegistrationKind.Beslut), Rehabkoordinator, Facts))),
        (CaseStatus.Closed, subject => Do(subject.Close("", Rehabkoordinator, Facts))),
    ];

    /// <summary>The same person as a row of its own, which an action may change.</summary>
    public static Patient Hidden() => new(UnitId, Tolvan.Personnummer, Tolvan.Name);

    private static void ToPlanned(UtlatandeCase subject) => Do(subject.Plan(Plan, Rehabkoordinator, Facts));

    private static void ToWritten(UtlatandeCase subject) => Do(subject.Write(Kurator, At(SectionKey.Psykiska)));

    private static void ToReview(UtlatandeCase subject)
    {
        foreach (var key in Sections)
        {
            Do(subject.MarkSectionDone(WriterOf(key), At(key)));
        }
    }

    /// <summary>Logs a contact, where that can be done.</summary>
    private static Guid Logged(this UtlatandeCase subject)
    {
        _ = subject.LogContact(Told(), Rehabkoordinator, Facts);
        return subject.Contacts.Select(one => one.Id).LastOrDefault();
    }

    private static int Consented(this UtlatandeCase subject)
    {
        Do(subject.RegisterConsent(Consents, Rehabkoordinator, Facts));
        return 1;
    }

    /// <summary>The case with what an action needs to have been done before: a question that can be taken up has been set aside.</summary>
    public static UtlatandeCase PreparedFor(this UtlatandeCase subject, CaseAction action)
    {
        if (action == CaseAction.TakeUpConcern && subject.Judge(CaseAction.SetAsideConcern, Lakare, Facts).IsAllowed)
        {
            Do(subject.Perform(CaseAction.SetAsideConcern, Lakare, Facts));
        }

        return subject;
    }

    /// <summary>Something that must be allowed.</summary>
    public static void Do(Verdict verdict) => Assert.True(verdict.IsAllowed, string.Join(' ', verdict.Reasons));
}
