using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Quality;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>The fields of utlåtanden: each save is a row of its own, and the key is the lock.</summary>
internal sealed class CaseTexts(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseReading reading, CaseQuality quality)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>Adds what can be saved, and tells what a colleague saved first.</summary>
    public async Task<ChangeResult> WriteAsync(CasePass pass, IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> edits,
        PageSave? from, CancellationToken cancel)
    {
        var subject = (await reading.LoadAsync(pass.CaseId, cancel))!;
        var verdict = log.Changed(pass, subject, subject.Write(pass.Actor, clock.Facts with { Section = pass.Section }));
        if (!verdict.IsAllowed)
        {
            return ChangeResult.From(verdict);
        }

        var written = await reading.WrittenAsync(subject, cancel);
        var conflicts = new Dictionary<string, WrittenAnswer>();
        var saved = new List<AnswerRow>();
        foreach (var (questionId, (seen, answer)) in edits)
        {
            var now = written[questionId];
            var ownSave = await LastOwnSaveAsync(pass, questionId, seen, now, from, cancel);
            if (ownSave is { } last
                ? from!.Number < last || answer.Equals(now!.Answer)
                : await IsUntouchedAsync(subject, questionId, seen, now, answer, cancel))
            {
                continue;
            }

            if (subject.Form.Find(questionId) is DiagnosesQuestion diagnoses && subject.Section(pass.Section).IsDone
                && DiagnosesQuestion.SwitchesSystem(now?.Answer ?? Answer.Empty, answer))
            {
                return ChangeResult.From(Verdict.Refused($"Fält {diagnoses.SvarId} sparades inte: avsnittet är klarmarkerat, och då kan " +
                    "kodverket inte bytas. Öppna avsnittet igen, byt kodverk och kontrollera varje kod."));
            }

            if (now is null || now.Version == seen || ownSave is not null)
            {
                saved.Add(Add(pass.CaseId, questionId, (now?.Version ?? 0) + 1, answer, pass.Actor, from));
            }
            else
            {
                conflicts[questionId] = now;
            }
        }

        var after = written.With(saved);
        var parties = await reading.PartiesAsync(subject, cancel);
        return new ChangeResult(verdict, conflicts, false)
        {
            Written = after, Concerns = await quality.ConcernsAsync(subject, parties, after, pass.Actor, cancel),
        };
    }

    /// <summary>Adds the fields of an utlåtande from elsewhere to a case that has just been opened.</summary>
    public void AddAll(UtlatandeCase opened, ExchangedUtlatande earlier, CaseActor actor)
    {
        var start = earlier.Sheet.On(opened.Form);
        foreach (var (question, answer) in start.Questions.Select(question => (question, question.Tidy(start[question])))
            .Where(one => !one.Item2.IsEmpty))
        {
            Add(opened.Id, question.Id, 1, answer, actor);
        }
    }

    /// <summary>Fields that differ from a signed version get its text back, as new rows.</summary>
    public void Restore(OpenedCase opened, AnswerSheet signed, CaseActor actor)
    {
        foreach (var question in opened.Case.Form.Everything
            .Concat(opened.Written.Sheet.Additional)
            .Concat(signed.Additional)
            .Distinct()
            .Where(question => !opened.Written.Sheet[question].Equals(question.Tidy(signed[question]))))
        {
            Add(opened.Case.Id, question.Id, (opened.Written[question.Id]?.Version ?? 0) + 1, signed[question], actor);
        }
    }

    /// <summary>
    /// The number of the last save, when everything since what the page saw was saved by the same writer on the same page: its answers
    /// were lost, or are still on their way. Null when anything else was saved, or nothing; and for a save by hand of a page that the
    /// browser brought back from before its last save: what it holds is told from what is saved as another page's is.
    /// </summary>
    private async Task<int?> LastOwnSaveAsync(CasePass pass, string questionId, int seen, WrittenAnswer? now, PageSave? from,
        CancellationToken cancel)
    {
        if (from is null || now is null || now.Version <= seen)
        {
            return null;
        }

        var since = await _records.Answers.AsNoTracking()
            .Where(a => a.CaseId == pass.CaseId && a.QuestionId == questionId && a.Version > seen)
            .OrderBy(a => a.Version).Select(a => new { a.AuthorId, a.Page, a.PageSave }).ToListAsync(cancel);
        return since.All(row => row.AuthorId == pass.Actor.Id && row.Page == from.Page)
            && (from.IsByItself || from.Number >= since[^1].PageSave) ? since[^1].PageSave : null;
    }

    private async Task<bool> IsUntouchedAsync(UtlatandeCase subject, string questionId, int seen, WrittenAnswer? now, Answer posted,
        CancellationToken cancel)
    {
        if ((now?.Version ?? 0) == seen)
        {
            return posted.Equals(now?.Answer ?? Answer.Empty);
        }

        var seenContent = await _records.Answers.AsNoTracking()
            .Where(a => a.CaseId == subject.Id && a.QuestionId == questionId && a.Version == seen)
            .Select(a => a.Content).FirstOrDefaultAsync(cancel);
        return posted.Equals(seenContent is null ? Answer.Empty : subject.Form.Find(questionId)!.Tidy(Answer.FromJson(seenContent)))
            || posted.Equals(now?.Answer ?? Answer.Empty);
    }

    private AnswerRow Add(Guid caseId, string questionId, int version, Answer answer, CaseActor actor, PageSave? from = null) =>
        _records.Answers.Add(new AnswerRow
        {
            CaseId = caseId, QuestionId = questionId, Version = version, Content = answer.ToJson(), AuthorId = actor.Id,
            AuthorName = actor.Name, AuthorTitle = actor.Title, At = clock.Now, Page = from?.Page, PageSave = from?.Number ?? 0,
        }).Entity;
}
