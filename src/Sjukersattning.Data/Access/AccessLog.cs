using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>Makes access-log rows. Internal: the gate adds them together with the data they tell about.</summary>
internal sealed class AccessLog(SjukersattningDbContext db, ClinicClock clock, RequestTrace trace, LogSettings settings, LogHash hash)
{
    /// <summary>Rows of one statement; SQL Server takes at most 1000 rows and 2100 parameters.</summary>
    private const int MostRows = 500;

    /// <summary>Adds a row that is saved together with the change it tells about.</summary>
    public void Add(CaseActor actor, LoggedAction action, LogKind kind, Guid? patientId, Guid? caseId) =>
        db.Add(Row(actor, action, kind, patientId, caseId, clock.Now));

    /// <param name="reason">Why, in words that the patient is told; empty where the action says it.</param>
    public Task WriteAsync(CaseActor actor, LoggedAction action, LogKind kind, Guid? patientId, Guid? caseId, CancellationToken cancel,
        string reason = "") =>
        WriteAsync(actor, action, kind, [(patientId, caseId)], cancel, reason);

    /// <summary>
    /// Writes one row per patient and case now, none twice, in one statement, so that logging a list of fifty costs little more than
    /// logging one case.
    /// </summary>
    public Task WriteAsync(CaseActor actor, LoggedAction action, LogKind kind, IEnumerable<(Guid? PatientId, Guid? CaseId)> about,
        CancellationToken cancel, string reason = "")
    {
        var now = clock.Now;
        return db.InTurnAsync(
            async () =>
            {
                var made = about.Distinct().Select(one => Row(actor, action, kind, one.PatientId, one.CaseId, now, reason));
                foreach (var rows in made.Chunk(MostRows))
                {
                    await InsertAsync(rows, cancel);
                }

                return true;
            },
            cancel);
    }

    /// <summary>Hands rows on, after writing one row per patient shown.</summary>
    public async Task<IReadOnlyList<T>> ShownAsync<T>(CaseActor actor, CaseAction action, IReadOnlyList<T> rows, CancellationToken cancel,
        LogKind kind = LogKind.Read)
        where T : IPatientRow
    {
        await WriteAsync(actor, action, kind, rows.Select(row => ((Guid?)row.PatientId, (Guid?)row.CaseId)), cancel);
        return rows;
    }

    /// <summary>Adds the row of a change that is allowed, to be saved with it.</summary>
    public Verdict Changed(CasePass pass, UtlatandeCase subject, Verdict verdict)
    {
        if (verdict.IsAllowed)
        {
            Add(pass.Actor, pass.Action, CaseRules.For(pass.Action).Log, subject.PatientId, subject.Id);
        }

        return verdict;
    }

    private AccessLogRow Row(CaseActor actor, LoggedAction action, LogKind kind, Guid? patientId, Guid? caseId, DateTimeOffset at,
        string reason = "")
    {
        var purpose = actor.Insyn is { IsForCare: false } ? LogPurpose.Administration : action.Purpose;

        // What is written or handed out is for the patient, whatever else is read meanwhile.
        var isQualityWork = actor.Uppdrag.Length > 0 && kind is (LogKind.Read or LogKind.Print) && purpose == LogPurpose.Care;
        var row = new AccessLogRow
        {
            At = at,
            Kind = kind,
            Action = action,
            ActorId = actor.Id,
            ActorName = actor.Name,
            ActorTitle = actor.Title,
            ActorRoles = actor.Roles.InWords(),
            ActorHsaId = actor.Hsa.Person,
            UnitId = actor.UnitId,
            UnitHsaId = actor.Hsa.Unit,
            VardgivareHsaId = actor.Hsa.Vardgivare,
            SystemHsaId = settings.SystemHsaId,
            PatientId = patientId,
            CaseId = caseId,
            Purpose = isQualityWork ? LogPurpose.QualityAssurance : purpose,
            Uppdrag = isQualityWork ? actor.Uppdrag : "",
            Reason = reason.Length > 0 ? reason : actor.Insyn?.Reason ?? "",
            RequestId = trace.Id,
        };
        row.Hash = hash.Of(row);
        return row;
    }

    /// <exception cref="LogUnavailableException">The database did not take the rows.</exception>
    private async Task InsertAsync(IReadOnlyList<AccessLogRow> rows, CancellationToken cancel)
    {
        var (sql, parameters) = Insert(rows);
        try
        {
#pragma warning disable RS0030 // The one statement that need not pass by the access log: it writes it.
            await db.Database.ExecuteSqlRawAsync(sql, parameters, cancel);
#pragma warning restore RS0030
        }
        catch (DbException exception)
        {
            var unwritten = new LogUnavailableException(exception);
            if (db.Database.CurrentTransaction is null)
            {
                db.Meters?.NotSaved(unwritten);
            }

            throw unwritten;
        }
    }

    /// <summary>INSERT of several rows, columns and conversions as the model has them. What the first row has is said once.</summary>
    private (string Sql, IReadOnlyList<DbParameter> Parameters) Insert(IReadOnlyList<AccessLogRow> rows)
    {
        var columns = db.Model.FindEntityType(typeof(AccessLogRow))!.GetProperties().Where(property => !property.IsPrimaryKey())
            .Select(property => (Property: property, Mapping: property.GetRelationalTypeMapping(), Get: property.GetGetter())).ToList();
        using var command = db.Database.GetDbConnection().CreateCommand();
        var parameters = new List<DbParameter>();
        var first = columns.ConvertAll(column => column.Get.GetClrValue(rows[0]));
        string Parameter(int at, AccessLogRow row)
        {
            var (property, mapping, get) = columns[at];
            var value = get.GetClrValue(row);
            if (parameters.Count >= columns.Count && Equals(value, first[at]))
            {
                return $"@p{at}";
            }

            var name = $"@p{parameters.Count}";
            parameters.Add(mapping.CreateParameter(command, name, value, property.IsNullable));
            return name;
        }

        var values = rows.Select(row => $"({string.Join(", ", columns.Select((_, at) => Parameter(at, row)))})").ToList();
        var names = columns.Select(column => $"\"{column.Property.GetColumnName()}\"");
        return ($"""INSERT INTO "AccessLog" ({string.Join(", ", names)}) VALUES {string.Join(", ", values)}""", parameters);
    }
}
