using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>Who has insyn in a case now: the gate asks when nothing else lets somebody in.</summary>
internal sealed class HeldInsyns(SjukersattningDbContext db, ClinicClock clock)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>The actor with her insyn in a case; as she is when she has none, or none that opens it any more.</summary>
    public async Task<CaseActor> WithAsync(CaseActor actor, UtlatandeCase subject, CancellationToken cancel)
    {
        if (!InsynRules.Roles.Any(actor.Roles.Contains))
        {
            return actor;
        }

        var rows = await Open(subject).AsNoTracking().Where(one => one.ActorId == actor.Id && one.UnitId == actor.UnitId
            && UnitsOf(actor).Any(unit => unit.Id == subject.UnitId)).OrderByDescending(one => one.Until).ToListAsync(cancel);
        return actor with { Insyn = rows.Find(one => one.Rule.Opens(subject, actor))?.Held };
    }

    /// <summary>Ends what a spärr or skyddad identitet leaves standing no more, with the change that it follows from.</summary>
    public async Task EndAsync(UtlatandeCase subject, CancellationToken cancel)
    {
        foreach (var row in (await Open(subject).ToListAsync(cancel)).Where(one => !one.Rule.Stands(subject, one.UnitId)))
        {
            row.EndedAt = clock.Now;
        }
    }

    /// <summary>The actor's unit and the others of its vårdgivare; a unit whose vårdgivare is not known stands alone.</summary>
    public IQueryable<Vardenhet> UnitsOf(CaseActor actor) => db.Units.AsNoTracking().Where(unit => unit.Id == actor.UnitId
        || (unit.VardgivareHsaId != "" && db.Units.Any(own => own.Id == actor.UnitId && own.VardgivareHsaId == unit.VardgivareHsaId)));

    private IQueryable<InsynRow> Open(UtlatandeCase subject)
    {
        var (caseId, now) = (subject.Id, clock.Now);
        return _records.Insyn.Where(one => one.CaseId == caseId && one.EndedAt == null && one.Until > now);
    }
}
