using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>A person with all her cases, for a change that is noted in every one of them.</summary>
internal sealed class PersonCases(SjukersattningDbContext db, ClinicClock clock, AccessLog log)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>What a change of a person waits for: no case of hers is opened, and the one at hand not changed, meanwhile.</summary>
    public static IReadOnlyList<Turn> TurnsOf(CasePass pass) => [Turn.OfUnit(pass.Seen.UnitId), Turn.OfCase(pass.CaseId)];

    /// <summary>The person, tracked, with all that she was called.</summary>
    public Task<Patient> PatientAsync(Guid patientId, CancellationToken cancel) =>
        _records.Patients.WithEarlier().FirstAsync(p => p.Id == patientId, cancel);

    /// <summary>Her cases, tracked, with what follows from them.</summary>
    public async Task<IReadOnlyList<UtlatandeCase>> AllAsync(Guid patientId, CancellationToken cancel) =>
        await _records.Cases.Where(c => c.PatientId == patientId).Include(c => c.Consents).WithOutcomes().OrderBy(c => c.Number)
            .ToListAsync(cancel);

    /// <summary>Notes in each of the person's cases, and in the log, what was done with her, and what her row says now.</summary>
    /// <param name="judged">The case where it was done, which has noted it already; null when it was done at an opening.</param>
    public async Task NoteAsync(Patient patient, CaseAction action, string detail, CaseActor actor, UtlatandeCase? judged,
        CancellationToken cancel)
    {
        foreach (var subject in await AllAsync(patient.Id, cancel))
        {
            if (subject != judged)
            {
                subject.NotePerson(patient, action, detail, actor, clock.Facts);
            }

            log.Add(actor, action, LogKind.Write, patient.Id, subject.Id);
        }
    }

    /// <summary>The person as somebody is asked about her; the log row is saved with the refusal.</summary>
    public async Task<KnownPerson> KnownAsync(Guid patientId, NumberHeld had, CaseAction action, CaseActor actor, CancellationToken cancel)
    {
        var found = await _records.Patients.AsNoTracking().Where(p => p.Id == patientId).Select(p => new { p.Name, p.Personnummer })
            .FirstAsync(cancel);
        var cases = await _records.Cases.AsNoTracking().Where(c => c.PatientId == patientId).OrderBy(c => c.Number)
            .Select(c => new { c.Id, c.Number, IsOpen = c.OpenPatientId != null }).ToListAsync(cancel);
        log.Add(actor, action, LogKind.Read, patientId, null);
        return new KnownPerson(found.Name, found.Personnummer, had,
            cases.Where(c => c.IsOpen).Select(c => ((Guid, string)?)(c.Id, c.Number)).FirstOrDefault(),
            [.. cases.Select(c => c.Number)]);
    }
}
