using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Quality;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>
/// The quality check of a case, with what it needs to know of the unit, and what a signature freezes for the exchange format.
/// </summary>
public sealed partial class CaseGate
{
    /// <summary>The people and the unit of a case.</summary>
    private sealed record Parties(Patient Patient, Vardenhet Unit, SignerIdentity Signer);

    private async Task<Parties> PartiesAsync(UtlatandeCase subject, CancellationToken cancel)
    {
        var found = await (from patient in _records.Patients.AsNoTracking()
                           join unit in _db.Units.AsNoTracking() on patient.UnitId equals unit.Id
                           from lakare in _db.Users.AsNoTracking().Where(account => account.Id == subject.LakareId).DefaultIfEmpty()
                           where patient.Id == subject.PatientId
                           select new { patient, unit, lakare }).FirstAsync(cancel);
        return new(found.patient, found.unit, found.lakare?.Identity ?? SignerIdentity.Unknown);
    }

    /// <summary>
    /// What the check asks of the text as it stands. Which sections the responsible läkare has not opened is her own affair, and asked of
    /// nobody else.
    /// </summary>
    private async Task<IReadOnlyList<Concern>> ConcernsAsync(UtlatandeCase subject, Parties parties, WrittenSheet written,
        CaseActor actor, CancellationToken cancel)
    {
        var off = await _db.SwitchedOffRules.Where(rule => rule.UnitId == subject.UnitId).Select(rule => rule.RuleId).ToListAsync(cancel);
        return QualityCheck.Of(new QualityFacts(written.Sheet, _clock.Today, parties.Unit.ExaminationMonths, parties.Patient.Personnummer)
        {
            UnknownDiagnosisCodes = (await _register.UnknownAsync(CodesOf(written.Sheet), cancel)).ToHashSet(),
            UnreadSections = actor.Id == subject.LakareId ? await UnreadAsync(subject, written, cancel) : new HashSet<SectionKey>(),
            SwitchedOff = off.ToHashSet(),
        });
    }

    private async Task<IReadOnlySet<SectionKey>> UnreadAsync(UtlatandeCase subject, WrittenSheet written, CancellationToken cancel)
    {
        var read = await _records.SectionReadings.Where(reading => reading.CaseId == subject.Id && reading.AccountId == subject.LakareId)
            .ToDictionaryAsync(reading => reading.Section, reading => reading.At, cancel);
        return subject.Sections.Select(section => section.Key)
            .Where(key => written.LastIn(key) is { } last
                && last.AuthorId != subject.LakareId
                && !(read.TryGetValue(key, out var at) && at >= last.At)).ToHashSet();
    }

    /// <summary>Notes that the responsible läkare has the section open.</summary>
    private async Task NoteReadingAsync(UtlatandeCase subject, CasePass pass, CancellationToken cancel)
    {
        if (pass is not { Action: CaseAction.ReadUtlatande, Section: { } key } || pass.Actor.Id != subject.LakareId)
        {
            return;
        }

        // The same person may open the same section at the same moment in another tab: then that one is noted.
        await _db.WriteAsync(
            async () =>
            {
                var known = await _records.SectionReadings
                    .FirstOrDefaultAsync(r => r.CaseId == subject.Id && r.Section == key && r.AccountId == pass.Actor.Id, cancel)
                    ?? _records.SectionReadings.Add(new SectionReading { CaseId = subject.Id, Section = key, AccountId = pass.Actor.Id }).Entity;
                known.At = _clock.Now;
            },
            cancel, raced: () => { }, isolation: IsolationLevel.ReadCommitted);
    }

    private async Task<SignedExchange> ExchangeAsync(OpenedCase opened, int earlier, CancellationToken cancel)
    {
        var before = earlier == 0
            ? null
            : await _records.Signed.AsNoTracking()
                .Where(s => s.CaseId == opened.Case.Id && s.Version == earlier)
                .Select(s => s.Content)
                .FirstAsync(cancel);
        return SignedExchange.Of(
            opened.Case, before is null ? null : SignedUtlatande.FromCanonicalJson(before).Exchange, opened.UnitIdentity, opened.Signer,
            new SortedDictionary<string, string>((await _register.TitlesAsync(CodesOf(opened.Written.Sheet), cancel)).ToDictionary(),
                StringComparer.Ordinal));
    }

    private static string[] CodesOf(AnswerSheet sheet) =>
        [.. sheet.Form.Questions
            .OfType<DiagnosesQuestion>()
            .Where(question => DiagnosesQuestion.SystemOf(sheet[question]) == DiagnosesQuestion.DefaultSystem)
            .SelectMany(question => DiagnosesQuestion.Rows(sheet[question])).Select(row => row.Code)];
}
