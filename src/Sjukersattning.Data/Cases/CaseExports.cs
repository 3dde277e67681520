using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>The door by which a whole case leaves: for the patient, another care provider, and when everything is written out.</summary>
public sealed class CaseExports
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly CaseReading _reading;
    private readonly CaseSignatures _signatures;

    internal CaseExports(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseReading reading, CaseSignatures signatures)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _reading = reading;
        _signatures = signatures;
    }

    /// <summary>Hands out everything that is kept of a case, after writing to whom and why.</summary>
    /// <exception cref="BrokenVersionException">A signed version is not as it was signed: nothing is handed out.</exception>
    public async Task<CaseExport> ExportAsync(CasePass pass, string reason, CancellationToken cancel)
    {
        await _log.WriteAsync(pass.Actor, pass.Action, CaseRules.For(CaseAction.ExportCase).Log, pass.Seen.PatientId, pass.CaseId, cancel,
            reason);
        var export = await ReadAsync(pass, cancel);
        return export.Broken is [var broken, ..] ? throw broken : export with { Reason = reason };
    }

    /// <summary>The same for whoever has logged it otherwise, with what does not hold beside what does.</summary>
    internal async Task<CaseExport> ReadAsync(Guid caseId, CaseActor actor, CancellationToken cancel)
    {
        var subject = (await _reading.LoadAsync(caseId, cancel))!;
        _db.ChangeTracker.Clear();
        return await ReadAsync(new CasePass(actor, subject, CaseAction.ExportCase, null), cancel);
    }

    private Task<CaseExport> ReadAsync(CasePass pass, CancellationToken cancel) =>
        // Nobody changes the case meanwhile: what is told in one place is told in the others.
        _db.WriteAsync(() => CollectAsync(pass, cancel), [Turn.OfCase(pass.CaseId)], cancel, keeps: _ => false);

    private async Task<CaseExport> CollectAsync(CasePass pass, CancellationToken cancel)
    {
        var subject = (await _reading.LoadAsync(pass.CaseId, cancel))!;
        var opened = await _reading.OpenAsync(subject, pass, new HashSet<CaseFact>(), cancel);
        var (signed, broken) = await SignedAsync(subject, cancel);
        var answers = await _records.Answers.AsNoTracking().Where(a => a.CaseId == subject.Id)
            .OrderBy(a => a.QuestionId).ThenBy(a => a.Version).ToListAsync(cancel);
        var events = await _records.Events.AsNoTracking().Where(e => EF.Property<Guid>(e, "CaseId") == subject.Id).ToListAsync(cancel);
        var meetings = await _records.Meetings.AsNoTracking().Include(m => m.Items.Where(item => item.CaseId == subject.Id))
            .Where(m => m.Items.Any(item => item.CaseId == subject.Id)).OrderBy(m => m.Day).ThenBy(m => m.Id).ToListAsync(cancel);
        var wrong = await WrongNumbersAsync(subject.PatientId, cancel);
        var (json, people) = await CaseRows.ReadAsync(_db, subject.Id, subject.Number, _clock.Now, wrong, cancel);
        return new CaseExport
        {
            Opened = opened, Signed = signed, Broken = broken, People = people, Json = json,
            JsonShape = TablesDocument.OfCase(_db),
            Texts = answers.ToLookup(a => a.QuestionId, a => TextOf(subject.Form, a), StringComparer.Ordinal),
            Contacts = await ContactsAsync(subject.Id, cancel),
            Meetings = [.. meetings.SelectMany(m => m.Items.Select(item => (m.Day, m.Place, item)))],
            Notices = await NoticesAsync(subject, cancel),
            History =
            [
                .. HistoryLine.Merge(subject.Form, events, answers.Select(a => (a.QuestionId, a.AuthorName, a.AuthorTitle, a.At)))
                    .Select(line => line with { Detail = CaseRows.Without(wrong, line.Detail) }),
            ],
            File = await _records.ReadFiles.AsNoTracking().Where(file => file.CaseId == subject.Id).Select(file => file.Content)
                .FirstOrDefaultAsync(cancel) is { } content ? ReadFile.FromJson(content) : null,
        };
    }

    /// <summary>Numbers that were written wrong for a patient, and may be somebody else's.</summary>
    private async Task<IReadOnlyList<string>> WrongNumbersAsync(Guid patientId, CancellationToken cancel) =>
        [.. (await _records.Patients.AsNoTracking().Where(p => p.Id == patientId || p.JoinedToId == patientId)
            .SelectMany(p => p.Earlier).Where(one => one.IsWrongNumber)
            .Select(one => one.Personnummer).ToListAsync(cancel)).Select(number => number.ToString())];

    private async Task<(IReadOnlyList<SignedReading> Signed, IReadOnlyList<BrokenVersionException> Broken)> SignedAsync(
        UtlatandeCase subject, CancellationToken cancel)
    {
        var (signed, broken) = (new List<SignedReading>(), new List<BrokenVersionException>());
        for (var version = 1; version <= subject.SignedVersion; version++)
        {
            try
            {
                signed.Add((await _signatures.FindAsync(subject.Id, version, cancel)
                    ?? throw new BrokenVersionException(subject.Id, version, SealState.Changed)).In(subject));
            }
            catch (BrokenVersionException exception)
            {
                broken.Add(exception);
            }
        }

        return (signed, broken);
    }

    private async Task<IReadOnlyList<(Guid, NoticeLine)>> NoticesAsync(UtlatandeCase subject, CancellationToken cancel) =>
        [.. (await _records.Notices.AsNoTracking().Where(n => n.CaseId == subject.Id).OrderByDescending(n => n.At).ThenBy(n => n.Id)
            .ToListAsync(cancel)).Select(n => (n.RecipientId, n.In(subject.Form)))];

    private async Task<IReadOnlyList<Domain.Contacts.Contact>> ContactsAsync(Guid caseId, CancellationToken cancel) =>
        [.. (await _records.Contacts.AsNoTracking().Where(c => EF.Property<Guid>(c, "CaseId") == caseId).ToListAsync(cancel))
            .OrderByDescending(c => c.Day).ThenByDescending(c => c.At)];

    /// <summary>A field that the form no longer has is told as it is kept.</summary>
    private static WrittenAnswer TextOf(FormEdition form, AnswerRow row)
    {
        var answer = Answer.FromJson(row.Content);
        return new WrittenAnswer(form.Find(row.QuestionId)?.Tidy(answer) ?? answer, row.Version, row.AuthorId, row.AuthorName,
            row.AuthorTitle, row.At);
    }
}
