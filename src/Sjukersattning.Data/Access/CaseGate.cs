using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Quality;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// THE DOOR to one case; those to several at once are its neighbours. It exists so that permission and access log cannot be forgotten:
/// whoever wants a case enters here, is judged by <see cref="CaseRules"/>, and gets nothing before the log row is written. Changes and
/// their log row are one transaction (<see cref="ChangeAsync"/>).
/// </summary>
public sealed class CaseGate
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly AccessLog _log;
    private readonly CaseReading _reading;
    private readonly CaseTexts _texts;
    private readonly CaseSignatures _signatures;
    private readonly CaseTransaction _transaction;
    private readonly CaseQuality _quality;
    private readonly CaseFiles _files;
    private readonly HeldInsyns _insyns;

    internal CaseGate(SjukersattningDbContext db, AccessLog log, CaseReading reading, CaseTexts texts, CaseSignatures signatures,
        CaseTransaction transaction, CaseQuality quality, CaseFiles files, HeldInsyns insyns)
    {
        _db = db;
        _records = db.EnterGate();
        _log = log;
        _reading = reading;
        _texts = texts;
        _signatures = signatures;
        _transaction = transaction;
        _quality = quality;
        _files = files;
        _insyns = insyns;
    }

    /// <summary>Judges whether somebody may come in to a case for an action. A refusal leaves one "nekad" row in the log.</summary>
    /// <param name="caseId">Which case; may not exist.</param>
    /// <param name="slug">Address word of the section, if the action is about one. Only those of the case's own edition are there.</param>
    public async Task<(AdmissionResult Result, CasePass? Pass)> EnterAsync(CaseActor actor, Guid caseId, CaseAction action,
        string? slug, CancellationToken cancel)
    {
        var found = await _reading.LoadAsync(caseId, cancel);
        _db.ChangeTracker.Clear();
        var section = slug is null ? null : found?.Form.SectionBySlug(slug)?.Key;
        if (found is not null && slug is not null && section is null)
        {
            return (AdmissionResult.NotFound, null);
        }

        if (found is not null && !CaseRules.Grants(action, found, actor, section))
        {
            // Nothing else lets her in: has she stated a reason?
            actor = await _insyns.WithAsync(actor, found, cancel);
        }

        if (found is not null && Planned(found, section) && CaseRules.Grants(action, found, actor, section))
        {
            return (AdmissionResult.Admitted, new CasePass(actor, found, action, section));
        }

        await _log.WriteAsync(actor, action, LogKind.Denied, found?.PatientId, caseId, cancel);
        return (found is not null && CaseRules.Grants(CaseAction.ReadCase, found, actor, section)
            ? AdmissionResult.Forbidden
            : AdmissionResult.NotFound, null);
    }

    /// <summary>Hands out the case, after writing that it was read.</summary>
    /// <exception cref="BrokenVersionException">It is for a paper, and the version in force is not as it was signed.</exception>
    public async Task<OpenedCase> ReadAsync(CasePass pass, CancellationToken cancel)
    {
        await LogReadingAsync(pass, cancel);
        await _quality.NoteReadingAsync(pass, cancel);
        var rule = CaseRules.For(pass.Action);
        if (rule.Leaves && pass.Seen.VersionInForce > 0)
        {
            // A paper about what is signed leaves only when that holds.
            await _signatures.ReadAsync(pass.CaseId, pass.Seen.VersionInForce, cancel);
        }

        var opened = await _reading.OpenAsync(pass.Seen, pass, rule.Facts.Union(CaseRules.FactsOfButtons).ToHashSet(), cancel);
        return opened with
        {
            IsBroken = pass.Action == CaseAction.ReadCase && !await _signatures.HoldsAsync(pass.Seen, cancel),
        };
    }

    /// <summary>
    /// Hands out a signed version with what has become of it, after writing that it was read; null when there is no such version.
    /// </summary>
    /// <exception cref="BrokenVersionException">It is not as it was signed.</exception>
    public async Task<SignedReading?> ReadSignedAsync(CasePass pass, int version, CancellationToken cancel)
    {
        await LogReadingAsync(pass, cancel);
        return await _signatures.FindAsync(pass.CaseId, version, cancel) is not { } found
            ? null
            : found.In(pass.Seen) with
            {
                MayBeSent = version == pass.Seen.VersionInForce && pass.Seen.IsToBeSent
                    && pass.Seen.Judge(CaseAction.RegisterSent, pass.Actor, _reading.Facts).IsAllowed,
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

    /// <summary>The answers of a signed version. The case must have been read by the same pass.</summary>
    public async Task<AnswerSheet> SignedSheetAsync(CasePass pass, int version, CancellationToken cancel) =>
        (await _signatures.ReadAsync(pass.CaseId, version, cancel)).Sheet;

    /// <summary>
    /// Hands out what is kept of the file that the case started from; null when it started from none. The case must have been read by the
    /// same pass.
    /// </summary>
    public Task<ReadFile?> FileAsync(CasePass pass, CancellationToken cancel) => _files.FindAsync(pass.CaseId, cancel);

    /// <summary>Hands out the contact log, newest first. The case must have been read by the same pass.</summary>
    public async Task<IReadOnlyList<Contact>> ContactsAsync(CasePass pass, CancellationToken cancel) =>
        [.. (await _records.Contacts.AsNoTracking().Where(c => EF.Property<Guid>(c, "CaseId") == pass.CaseId).ToListAsync(cancel))
            .OrderByDescending(c => c.Day).ThenByDescending(c => c.At)];

    /// <summary>Changes a case. The rules are asked again inside the transaction, on the case as it is then.</summary>
    /// <param name="change">Calls one method of the case and returns its verdict.</param>
    public Task<ChangeResult> ChangeAsync(CasePass pass, Func<UtlatandeCase, CaseFacts, Verdict> change, CancellationToken cancel) =>
        _transaction.DoAsync(pass.Actor, [Turn.OfCase(pass.CaseId)], async () =>
        {
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            return ChangeResult.From(_log.Changed(pass, opened.Case, change(opened.Case, opened.Facts)));
        }, cancel);

    /// <summary>
    /// Saves fields of one section. Each field is a unit of its own: a field that a colleague saved first is not saved and comes back as a
    /// conflict, the others are saved.
    /// </summary>
    /// <param name="pass">Who may write, in which section.</param>
    /// <param name="edits">Question id → the version the writer saw, and the text.</param>
    /// <param name="from">The page that saves; null when it has no mark, and is taken for no other's.</param>
    /// <param name="then">What is done with the case when every field is saved, in the same transaction; null for nothing. The text stays
    /// when it is refused.</param>
    /// <exception cref="ArgumentException">A question belongs to another section.</exception>
    public Task<ChangeResult> WriteAsync(CasePass pass, IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> edits,
        CancellationToken cancel, PageSave? from = null, Func<UtlatandeCase, CaseFacts, Verdict>? then = null)
    {
        if (edits.Keys.FirstOrDefault(id => pass.Seen.Form.Find(id)?.Section != pass.Section) is { } stray)
        {
            throw new ArgumentException($"{stray} is no question of the section.", nameof(edits));
        }

        // Beaten between reading and saving: what the colleague wrote can be read at the next try, and told.
        return _transaction.DoAsync(pass.Actor, [Turn.OfCase(pass.CaseId)], async () =>
        {
            var saved = await _texts.WriteAsync(pass, edits, from, cancel);
            if (then is null || !saved.IsDone)
            {
                return saved.Verdict.IsAllowed ? saved : Forgotten(saved);
            }

            // The rules are asked about what was just written: the rows are there, and not yet committed.
            await _transaction.FollowAsync(pass.Actor.Id, cancel);
            await _db.SaveChangesAsync(cancel);
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            var verdict = _log.Changed(pass, opened.Case, then(opened.Case, opened.Facts));
            return verdict.IsAllowed ? saved : ChangeResult.From(verdict);
        }, cancel, saveRefusal: then is not null, tries: 3);
    }

    /// <summary>Signs: freezes what the läkare has seen. Text saved by anybody after that stops the signature.</summary>
    /// <param name="seenFingerprint"><see cref="OpenedCase.Fingerprint"/> of the reviewed page.</param>
    /// <param name="proof">That the signer has shown who she is, for this signature.</param>
    public Task<ChangeResult> SignAsync(CasePass pass, string seenFingerprint, Proof proof, CancellationToken cancel) =>
        _transaction.DoAsync(pass.Actor, [Turn.OfCase(pass.CaseId)], async () =>
        {
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            var earlier = opened.Case.VersionInForce;
            if (proof.AccountId != pass.Actor.Id || proof.About != Proof.Signing(pass.CaseId, opened.Case.WorkingVersion, seenFingerprint))
            {
                return ChangeResult.Raced();
            }

            var verdict = opened.Case.Sign(pass.Actor, opened.Facts);
            if (!verdict.IsAllowed)
            {
                return ChangeResult.From(verdict);
            }

            // The case row is locked by this update before the text is read again: a writer either came before and is seen, or waits and
            // finds the case signed.
            await _transaction.FollowAsync(pass.Actor.Id, cancel);
            await _db.SaveChangesAsync(cancel);
            var written = await _reading.WrittenAsync(opened.Case, cancel);
            opened = opened with { Written = written };
            if (opened.Fingerprint != seenFingerprint)
            {
                return ChangeResult.Raced();
            }

            await _signatures.AddAsync(opened, earlier, pass.Actor, proof, cancel);
            return ChangeResult.From(_log.Changed(pass, opened.Case, verdict));
        }, cancel);

    /// <summary>
    /// Changes which signed version holds (a begun version given up, a signed one revoked): fields that differ from the one that holds now
    /// get its text back, as new rows.
    /// </summary>
    /// <param name="change">Calls one method of the case and returns its verdict.</param>
    public Task<ChangeResult> ChangeVersionAsync(CasePass pass, Func<UtlatandeCase, CaseFacts, Verdict> change,
        CancellationToken cancel) =>
        _transaction.DoAsync(pass.Actor, [Turn.OfCase(pass.CaseId)], async () =>
        {
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            var verdict = _log.Changed(pass, opened.Case, change(opened.Case, opened.Facts));
            if (verdict.IsAllowed && opened.Case.VersionInForce > 0)
            {
                var held = await _signatures.ReadAsync(pass.CaseId, opened.Case.VersionInForce, cancel);
                _texts.Restore(opened, held.Sheet, pass.Actor);
            }

            return ChangeResult.From(verdict);
        }, cancel);

    /// <summary>A refusal leaves nothing of what was added before it came.</summary>
    private ChangeResult Forgotten(ChangeResult refused)
    {
        _db.ChangeTracker.Clear();
        return refused;
    }

    private Task LogReadingAsync(CasePass pass, CancellationToken cancel) => _log.WriteAsync(
        pass.Actor, pass.Action, CaseRules.For(pass.Action).LogOfPage, pass.Seen.PatientId, pass.CaseId, cancel);

    private static bool Planned(UtlatandeCase subject, SectionKey? section) => section is null || subject.Sections.Count > 0;
}
