using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>The door to one patient's rows of the access log.</summary>
public sealed class LogExtracts
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly AccessLog _log;

    internal LogExtracts(SjukersattningDbContext db, AccessLog log)
    {
        _db = db;
        _records = db.EnterGate();
        _log = log;
    }

    /// <summary>
    /// Hands out all rows about the person whose number this is or was, under every row of hers that was joined, after writing that it was
    /// done. Null when nobody of the unit has or had it; a number that never was hers leads to nobody.
    /// </summary>
    /// <remarks>
    /// The patient herself asks for it, so one with skyddad identitet gets hers too: without her name, by the number that was asked for.
    /// </remarks>
    /// <param name="isPrinted">Whether it is for paper.</param>
    public async Task<LogExtract?> ExtractAsync(StaffPass pass, Personnummer number, bool isPrinted, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.ReadLogExtract);
        if (await PersonFinder.FindAsync(_records, actor, number, cancel) is not { Had: not NumberHeld.Wrongly, PatientId: var patientId })
        {
            await _log.WriteAsync(actor, pass.Action, LogKind.Missed, null, null, cancel);
            return null;
        }

        await _log.WriteAsync(actor, pass.Action, isPrinted ? LogKind.Print : LogKind.Read, patientId, null, cancel);
        var patient = await _records.Patients.AsNoTracking().Where(one => one.Id == patientId)
            .Select(one => new { one.Name, one.Personnummer, one.IsSkyddad }).FirstAsync(cancel);
        var names = await _db.Units.Where(unit => unit.Id == actor.UnitId).Select(unit => unit.NamesStaffInLogExtract).FirstAsync(cancel);
        var units = await _db.Units.ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancel);

        // Whoever was refused at another unit stands in that unit's rows, so the patient is asked for and not the unit.
        var hers = _records.Patients.Where(one => one.Id == patientId || one.JoinedToId == patientId).Select(one => (Guid?)one.Id);
        var rows = await _records.AccessLog.AsNoTracking().Where(row => hers.Contains(row.PatientId)).OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var (name, shown) = patient.IsSkyddad ? ("", number) : (patient.Name, patient.Personnummer);
        return new LogExtract(name, shown, patient.IsSkyddad, names,
            [.. rows.Select(row => new LogLine(row.At, names ? row.ActorName : "", row.ActorTitle, units.GetValueOrDefault(row.UnitId, ""),
                row.Kind, row.Action.Swedish, row.Purpose, row.Uppdrag, row.Reason))]);
    }
}
