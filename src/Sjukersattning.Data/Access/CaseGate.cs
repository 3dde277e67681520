using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>
/// THE DOOR to patient data. It exists so that permission and access log cannot be forgotten: whoever wants a case enters here, is judged
/// by <see cref="CaseRules"/>, and gets nothing before the log row is written. Changes and their log row are one transaction
/// (<see cref="ChangeAsync"/>).
/// </summary>
public sealed partial class CaseGate
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly NoticeWriter _notices;

    private readonly DiagnosisRegister _register;

    internal CaseGate(SjukersattningDbContext db, ClinicClock clock, RequestTrace trace, NoticeSettings notices, DiagnosisRegister register)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = new AccessLog(db, clock, trace);
        _notices = new NoticeWriter(db, _records, clock, notices);
        _register = register;
    }

    /// <summary>What time it is, for rules that need nothing more.</summary>
    private CaseFacts Facts => new(_clock.Now, _clock.Today) { TimeOfDay = _clock.TimeOfDay };

    /// <summary>Judges whether somebody may come in to a case for an action. A refusal leaves one "nekad" row in the log.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="caseId">Which case; may not exist.</param>
    /// <param name="action">For what.</param>
    /// <param name="section">In which section, if the action is about one.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<(AdmissionResult Result, CasePass? Pass)> EnterAsync(CaseActor actor, Guid caseId, CaseAction action,
        SectionKey? section, CancellationToken cancel)
    {
        var found = await LoadAsync(caseId, cancel);
        _db.ChangeTracker.Clear();
        if (found is not null && Planned(found, section) && CaseRules.Grants(action, found, actor, section))
        {
            return (AdmissionResult.Admitted, new CasePass(actor, found, action, section));
        }

        await _log.WriteAsync(actor, action, LogKind.Nekad, found?.PatientId, caseId, cancel);
        return (found is not null && CaseRules.Grants(CaseAction.ReadCase, found, actor, section)
            ? AdmissionResult.Forbidden
            : AdmissionResult.NotFound, null);
    }

    /// <summary>Writes a "nekad" row for an action that is about no case, when the person's roles never give it.</summary>
    public Task DenyAsync(CaseActor actor, CaseAction action, CancellationToken cancel) =>
        _log.WriteAsync(actor, action, LogKind.Nekad, null, null, cancel);

    /// <summary>Hands out the case, after writing that it was read.</summary>
    public async Task<OpenedCase> ReadAsync(CasePass pass, CancellationToken cancel)
    {
        await LogReadingAsync(pass, pass.Seen.PatientId, cancel);
        await NoteReadingAsync(pass.Seen, pass, cancel);
        return await ComposeAsync(
            pass.Seen, pass, CaseRules.For(pass.Action).Facts.Union(CaseRules.FactsOfButtons).ToHashSet(), cancel);
    }

    /// <summary>
    /// Hands out a signed version with what has become of it, after writing that it was read; null when there is no such version.
    /// </summary>
    public async Task<SignedReading?> ReadSignedAsync(CasePass pass, int version, CancellationToken cancel)
    {
        await LogReadingAsync(pass, pass.Seen.PatientId, cancel);
        var row = await _records.Signed.AsNoTracking().FirstOrDefaultAsync(s => s.CaseId == pass.CaseId && s.Version == version, cancel);
        return row is null
            ? null
            : new SignedReading(SignedUtlatande.FromCanonicalJson(row.Content), row.Sha256,
                SignedUtlatande.HashOf(row.Content) == row.Sha256)
            {
                Revocation = pass.Seen.Revocation(version), FollowedBy = pass.Seen.FollowedBy(version),
            };
    }

    /// <summary>Hands out who did what: events and writings, newest first. The case must have been read by the same pass.</summary>
    public async Task<IReadOnlyList<HistoryLine>> HistoryAsync(CasePass pass, CancellationToken cancel)
    {
        var events = await _records.Events
            .AsNoTracking()
            .Where(e => EF.Property<Guid>(e, "CaseId") == pass.CaseId)
            .ToListAsync(cancel);
        var writings = await _records.Answers.AsNoTracking().Where(a => a.CaseId == pass.CaseId)
            .Select(a => new { a.QuestionId, a.AuthorName, a.AuthorTitle, a.At }).ToListAsync(cancel);
        return HistoryLine.Merge(pass.Seen.Form, events, writings.Select(w => (w.QuestionId, w.AuthorName, w.AuthorTitle, w.At)));
    }

    /// <summary>Hands out a list, after writing one row per patient shown.</summary>
    public async Task<IReadOnlyList<CaseRow>> ListAsync(CaseActor actor, CaseFilter filter, CancellationToken cancel)
    {
        var rows = await CaseList.ReadAsync(_records, actor, filter, _clock.Today, Swedish, cancel);
        return await LoggedAsync(actor, CaseAction.ListCases, rows, cancel);
    }

    /// <summary>How many open cases are in each step, and how many of them are late or soon due; names no patient.</summary>
    public Task<IReadOnlyList<StepCount>> StepsAsync(CaseActor actor, CancellationToken cancel) =>
        CaseList.StepsAsync(_records, actor, _clock.Today, cancel);

    private async Task<IReadOnlyList<T>> LoggedAsync<T>(CaseActor actor, CaseAction action, IReadOnlyList<T> rows, CancellationToken cancel,
        LogKind kind = LogKind.Lasa)
        where T : IPatientRow
    {
        await _log.WriteAsync(actor, action, kind, rows.Select(row => ((Guid?)row.PatientId, (Guid?)row.CaseId)), cancel);
        return rows;
    }

    private Task LogReadingAsync(CasePass pass, Guid patientId, CancellationToken cancel)
    {
        var rule = CaseRules.For(pass.Action);
        return _log.WriteAsync(pass.Actor, pass.Action, rule.IsReading ? rule.Log : LogKind.Lasa, patientId, pass.CaseId, cancel);
    }

    private async Task<OpenedCase> ComposeAsync(UtlatandeCase subject, CasePass pass, IReadOnlySet<CaseFact> named, CancellationToken cancel)
    {
        var parties = await PartiesAsync(subject, cancel);
        var written = await WrittenAsync(subject, cancel);
        return new OpenedCase(subject, parties.Patient, parties.Unit.Address, written,
            await FactsAsync(subject, parties, written, pass, named, cancel))
        {
            UnitIdentity = parties.Unit.Identity, Signer = parties.Signer,
        };
    }

    /// <summary>What the row of the action names, and nothing else.</summary>
    private async Task<CaseFacts> FactsAsync(UtlatandeCase subject, Parties parties, WrittenSheet written, CasePass pass,
        IReadOnlySet<CaseFact> named, CancellationToken cancel)
    {
        var facts = Facts with
        {
            Section = pass.Section,
            CauseCodes = parties.Unit.CauseCodes,
            KvaCodes = parties.Unit.KvaCodes,
            SigningWarningDays = parties.Unit.SigningWarningDays,
            Findings = named.Contains(CaseFact.Findings) ? Review.Of(written.Sheet, parties.Unit.Address, _clock.Today) : null,
            SectionFindings = !named.Contains(CaseFact.SectionFindings) ? null
                : pass.Section is { } key ? Review.OfSection(key, written.Sheet, _clock.Today) : [],
            Concerns = !named.Contains(CaseFact.Concerns) ? null
                : StatusNames.Writing.Contains(subject.Status) ? await ConcernsAsync(subject, parties, written, pass.Actor, cancel) : [],
            LastWriters = named.Contains(CaseFact.LastWriters) ? await LastWritersAsync(subject.UnitId, written, cancel) : null,
            Roster = named.Contains(CaseFact.Roster) ? await Absences.RosterAsync(_db, subject.UnitId, _clock.Today, cancel) : null,
            MainDiagnosis = named.Contains(CaseFact.MainDiagnosis) ? MainDiagnosisOf(written.Sheet) : null,
        };
        return !named.Contains(CaseFact.PatientHasOpenCase) ? facts : facts with
        {
            PatientHasOpenCase = subject.OpenPatientId is null
                && await _records.Cases.AnyAsync(c => c.UnitId == subject.UnitId && c.OpenPatientId == subject.PatientId, cancel),
        };
    }

    private static string MainDiagnosisOf(AnswerSheet sheet) => sheet.Form.Questions.OfType<DiagnosesQuestion>()
        .SelectMany(question => DiagnosesQuestion.Rows(sheet[question])).FirstOrDefault()?.Code ?? "";

    /// <summary>A case, tracked, with what the rules judge by. What comes after a signature is read for cases that have one.</summary>
    private async Task<UtlatandeCase?> LoadAsync(Guid caseId, CancellationToken cancel)
    {
        var found = await _records.Cases.Include(c => c.Consents).Include(c => c.SetAsides)
            .FirstOrDefaultAsync(c => c.Id == caseId, cancel);
        if (found is { SignedVersion: > 0 })
        {
            var entry = _db.Entry(found);
            await entry.Collection(c => c.Registrations).LoadAsync(cancel);
            await entry.Collection(c => c.Kompletteringar).LoadAsync(cancel);
            await entry.Collection(c => c.SignedConcerns).LoadAsync(cancel);
        }

        return found;
    }

    /// <summary>Who wrote each question last, of those who still work at the unit.</summary>
    private async Task<IReadOnlyDictionary<string, Guid>> LastWritersAsync(Guid unitId, WrittenSheet written, CancellationToken cancel)
    {
        var working = await _db.Memberships.Where(m => m.UnitId == unitId)
            .Join(_db.Users.Where(account => account.IsActive), m => m.AccountId, account => account.Id, (m, account) => account.Id)
            .ToListAsync(cancel);
        return written.Sheet.Form.Questions
            .Select(question => (question.Id, written[question.Id]?.AuthorId))
            .Where(one => one.AuthorId is { } author && working.Contains(author)).ToDictionary(one => one.Id, one => one.AuthorId!.Value);
    }

    private async Task<WrittenSheet> WrittenAsync(UtlatandeCase subject, CancellationToken cancel)
    {
        var latest = await _records.Answers.AsNoTracking()
            .Where(a => a.CaseId == subject.Id
                && !_records.Answers.Any(b => b.CaseId == a.CaseId && b.QuestionId == a.QuestionId && b.Version > a.Version))
            .ToListAsync(cancel);
        return new WrittenSheet(subject.Form, latest);
    }

    private static bool Planned(UtlatandeCase subject, SectionKey? section) => section is null || subject.Sections.Count > 0;
}
