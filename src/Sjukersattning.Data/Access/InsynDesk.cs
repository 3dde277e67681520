using System.Data;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>
/// The door to a case that one has no part in: a number and a reason in, and for some hours the gate lets in to read. Each answer leaves a
/// row in the log, saved with the insyn itself.
/// </summary>
public sealed class InsynDesk
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly CaseReading _reading;
    private readonly HeldInsyns _insyns;

    internal InsynDesk(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseReading reading, HeldInsyns insyns)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _reading = reading;
        _insyns = insyns;
    }

    /// <summary>The units that somebody may ask at: her own, then those of the same vårdgivare where her right reaches them.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> UnitsAsync(StaffPass pass, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.OpenInsyn);
        var units = await _insyns.UnitsOf(actor).OrderByDescending(unit => unit.Id == actor.UnitId).ThenBy(unit => unit.Name)
            .Select(unit => new { unit.Id, unit.Name }).ToListAsync(cancel);
        return [.. units.Where(unit => pass.ReachesVardgivare || unit.Id == actor.UnitId).Select(unit => (unit.Id, unit.Name))];
    }

    /// <summary>
    /// Opens the patient's open case, or else her latest, for a reason. One that is open to the person already needs none. Skyddad
    /// identitet answers as an unknown number does, whatever else is true of the case.
    /// </summary>
    /// <param name="number">Hers now or before; one that was written wrong for her leads to nobody.</param>
    /// <param name="sentence">Empty where the reason asks for none.</param>
    public Task<(InsynAnswer Answer, Guid? CaseId)> OpenAsync(StaffPass pass, Guid unitId, Personnummer number, InsynReason reason,
        string sentence, CancellationToken cancel)
    {
        var actor = pass.For(StaffAction.OpenInsyn);
        var rule = InsynRules.For(reason);
        return _db.WriteAsync<(InsynAnswer, Guid?)>(
            async () =>
            {
                if (await FindAsync(pass, actor, unitId, number, cancel) is not { } subject)
                {
                    _log.Add(actor, pass.Action, LogKind.Missed, null, null);
                    return (InsynAnswer.NotFound, null);
                }

                if (CaseRules.Grants(CaseAction.ReadCase, subject, await _insyns.WithAsync(actor, subject, cancel), null))
                {
                    return (InsynAnswer.Open, subject.Id);
                }

                var isHidden = subject.IsSkyddad && !rule.Opens(subject, actor);
                var isBarred = InsynRules.IsBarred(subject, actor.UnitId);
                var needsNoConsent = rule.Kind == LogKind.HavdSparr && !isBarred;
                if (isHidden || needsNoConsent || !rule.Opens(subject, actor))
                {
                    _log.Add(actor, pass.Action, LogKind.Denied, subject.PatientId, null);
                    return (isHidden ? InsynAnswer.NotFound
                        : needsNoConsent ? InsynAnswer.NotBarred
                        : isBarred ? InsynAnswer.Barred : InsynAnswer.NotFound, null);
                }

                var row = new InsynRow
                {
                    Id = Guid.NewGuid(), CaseId = subject.Id, ActorId = actor.Id, UnitId = actor.UnitId, Reason = reason,
                    Sentence = rule.NeedsSentence ? sentence : "", From = _clock.Now, Until = _clock.Now.AddHours(InsynRules.Hours),
                };
                _records.Insyn.Add(row);
                _log.Add(actor with { Insyn = row.Held }, pass.Action, rule.Kind, subject.PatientId, subject.Id);
                return (InsynAnswer.Open, subject.Id);
            },
            [], cancel, raced: () => (InsynAnswer.Raced, null), isolation: IsolationLevel.Serializable, tries: 3);
    }

    private async Task<UtlatandeCase?> FindAsync(StaffPass pass, CaseActor actor, Guid unitId, Personnummer number,
        CancellationToken cancel)
    {
        if ((unitId != actor.UnitId && !pass.ReachesVardgivare)
            || !await _insyns.UnitsOf(actor).AnyAsync(unit => unit.Id == unitId, cancel)
            || await PersonFinder.FindAsync(_records, actor, number, cancel, unitId) is not { Had: not NumberHeld.Wrongly } person)
        {
            return null;
        }

        var caseId = await _records.Cases.Where(c => c.PatientId == person.PatientId).OrderByDescending(c => c.OpenPatientId != null)
            .ThenByDescending(c => c.OpenedAt).ThenBy(c => c.Id).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
        if (caseId is not { } id)
        {
            return null;
        }

        // Whoever bars the case or hides the patient now ends what is let in before her, and is seen by what comes after.
        await _db.QueueAsync(Turn.OfCase(id), cancel);
        return await _reading.LoadAsync(id, cancel);
    }
}
