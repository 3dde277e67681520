using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Data.Quality;

/// <summary>The quality check of a case, with what it needs to know of the unit and of who has read what.</summary>
internal sealed class CaseQuality(SjukersattningDbContext db, ClinicClock clock, DiagnosisRegister register)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>
    /// What the check asks of the text as it stands. Which sections the responsible
    /// läkare has not opened is her own affair, and asked of nobody else.
    /// </summary>
    public async Task<IReadOnlyList<Concern>> ConcernsAsync(UtlatandeCase subject, CaseParties parties, WrittenSheet written,
        CaseActor actor, CancellationToken cancel)
    {
        var off = await db.SwitchedOffRules.Where(rule => rule.UnitId == subject.UnitId).Select(rule => rule.RuleId).ToListAsync(cancel);
        return QualityCheck.Of(new QualityFacts(written.Sheet, clock.Today, parties.Unit.ExaminationMonths, parties.Patient.Personnummer)
        {
            UnknownDiagnosisCodes = (await register.UnknownAsync(written.RegisterCodes, cancel)).ToHashSet(),
            UnreadSections = actor.Id == subject.LakareId ? await UnreadAsync(subject, written, cancel) : new HashSet<SectionKey>(),
            SwitchedOff = off.ToHashSet(),
        });
    }

    /// <summary>Notes that the responsible läkare has the section open.</summary>
    public async Task NoteReadingAsync(CasePass pass, CancellationToken cancel)
    {
        if (pass.Section is not { } key || !CaseRules.For(pass.Action).IsReading || pass.Actor.Id != pass.Seen.LakareId)
        {
            return;
        }

        // The same person may open the same section at the same moment in another tab: then that one is noted.
        await db.WriteAsync(
            async () =>
            {
                var known = await _records.SectionReadings
                    .FirstOrDefaultAsync(r => r.CaseId == pass.CaseId && r.Section == key && r.AccountId == pass.Actor.Id, cancel)
                    ?? _records.SectionReadings.Add(
                        new SectionReading { CaseId = pass.CaseId, Section = key, AccountId = pass.Actor.Id }).Entity;
                known.At = clock.Now;
            },
            [], cancel, raced: () => { }, isolation: IsolationLevel.ReadCommitted);
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
}
