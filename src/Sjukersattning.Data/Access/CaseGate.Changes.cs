using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>Changes: everything, its event and its log row in one transaction, or nothing.</summary>
public sealed partial class CaseGate
{
    /// <summary>Opens a case for a patient, or says why not and which case is in the way.</summary>
    /// <param name="actor">Who opens.</param>
    /// <param name="personnummer">The patient's number.</param>
    /// <param name="name">The patient's name; kept when the unit knows the patient already.</param>
    /// <param name="initiator">Who took the first step.</param>
    /// <param name="earlier">A signed utlåtande from elsewhere that the case starts from; null for an empty form.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<(ChangeResult Result, Guid? CaseId)> OpenAsync(CaseActor actor, Personnummer personnummer, string name,
        Initiator initiator, ExchangedUtlatande? earlier, CancellationToken cancel)
    {
        Guid? caseId = null;
        var result = await InTransactionAsync(actor, async () =>
        {
            var patient = await _records.Patients.FirstOrDefaultAsync(p => p.UnitId == actor.UnitId && p.Personnummer == personnummer, cancel)
                ?? AddPatient(actor.UnitId, personnummer, name);
            var existing = await _records.Cases.AsNoTracking()
                .Where(c => c.UnitId == actor.UnitId && c.OpenPatientId == patient.Id)
                .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
            var facts = Facts with { PatientHasOpenCase = existing is not null };
            var verdict = UtlatandeCase.Open(patient, await NextNumberAsync(actor.UnitId, cancel), initiator, actor, facts, out var opened,
                earlier);
            caseId = opened?.Id ?? existing;
            if (opened is not null)
            {
                _records.Cases.Add(opened);
                _log.Add(actor, CaseAction.Open, LogKind.Skriva, patient.Id, opened.Id);
                foreach (var question in earlier?.Sheet.Questions.Where(question => !earlier.Sheet[question].IsEmpty) ?? [])
                {
                    AddAnswer(opened.Id, question.Id, 1, earlier!.Sheet[question], actor);
                }
            }
            else
            {
                _db.ChangeTracker.Clear();
                if (existing is not null)
                {
                    _log.Add(actor, CaseAction.Open, LogKind.Nekad, patient.Id, existing);
                }
            }

            return ChangeResult.From(verdict);
        }, saveRefusal: true, cancel);
        return (result, result.LostRace ? null : caseId);
    }

    /// <summary>Changes a case. The rules are asked again inside the transaction, on the case as it is then.</summary>
    /// <param name="pass">Who may, for what.</param>
    /// <param name="change">Calls one method of the case and returns its verdict.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ChangeResult> ChangeAsync(CasePass pass, Func<UtlatandeCase, CaseFacts, Verdict> change, CancellationToken cancel)
    {
        return await InTransactionAsync(pass.Actor, async () =>
        {
            var opened = await LoadForChangeAsync(pass, cancel);
            return ChangeResult.From(Logged(pass, opened.Case, change(opened.Case, opened.Facts)));
        }, saveRefusal: false, cancel);
    }

    /// <summary>
    /// Saves fields of one section. Each field is a unit of its own: a field that a colleague saved first is not saved and comes back as a
    /// conflict, the others are saved.
    /// </summary>
    /// <param name="pass">Who may write, in which section.</param>
    /// <param name="edits">Question id → the version the writer saw, and the text.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="ArgumentException">A question belongs to another section.</exception>
    public async Task<ChangeResult> WriteAsync(CasePass pass, IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> edits,
        CancellationToken cancel)
    {
        if (edits.Keys.FirstOrDefault(id => pass.Seen.Form.Find(id)?.Section != pass.Section) is { } stray)
        {
            throw new ArgumentException($"{stray} is no question of the section.", nameof(edits));
        }

        // Beaten between reading and saving: what the colleague wrote can be read at the next try, and told.
        return await InTransactionAsync(pass.Actor, () => WriteOnceAsync(pass, edits, cancel), saveRefusal: false, cancel, tries: 3);
    }

    /// <summary>Signs: freezes what the läkare has seen. Text saved by anybody after that stops the signature.</summary>
    /// <param name="pass">The responsible läkare.</param>
    /// <param name="seenFingerprint"><see cref="WrittenSheet.Fingerprint"/> of the reviewed page.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ChangeResult> SignAsync(CasePass pass, string seenFingerprint, CancellationToken cancel)
    {
        return await InTransactionAsync(pass.Actor, async () =>
        {
            var opened = await LoadForChangeAsync(pass, cancel);
            var earlier = opened.Case.VersionInForce;
            var verdict = opened.Case.Sign(pass.Actor, opened.Facts);
            if (!verdict.IsAllowed)
            {
                return ChangeResult.From(verdict);
            }

            // The case row is locked by this update before the text is read again: a writer either came before and is seen, or waits and
            // finds the case signed.
            await FollowAsync(pass.Actor.Id, cancel);
            await _db.SaveChangesAsync(cancel);
            var written = await WrittenAsync(opened.Case, cancel);
            if (written.Fingerprint != seenFingerprint)
            {
                return ChangeResult.Raced();
            }

            await AddSignedAsync(opened with { Written = written }, earlier, pass.Actor, cancel);
            _log.Add(pass.Actor, pass.Action, LogKind.Signera, opened.Case.PatientId, opened.Case.Id);
            return ChangeResult.From(verdict);
        }, saveRefusal: false, cancel);
    }

    /// <summary>
    /// Changes which signed version holds (a begun version given up, a signed one revoked): fields that differ from the one that holds now
    /// get its text back, as new rows.
    /// </summary>
    /// <param name="pass">Who may, for what.</param>
    /// <param name="change">Calls one method of the case and returns its verdict.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<ChangeResult> ChangeVersionAsync(CasePass pass, Func<UtlatandeCase, CaseFacts, Verdict> change,
        CancellationToken cancel)
    {
        return await InTransactionAsync(pass.Actor, async () =>
        {
            var opened = await LoadForChangeAsync(pass, cancel);
            var verdict = Logged(pass, opened.Case, change(opened.Case, opened.Facts));
            if (verdict.IsAllowed && opened.Case.VersionInForce > 0)
            {
                var row = await _records.Signed.AsNoTracking()
                    .FirstAsync(s => s.CaseId == pass.CaseId && s.Version == opened.Case.VersionInForce, cancel);
                RestoreSigned(opened, SignedUtlatande.FromCanonicalJson(row.Content).Sheet, pass.Actor);
            }

            return ChangeResult.From(verdict);
        }, saveRefusal: false, cancel);
    }

    private async Task<ChangeResult> WriteOnceAsync(CasePass pass, IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> edits,
        CancellationToken cancel)
    {
        var subject = (await LoadAsync(pass.CaseId, cancel))!;
        var verdict = Logged(pass, subject, subject.Write(pass.Actor, Facts with { Section = pass.Section }));
        if (!verdict.IsAllowed)
        {
            return ChangeResult.From(verdict);
        }

        var written = await WrittenAsync(subject, cancel);
        var conflicts = new Dictionary<string, WrittenAnswer>();
        var saved = new List<AnswerRow>();
        foreach (var (questionId, (seen, answer)) in edits)
        {
            var now = written[questionId];
            if (await IsUntouchedAsync(pass.CaseId, questionId, seen, now, answer, cancel))
            {
                continue;
            }

            if (now is null || now.Version == seen)
            {
                saved.Add(AddAnswer(pass.CaseId, questionId, (now?.Version ?? 0) + 1, answer, pass.Actor));
            }
            else
            {
                conflicts[questionId] = now;
            }
        }

        var after = written.With(saved);
        return new ChangeResult(verdict, conflicts, false)
        {
            Written = after, Concerns = await ConcernsAsync(subject, await PartiesAsync(subject, cancel), after, pass.Actor, cancel),
        };
    }

    private async Task<ChangeResult> InTransactionAsync(CaseActor actor, Func<Task<ChangeResult>> work, bool saveRefusal,
        CancellationToken cancel, int tries = 1)
    {
        try
        {
            return await _db.WriteAsync(
                async () =>
                {
                    var result = await work();
                    if (result is { Verdict.IsAllowed: true, LostRace: false })
                    {
                        await FollowAsync(actor.Id, cancel);
                    }

                    return result;
                },
                cancel, keeps: result => saveRefusal || result is { Verdict.IsAllowed: true, LostRace: false }, raced: ChangeResult.Raced,
                tries: tries);
        }
        catch (ClosedAccountException)
        {
            return ChangeResult.From(
                Verdict.Refused(
                    "Arbetet skulle gå till en kollega vars konto är avstängt. Lämna över kollegans arbete eller ändra planen först."));
        }
    }

    private async Task<OpenedCase> LoadForChangeAsync(CasePass pass, CancellationToken cancel)
    {
        var named = CaseRules.For(pass.Action).Facts;
        var subject = (await LoadAsync(pass.CaseId, cancel))!;
        if (named.Contains(CaseFact.ContactLog))
        {
            await _db.Entry(subject).Collection(c => c.Contacts).LoadAsync(cancel);
        }

        return await ComposeAsync(subject, pass, named, cancel);
    }

    private Verdict Logged(CasePass pass, UtlatandeCase subject, Verdict verdict)
    {
        if (verdict.IsAllowed)
        {
            _log.Add(pass.Actor, pass.Action, CaseRules.For(pass.Action).Log, subject.PatientId, subject.Id);
        }

        return verdict;
    }

    private async Task<bool> IsUntouchedAsync(Guid caseId, string questionId, int seen, WrittenAnswer? now, Answer posted,
        CancellationToken cancel)
    {
        if ((now?.Version ?? 0) == seen)
        {
            return posted.Equals(now?.Answer ?? Answer.Empty);
        }

        var seenContent = await _records.Answers.AsNoTracking()
            .Where(a => a.CaseId == caseId && a.QuestionId == questionId && a.Version == seen)
            .Select(a => a.Content).FirstOrDefaultAsync(cancel);
        return posted.Equals(seenContent is null ? Answer.Empty : Answer.FromJson(seenContent))
            || posted.Equals(now?.Answer ?? Answer.Empty);
    }

    private AnswerRow AddAnswer(Guid caseId, string questionId, int version, Answer answer, CaseActor actor) =>
        _records.Answers.Add(new AnswerRow
        {
            CaseId = caseId, QuestionId = questionId, Version = version, Content = answer.ToJson(), AuthorId = actor.Id,
            AuthorName = actor.Name, AuthorTitle = actor.Title, At = _clock.Now,
        }).Entity;

    private async Task AddSignedAsync(OpenedCase opened, int earlier, CaseActor actor, CancellationToken cancel)
    {
        var frozen = SignedUtlatande.Freeze(opened.Case, earlier, opened.Patient, opened.Unit, actor, _clock.Now, opened.Written.Answers,
            await ExchangeAsync(opened, earlier, cancel));
        var content = frozen.ToCanonicalJson();
        _records.Signed.Add(new SignedRow
        {
            CaseId = opened.Case.Id, Version = frozen.Version, Replaces = frozen.Replaces, Complements = frozen.Complements,
            Content = content, Sha256 = SignedUtlatande.HashOf(content), SignerId = actor.Id, SignedAt = frozen.SignedAt,
        });
    }

    private void RestoreSigned(OpenedCase opened, AnswerSheet signed, CaseActor actor)
    {
        foreach (var question in opened.Case.Form.Everything
            .Concat(opened.Written.Sheet.Additional)
            .Concat(signed.Additional)
            .Distinct()
            .Where(question => !opened.Written.Sheet[question].Equals(signed[question])))
        {
            AddAnswer(opened.Case.Id, question.Id, (opened.Written[question.Id]?.Version ?? 0) + 1, signed[question], actor);
        }
    }

    private Patient AddPatient(Guid unitId, Personnummer personnummer, string name)
    {
        var patient = new Patient(unitId, personnummer, name);
        _records.Patients.Add(patient).Property(PatientConfiguration.SearchName).CurrentValue = patient.Name.ToLower(Swedish);
        return patient;
    }

    private async Task<string> NextNumberAsync(Guid unitId, CancellationToken cancel)
    {
        var year = (_clock.Today.Year % 100).ToString("00", Swedish) + "-";
        var highest = await _records.Cases.Where(c => c.UnitId == unitId && c.Number.StartsWith(year))
            .OrderByDescending(c => c.Number.Length).ThenByDescending(c => c.Number).Select(c => c.Number).FirstOrDefaultAsync(cancel);
        var next = highest is null ? 1 : int.Parse(highest.AsSpan(year.Length), Swedish) + 1;
        return year + next.ToString("0000", Swedish);
    }
}
