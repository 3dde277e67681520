using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>The door to a unit's rows of the access log in the shape of the national one.</summary>
public sealed class LogExports
{
    private static readonly LogKind[] Exported = [.. Enum.GetValues<LogKind>().Where(kind => kind.Activity() is not null)];
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly AccessLog _log;
    private readonly LogSettings _settings;

    internal LogExports(SjukersattningDbContext db, AccessLog log, LogSettings settings)
    {
        _db = db;
        _records = db.EnterGate();
        _log = log;
        _settings = settings;
    }

    /// <summary>
    /// Hands out what was done with the unit's patients from one day to another, both included, after writing a row for each patient.
    /// HSA-ids that a row has not are today's.
    /// </summary>
    public async Task<LogExport> ExportAsync(StaffPass pass, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.ReadLogExport);
        var unit = await _db.Units.AsNoTracking().FirstAsync(one => one.Id == actor.UnitId, cancel);
        var missing = string.Join(", ", new[]
        {
            (unit.HsaId, "enhetens HSA-id"), (unit.VardgivareHsaId, "vårdgivarens HSA-id"),
            (_settings.SystemHsaId, "systemets HSA-id, som den som sköter driften sätter"),
        }.Where(one => one.Item1.Length == 0).Select(one => one.Item2));
        var (start, end) = (ClinicClock.Moment(from, TimeOnly.MinValue), ClinicClock.Moment(to.AddDays(1), TimeOnly.MinValue));
        var rows = await _records.AccessLog.AsNoTracking()
            .Where(row => row.UnitId == actor.UnitId && row.At >= start && row.At < end && row.PatientId != null
                && EF.Parameter(Exported).Contains(row.Kind)

                // Of whom nothing is kept any more, no national log can be told.
                && _records.Patients.Any(one => one.Id == row.PatientId))
            .OrderBy(row => row.Id).Take(LogExport.MostRows + 1).ToListAsync(cancel);
        if (WhyNot(missing, rows.Count) is { Length: > 0 } fault)
        {
            return new LogExport(unit.Name, unit.VardgivareNamn, [], fault);
        }

        var shown = rows.Select(row => row.PatientId!.Value).ToHashSet();
        var patients = await _records.Patients.AsNoTracking().Where(one => EF.Parameter(shown).Contains(one.Id))
            .Join(_db.Units, one => one.UnitId, own => own.Id, (one, own) => new { one.Id, one.Personnummer, Unit = own })
            .ToDictionaryAsync(one => one.Id, cancel);
        await _log.WriteAsync(actor, pass.Action, LogKind.Print, shown.Select(one => ((Guid?)one, (Guid?)null)), cancel);
        return new LogExport(unit.Name, unit.VardgivareNamn, [.. rows.Select(row => new LogEntry(
            IdOf(row), ClinicClock.Local(row.At), row.Kind, row.Action.Swedish, row.Purpose, row.Uppdrag, row.Reason,
            row.ActorHsaId is { Length: > 0 } id ? id : row.ActorId.ToString("N"), row.ActorName, row.ActorTitle,
            Or(row.UnitHsaId, unit.HsaId), Or(row.VardgivareHsaId, unit.VardgivareHsaId), Or(row.SystemHsaId, _settings.SystemHsaId),
            patients[row.PatientId!.Value].Personnummer, OwnUnit(row, unit, patients[row.PatientId.Value].Unit)))]);
    }

    /// <summary>The unit that keeps the patient's case: the person's own, or the one where she had insyn.</summary>
    private static (string HsaId, string Name) OwnUnit(AccessLogRow row, Vardenhet readers, Vardenhet patients) =>
        patients.Id == readers.Id || patients.HsaId.Length == 0
            ? (Or(row.UnitHsaId, readers.HsaId), readers.Name)
            : (patients.HsaId, patients.Name);

    private static string WhyNot(string missing, int rows) =>
        missing.Length > 0 ? $"Det här saknas för en nationell logg: {missing}."
        : rows == 0 ? "Under de dagarna finns ingenting att exportera."
        : rows > LogExport.MostRows ? $"Perioden har fler än {LogExport.MostRows} rader. Välj en kortare."
        : "";

    private static string Or(string noted, string today) => noted.Length > 0 ? noted : today;

    private static Guid IdOf(AccessLogRow row) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.UnitId} {row.Id}")).AsSpan(0, 16));
}
