using System.Globalization;
using System.Text.RegularExpressions;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Demo;

/// <summary>The demo clinic's cases, made step by step through the aggregate.</summary>
internal sealed partial class DemoCases(PatientRecords records, VersionSeals seals, ClinicClock clock, DemoUnit unit)
{
    /// <summary>Field 11, where memory belongs.</summary>
    private const string MemoryQuestion = "11.1";

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly TimeOnly WorkingHour = new(9, 15);
    private int _count;

    private CaseActor Koordinator => unit["koordinator"];

    private CaseActor Lakare => unit["lakare"];

    /// <summary>At least one case in every step, one complete, one with every field at its limit.</summary>
    public void AddEveryStep()
    {
        var complete = Planned("19730412", 0, daysAgo: 40);
        Write(complete, DemoTexts.Complete, 12);
        MarkDone(complete, 6);
        Must(complete.BookSigning(
            new SigningBooking(unit.Unit.WorkingDays.OnOrAfter(clock.Today.AddDays(2)), new TimeOnly(13, 30), new TimeOnly(14, 0),
                Lakare.Id),
            Koordinator, At(5)));

        var psykiska = Planned("19820917", 2, daysAgo: 25);
        Write(psykiska, DemoTexts.PsykiskaOnly, 12);

        var aktivitet = Planned("19910226", 3, daysAgo: 33);
        Write(aktivitet, DemoTexts.AktivitetOnly, 20);
        MarkDone(aktivitet, 18, SectionKey.Aktivitet);
        Must(aktivitet.ReturnSection("Beskriv gärna ett vardagsexempel till, till exempel matlagning.", Lakare,
            At(9, SectionKey.Aktivitet)));

        var fysiska = Planned("19780603", 4, daysAgo: 18);
        Write(fysiska, DemoTexts.FysiskaOnly, 8);

        var medicinsk = Planned("19850119", 6, daysAgo: 15);
        Write(medicinsk, DemoTexts.MedicinskHalf, 4);

        Opened("19641130", 5, daysAgo: 3);
        Planned("19700808", 7, daysAgo: 2);

        var signed = Planned("19660321", 1, daysAgo: 60);
        Write(signed, DemoTexts.SecondComplete, 40);
        MarkDone(signed, 30);
        Sign(signed, 28);

        var cancelled = Opened("19591214", 9, daysAgo: 50);
        Must(cancelled.Cancel(CancelReason.RehabilitationNotExhausted, "Ny rehabiliteringsperiod börjar i höst.", Koordinator, At(45)));

        var limit = Planned("19121212-1212", 10, daysAgo: 21);
        Write(limit, AtLimit(limit.Form), 10);
        MarkDone(limit, 7);
        AddAfterSigning();
    }

    /// <summary>A few cases for a unit that has just begun.</summary>
    public void AddAFew()
    {
        Opened("19680505", 11, daysAgo: 1);
        var writing = Planned("19751021", 12, daysAgo: 10);
        Write(writing, DemoTexts.PsykiskaOnly, 5);
        var signed = Planned("19620714", 13, daysAgo: 45);
        Write(signed, DemoTexts.Complete, 30);
        MarkDone(signed, 20);
        Sign(signed, 18);
    }

    /// <summary>Writes what follows from every case made so far and not saved yet.</summary>
    public static void Derive(PatientRecords records)
    {
        var patients = records.Patients.Local.ToDictionary(patient => patient.Id);
        foreach (var subject in records.Cases.Local.ToList())
        {
            DerivedRows.Add(records, subject, patients[subject.PatientId].Personnummer);
        }
    }

    /// <summary>A sheet with every field filled to its last character.</summary>
    internal static Dictionary<string, string> AtLimit(FormEdition form)
    {
        var parts = DemoTexts.Complete.ToDictionary();
        parts["1/ANNAT"] = "{-30}";
        foreach (var question in form.Questions.OfType<TextQuestion>().Where(question => question.Id != "1.4"))
        {
            parts[$"{question.Id}/{TextQuestion.TextPart}"] = Fill(question.MaxLength);
            if (question.Prompt is { } prompt)
            {
                var memory = Fill(500);
                parts[$"{question.Id}/{TextQuestion.MemoryPart}"] = memory;
                parts[$"{question.Id}/{TextQuestion.TextPart}"] = Fill(question.MaxLength - memory.Length - prompt.LeadIn.Length - 3);
            }
        }

        parts["45.1/svar"] = YesNoQuestion.Yes;
        parts["26.1/svar"] = YesNoQuestion.Yes;
        return parts;
    }

    private static string Fill(int length)
    {
        var text = string.Join(' ', Enumerable.Repeat(DemoTexts.Paragraphs, (length / 1000) + 1).SelectMany(all => all));
        return text[..(length - 1)].TrimEnd().PadRight(length - 1, '.') + ".";
    }

    private UtlatandeCase Opened(string born, int name, int daysAgo)
    {
        var patient = DemoPatients.Known(unit.Unit.Id, TestNumber(born, DemoTexts.PatientNames[name].Woman),
            DemoTexts.PatientNames[name].Name, _count == 0 ? Koordinator : null, At(daysAgo));
        records.Patients.Add(patient);
        var number = (clock.Today.Year % 100).ToString("00", Swedish) + "-" + (++_count).ToString("0000", Swedish);
        var facts = At(daysAgo);
        Must(UtlatandeCase.Open(patient, number, records.Editions.InForceOn(facts.Today),
            _count % 2 == 0 ? Initiator.Patient : Initiator.Lakare, Koordinator, facts, out var opened));
        records.Cases.Add(opened!);
        return opened!;
    }

    private UtlatandeCase Planned(string born, int name, int daysAgo)
    {
        var subject = Opened(born, name, daysAgo);
        var deadline = clock.Today.AddDays(21 - daysAgo);
        var owners = new Dictionary<SectionKey, Guid?>
        {
            [SectionKey.Psykiska] = unit["kurator"].Id, [SectionKey.Fysiska] = unit["fysioterapeut"].Id,
            [SectionKey.Aktivitet] = unit["arbetsterapeut"].Id, [SectionKey.Medicinsk] = null,
        };
        var plan = new CasePlan(Lakare.Id, ConsentKind.Oral, clock.Today.AddDays(-daysAgo),
            [.. owners.Select(owner => new PlannedSection(owner.Key, owner.Value, deadline))], deadline.AddDays(7));
        Must(subject.Plan(plan, Koordinator, At(daysAgo - 1)));
        var consent = new ReportedConsent(ConsentKind.Oral, clock.Today.AddDays(-daysAgo), "På mottagningen.", ConsentScope.Coordination);
        Must(subject.RegisterConsent(consent, Koordinator, At(daysAgo - 1)));
        return subject;
    }

    private void Write(UtlatandeCase subject, IReadOnlyDictionary<string, string> parts, int daysAgo)
    {
        foreach (var section in subject.Form.Sections)
        {
            var answers = AnswersOf(subject.Form, section.Key, parts, daysAgo).Where(one => !one.Answer.IsEmpty).ToList();
            if (answers.Count == 0)
            {
                continue;
            }

            var writer = WriterOf(subject, section.Key);
            Must(subject.Write(writer, At(daysAgo, section.Key)));
            var basis = Answer.Empty.With(BasisQuestion.KindPart, BasisQuestion.Own);
            records.Answers.AddRange(answers.Append((QuestionId: section.Basis.Id, Answer: basis)).Select(one => new AnswerRow
            {
                CaseId = subject.Id, QuestionId = one.QuestionId, Version = 1, Content = one.Answer.ToJson(), AuthorId = writer.Id,
                AuthorName = writer.Name, AuthorTitle = writer.Title, At = At(daysAgo).Now,
            }));
        }
    }

    private void MarkDone(UtlatandeCase subject, int daysAgo, params SectionKey[] keys)
    {
        foreach (var section in subject.Sections.Where(section => keys.Length == 0 || keys.Contains(section.Key)).ToList())
        {
            Must(subject.MarkSectionDone(WriterOf(subject, section.Key), At(daysAgo, section.Key) with { SectionFindings = [] }));
        }
    }

    private UtlatandeCase Signed(string born, int name, int daysAgo, IReadOnlyDictionary<string, string>? texts = null)
    {
        var signed = Planned(born, name, daysAgo);
        Write(signed, texts ?? DemoTexts.SecondComplete, daysAgo - 15);
        MarkDone(signed, daysAgo - 25);
        Sign(signed, daysAgo - 30);
        return signed;
    }

    private void Sign(UtlatandeCase subject, int daysAgo)
    {
        var patient = records.Patients.Local.First(p => p.Id == subject.PatientId);
        var answers = records.Answers.Local.Where(row => row.CaseId == subject.Id).ToList();
        var sheet = answers.Aggregate(AnswerSheet.Blank(subject.Form),
            (sheet, row) => sheet.With(row.QuestionId, Answer.FromJson(row.Content)));
        var facts = At(daysAgo) with
        {
            Findings = [],
            Concerns = QualityCheck.Of(
                new QualityFacts(sheet, clock.Today.AddDays(-daysAgo), unit.Unit.ExaminationMonths, patient.Personnummer)),
            MainDiagnosis = DiagnosesQuestion.Rows(sheet["6"])[0].Code,
        };
        foreach (var concern in facts.Concerns.Take(1))
        {
            Must(subject.SetAside(concern.Rule.Id, concern.QuestionId, DemoTexts.SetAsideReason, Lakare, facts));
        }

        Must(subject.Sign(Lakare, facts));
        var written = answers
            .Select(row => new SignedAnswer(row.QuestionId, Answer.FromJson(row.Content), row.AuthorName, row.AuthorTitle, row.At));
        var frozen = SignedUtlatande.Freeze(subject, 0, patient, unit.Unit.Address, Lakare, facts.Now, written,
            SignedExchange.Of(subject, null, unit.Unit.Identity, unit.Signer, new Dictionary<string, string>()));
        var content = frozen.ToCanonicalJson();
        var row = new SignedRow
        {
            CaseId = subject.Id, Version = 1, Content = content, Sha256 = SignedUtlatande.HashOf(content),
            SignerId = Lakare.Id, SignedAt = facts.Now,
        };
        records.Keep(row, seals);
    }

    private IEnumerable<(string QuestionId, Answer Answer)> AnswersOf(FormEdition form, SectionKey key,
        IReadOnlyDictionary<string, string> parts, int daysAgo) =>
        form.QuestionsOf(key).Select(question => (question.Id, question.Parts.Aggregate(Answer.Empty, (answer, part) =>
            parts.TryGetValue($"{question.Id}/{part}", out var text)
                ? answer.With(part, Expand(text, clock.Today.AddDays(-daysAgo)))
                : answer)));

    private CaseActor WriterOf(UtlatandeCase subject, SectionKey key) =>
        unit.Staff.Values.First(actor => actor.Id == subject.Section(key).OwnerId);

    private CaseFacts At(int daysAgo, SectionKey? section = null) =>
        new(new DateTimeOffset(clock.Today.AddDays(-daysAgo), WorkingHour, TimeSpan.Zero), clock.Today.AddDays(-daysAgo))
        {
            Section = section, PatientHasOpenCase = false, LastWriters = new Dictionary<string, Guid>(), Roster = DutyRoster.Empty,
            Absences = [],
        };

    private static string Expand(string text, DateOnly written) =>
        DateToken().Replace(text,
            match => FormDate.Format(written.AddDays(int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))));

    private Personnummer TestNumber(string born, bool woman) =>
        born.Length == 8 ? TestNumbers.Of(born, woman, clock.Today).First()
        : Personnummer.Parse(born, clock.Today, out var number) is null ? number
        : throw new InvalidOperationException("The demo has a wrong personnummer.");

    internal static void Must(Verdict verdict)
    {
        if (!verdict.IsAllowed)
        {
            throw new InvalidOperationException($"The demo broke a rule: {string.Join(' ', verdict.Reasons)}");
        }
    }

    [GeneratedRegex(@"\{(-\d+)\}")]
    private static partial Regex DateToken();
}
