using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Demo;

/// <summary>
/// One case of <see cref="DemoHistory"/>: goes its way through the aggregate, day by day, until it has ended or has come to yesterday. The
/// dice decide which way, in shares that are invented but not unlikely.
/// </summary>
internal sealed class DemoJourney(UtlatandeCase subject, Patient patient, DemoUnit unit, DemoDice dice, DateOnly yesterday)
{
    private const string DiagnosesId = "6";
    private const int DaysToldBefore = 21;
    private const int DaysToAnswer = 14;
    private const int OneWithoutApplicationOf = 29;
    private static readonly TimeOnly WorkingHour = new(9, 15);

    private static readonly Beslutsutfall[] Decisions =
        [.. Enumerable.Repeat(Beslutsutfall.Beviljad, 7), .. Enumerable.Repeat(Beslutsutfall.Avslag, 11),
            Beslutsutfall.Atertagen, Beslutsutfall.Atertagen, Beslutsutfall.Avvisat, Beslutsutfall.Avskriven];

    private static readonly Beslutsutfall[] Reconsidered =
        [Beslutsutfall.Andrat, Beslutsutfall.Andrat, Beslutsutfall.Avvisat, .. Enumerable.Repeat(Beslutsutfall.Oforandrat, 7)];

    private readonly (string Code, string Text) _diagnosis = dice.OneOf(DemoTexts.Diagnoses);
    private readonly Dictionary<string, AnswerRow> _newest = [];

    // Dice of their own: what the check asks changes nothing of how the case goes.
    private readonly DemoDice _checks = new(ulong.Parse(patient.Personnummer.Digits, CultureInfo.InvariantCulture));
    private SignedExchange? _exchanged;
    private DateOnly _day = subject.OpenedOn;
    private int _minutes;

    public List<AnswerRow> Answers { get; } = [];

    public List<SignedRow> Signed { get; } = [];

    /// <summary>The day the case ended; null while it is open.</summary>
    public DateOnly? EndedOn => subject.OpenPatientId is null ? _day : null;

    private CaseActor Koordinator => unit["koordinator"];

    private CaseActor Lakare => unit["lakare"];

    /// <summary>The facts of a step on a day, minutes after the step before.</summary>
    public static CaseFacts At(DateOnly day, int minutes) =>
        new(new DateTimeOffset(day, WorkingHour.AddMinutes(minutes), TimeSpan.Zero), day)
        {
            PatientHasOpenCase = false, LastWriters = new Dictionary<string, Guid>(), Roster = DutyRoster.Empty,
        };

    /// <summary>The last working day up to a day.</summary>
    public static DateOnly WorkingDay(DateOnly day) =>
        day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };

    /// <summary>Plans the case and leaves it there.</summary>
    public void PlanOnly() => Plan();

    public void Walk()
    {
        if (dice.Percent(10))
        {
            _ = Plan() && Cancel();
        }
        else if (Plan()
            && Write()
            && MarkAllDone(2, 18)
            && Sign(1, 14)
            && Replace()
            && Pass(0, 10)
            && Register(RegistrationKind.Information)
            && Send())
        {
            _ = dice.Percent(60)
                ? Apply() && Complete() && Decide() && Dispute() && Close("")
                : Pass(60, 150) && Close("Patienten har inte ansökt.");
        }
    }

    /// <summary>Goes on to a later working day; false when that day has not been yet.</summary>
    private bool Pass(int least, int most)
    {
        var next = WorkingDay(_day.AddDays(dice.Between(least, most)));
        _day = next <= yesterday ? next : _day;
        return next <= yesterday;
    }

    private bool Plan()
    {
        if (!Pass(0, 9))
        {
            return false;
        }

        var deadline = _day.AddDays(21);
        var owners = new[]
        {
            (Key: SectionKey.Psykiska, Owner: "kurator"), (Key: SectionKey.Fysiska, Owner: "fysioterapeut"),
            (Key: SectionKey.Aktivitet, Owner: "arbetsterapeut"), (Key: SectionKey.Medicinsk, Owner: "lakare"),
        };
        var plan = new CasePlan(Lakare.Id, ConsentKind.Oral, _day,
            [.. owners.Select(line => new PlannedSection(line.Key, unit[line.Owner].Id, deadline))], deadline.AddDays(7));
        return Do(subject.Plan(plan, Koordinator, Now()));
    }

    private bool Cancel()
    {
        var reason = dice.OneOf(Enum.GetValues<CancelReason>());
        return Pass(10, 50) && Do(subject.Cancel(reason, reason == CancelReason.Other ? "Ny utredning först." : "", Koordinator, Now()));
    }

    private bool Write()
    {
        if (!Pass(3, 20))
        {
            return false;
        }

        Do(subject.Write(Lakare, Now(SectionKey.Medicinsk)));
        Answered(DiagnosesId, Answer.Empty.With(DiagnosesQuestion.SystemPart, DiagnosesQuestion.DefaultSystem)
            .With(DiagnosesQuestion.CodePart(1), _diagnosis.Code).With(DiagnosesQuestion.DescriptionPart(1), _diagnosis.Text), Lakare);
        return true;
    }

    private bool MarkAllDone(int least, int most) => subject.Sections.Where(section => !section.IsDone).ToList()
        .TrueForAll(section => Pass(least, most)
            && Do(subject.MarkSectionDone(WriterOf(section.Key), Now(section.Key) with { SectionFindings = [] })));

    private bool Sign(int least, int most)
    {
        if (!Pass(least, most))
        {
            return false;
        }

        var earlier = subject.VersionInForce;
        var facts = Now() with { Findings = [], MainDiagnosis = _diagnosis.Code, Concerns = Checked() };
        foreach (var concern in facts.Concerns.Where(_ => _checks.Percent(60)))
        {
            Do(subject.SetAside(concern.Rule.Id, concern.QuestionId, DemoTexts.SetAsideReason, Lakare, facts));
        }

        Do(subject.Sign(Lakare, facts));
        var written = _newest.Values
            .Select(row => new SignedAnswer(row.QuestionId, Answer.FromJson(row.Content), row.AuthorName, row.AuthorTitle, row.At));
        var frozen = SignedUtlatande.Freeze(subject, earlier, patient, unit.Unit.Address, Lakare, facts.Now, written,
            _exchanged = SignedExchange.Of(subject, _exchanged, unit.Unit.Identity, unit.Signer, new Dictionary<string, string>()));
        var content = frozen.ToCanonicalJson();
        Signed.Add(new SignedRow
        {
            CaseId = subject.Id, Version = frozen.Version, Replaces = frozen.Replaces, Complements = frozen.Complements,
            Content = content, Sha256 = SignedUtlatande.HashOf(content), SignerId = Lakare.Id, SignedAt = facts.Now,
        });
        return true;
    }

    /// <summary>What the check asked; the short texts of the history are not worth asking it about, so the dice do.</summary>
    private List<Concern> Checked() =>
        _checks.Percent(40)
            ? []
            : [.. DemoTexts.Asked.Select(one => one.QuestionId)
                .Distinct()
                .Where(_ => _checks.Percent(25))
                .SelectMany(id => QualityRules.All.Where(rule => rule.FieldsIn(subject.Form).FirstOrDefault() == id).Take(1)
                    .Select(rule => new Concern(rule, id)))];

    /// <summary>Most versions leave by Webcert the day that the patient agrees; now and then nobody enters it.</summary>
    private bool Send() => _checks.Percent(10) || Register(RegistrationKind.Sent,
        told => told with { SentBy = _checks.Percent(80) ? SendingWay.Webcert : _checks.OneOf([SendingWay.Patient, SendingWay.Post]) });

    private bool Replace() =>
        !dice.Percent(6)
            || (Pass(3, 20) && Do(subject.Replace("Fel datum i bakgrunden.", Lakare, Now())) && MarkAllDone(0, 7) && Sign(0, 7));

    private bool Apply() =>
        Pass(3, 40) && (_day.DayNumber % OneWithoutApplicationOf == 0
            || Register(RegistrationKind.Ansokan, told => told with { Level = dice.OneOf(Enum.GetValues<Ersattningsniva>()) }));

    /// <summary>In three of ten Försäkringskassan asks back, now and then twice.</summary>
    private bool Complete() => !dice.Percent(30) || (Komplettera() && (!dice.Percent(15) || Komplettera()));

    private bool Komplettera()
    {
        if (!Pass(15, 60))
        {
            return false;
        }

        var asked = Enumerable.Range(0, dice.Percent(25) ? 2 : 1)
            .Select(_ => dice.OneOf(DemoTexts.Asked))
            .Distinct()
            .Select(one => new AskedQuestion(one.QuestionId, one.Text, one.Cause)).ToList();
        Do(subject.RegisterKomplettering(null, new ReportedKomplettering(_day, _day.AddDays(14), asked), Koordinator, Now()));
        return dice.Percent(30)
            ? Pass(2, 18)
                && Do(subject.DeclineKomplettering(subject.OpenKompletteringar.First().Entry.Number, DemoTexts.NothingToAdd, Lakare, Now()))
            : Pass(0, 5) && Do(subject.Complement(Lakare, Now())) && AnswerAsked(asked) && MarkAllDone(0, 6) && Sign(0, 4) && Send();
    }

    private bool AnswerAsked(List<AskedQuestion> asked)
    {
        foreach (var question in asked.Select(one => one.QuestionId).Distinct())
        {
            var key = subject.Form.Find(question)!.Section;
            Do(subject.Write(WriterOf(key), Now(key)));
            Answered(question, Answer.OfText(dice.OneOf(DemoTexts.ShortAnswers)), WriterOf(key));
        }

        return true;
    }

    private bool Decide()
    {
        if (!Pass(45, 150))
        {
            return false;
        }

        var ending = dice.OneOf(Decisions);
        if (ending == Beslutsutfall.Avslag && _checks.Percent(60))
        {
            Register(RegistrationKind.Kommunicering,
                told => told with { Day = _day.AddDays(-DaysToldBefore), LastDay = _day.AddDays(DaysToAnswer - DaysToldBefore) });
        }

        return Register(RegistrationKind.Beslut, told => Ended(told with { ReceivedOn = _day }, ending) with
        {
            Grounds = ending == Beslutsutfall.Avslag && _checks.Percent(80)
                ? _checks.OneOf([.. OutcomeWords.Grounds.Where(ground => ground != Avslagsgrund.Other)])
                : null,
        });
    }

    /// <summary>Of the refused four in ten ask for omprövning, and of those who are refused again four in ten appeal.</summary>
    private bool Dispute()
    {
        if (subject.Standing(RegistrationKind.Beslut)!.Utfall != Beslutsutfall.Avslag || !dice.Percent(40))
        {
            return true;
        }

        if (!Pass(15, 55)
            || !Register(RegistrationKind.Omprovning)
            || !Pass(40, 120)
            || !Register(RegistrationKind.Omprovningsbeslut, told => Ended(told, dice.OneOf(Reconsidered))))
        {
            return false;
        }

        return subject.Standing(RegistrationKind.Omprovningsbeslut)!.Utfall == Beslutsutfall.Andrat || !dice.Percent(40)
            || (Pass(15, 55)
                && Register(RegistrationKind.Overklagande)
                && Pass(150, 400)
                && Register(RegistrationKind.Overklagandebeslut, told => Ended(told, dice.OneOf(Reconsidered))));
    }

    private Reported Ended(Reported told, Beslutsutfall ending)
    {
        // Thrown for every ending, so that one of another kind moves nothing that comes after it.
        var level = dice.OneOf(Enum.GetValues<Ersattningsniva>());
        return told with { Utfall = ending, Level = ending.HasLevel() ? level : null };
    }

    /// <summary>A few are never closed: somebody forgot.</summary>
    private bool Close(string text) => dice.Percent(97) && Pass(7, 40) && Do(subject.Close(text, Koordinator, Now()));

    private bool Register(RegistrationKind kind, Func<Reported, Reported>? more = null)
    {
        var told = new Reported(_day) { ToldBy = RegistrationRules.For(kind).AsksWhoTold ? Uppgiftslamnare.Patient : null };
        return Do(subject.Register(kind, more?.Invoke(told) ?? told, Koordinator, Now()));
    }

    private void Answered(string questionId, Answer answer, CaseActor writer)
    {
        var row = new AnswerRow
        {
            CaseId = subject.Id, QuestionId = questionId, Version = (_newest.GetValueOrDefault(questionId)?.Version ?? 0) + 1,
            Content = answer.ToJson(), AuthorId = writer.Id, AuthorName = writer.Name, AuthorTitle = writer.Title, At = Now().Now,
        };
        _newest[questionId] = row;
        Answers.Add(row);
    }

    private CaseActor WriterOf(SectionKey key) => unit.Staff.Values.First(actor => actor.Id == subject.Section(key).OwnerId);

    private CaseFacts Now(SectionKey? section = null) => At(_day, ++_minutes) with { Section = section };

    private static bool Do(Verdict verdict)
    {
        DemoCases.Must(verdict);
        return true;
    }
}
