using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>Makes access-log rows. Internal: only the gate adds them, together with the data they tell about.</summary>
internal sealed class AccessLog(SjukersattningDbContext db, ClinicClock clock, RequestTrace trace)
{
    public void Add(CaseActor actor, CaseAction action, LogKind kind, Guid? patientId, Guid? caseId) => db.AccessLog.Add(new AccessLogRow
    {
        At = clock.Now,
        Kind = kind,
        Action = action,
        ActorId = actor.Id,
        ActorName = actor.Name,
        ActorTitle = actor.Title,
        ActorRoles = string.Join(", ", actor.Roles.Order().Select(role => role.Swedish())),
        UnitId = actor.UnitId,
        PatientId = patientId,
        CaseId = caseId,
        Purpose = LogPurpose.VardOchBehandling,
        RequestId = trace.Id,
    });

    /// <summary>Writes what was added, now.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        using var turn = await WriteTurns.TakeAsync(db, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
