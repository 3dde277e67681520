using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>The door to a case that does not exist yet.</summary>
public sealed class CaseOpening
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly CaseTransaction _transaction;
    private readonly CaseTexts _texts;
    private readonly CaseFiles _files;

    internal CaseOpening(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseTransaction transaction, CaseTexts texts,
        CaseFiles files)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _transaction = transaction;
        _texts = texts;
        _files = files;
    }

    /// <summary>Opens a case for a patient, or says why not and which case is in the way.</summary>
    /// <param name="name">The patient's name; kept when the unit knows the patient already.</param>
    /// <param name="initiator">Who took the first step.</param>
    /// <param name="file">A signed utlåtande from elsewhere that the case starts from; null for an empty form.</param>
    public async Task<(ChangeResult Result, Guid? CaseId)> OpenAsync(CaseActor actor, Personnummer personnummer, string name,
        Initiator initiator, OpeningFile? file, CancellationToken cancel)
    {
        Guid? caseId = null;
        var earlier = file?.Reading.Utlatande;
        var result = await _transaction.DoAsync(actor, async () =>
        {
            var patient = await _records.Patients
                .FirstOrDefaultAsync(p => p.UnitId == actor.UnitId && p.Personnummer == personnummer, cancel)
                ?? AddPatient(actor.UnitId, personnummer, name);
            var existing = await _records.Cases.AsNoTracking()
                .Where(c => c.UnitId == actor.UnitId && c.OpenPatientId == patient.Id)
                .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
            var known = earlier is null ? [] : await _files.KnownAsync(actor.UnitId, earlier.Id, cancel);
            if (file?.DespiteKnown == false && known.FirstOrDefault(one => one.PatientId != patient.Id) is { } other)
            {
                _db.ChangeTracker.Clear();
                return ChangeResult.From(Verdict.RefusedAt(nameof(OpeningFile.DespiteKnown), other.InWords(patient.Id)));
            }

            var closed = await _db.Units.Where(u => u.Id == actor.UnitId).Select(u => u.ClosedDayLines).FirstOrDefaultAsync(cancel);
            var facts = _clock.Facts with { PatientHasOpenCase = existing is not null, WorkingDays = WorkingDays.Of(closed) };
            var verdict = UtlatandeCase.Open(patient, await NextNumberAsync(actor.UnitId, cancel),
                _records.Editions.InForceOn(facts.Today), initiator, actor, facts, out var opened, earlier);
            caseId = opened?.Id ?? existing;
            if (opened is not null)
            {
                _records.Cases.Add(opened);
                _log.Add(actor, CaseAction.Open, LogKind.Write, patient.Id, opened.Id);
                if (earlier is not null)
                {
                    _texts.AddAll(opened, earlier, actor);
                    await _files.AddAsync(opened, file!.Reading, known, cancel);
                }
            }
            else
            {
                _db.ChangeTracker.Clear();
                if (existing is not null)
                {
                    _log.Add(actor, CaseAction.Open, LogKind.Denied, patient.Id, existing);
                }
            }

            return ChangeResult.From(verdict.IsAllowed || known.Count == 0
                ? verdict
                : Verdict.Refused([.. verdict.Reasons, .. known.Select(one => one.InWords(patient.Id))]));
        }, cancel, saveRefusal: true);
        return (result, result.LostRace ? null : caseId);
    }

    private Patient AddPatient(Guid unitId, Personnummer personnummer, string name)
    {
        var patient = new Patient(unitId, personnummer, name);
        _records.Patients.Add(patient).Property(PatientConfiguration.SearchName).CurrentValue = patient.Name.ToLower(Swedish);
        return patient;
    }

    private async Task<string> NextNumberAsync(Guid unitId, CancellationToken cancel)
    {
        var year = (_clock.Today.Year % 100).ToString("00", Swedish) + "-";
        var highest = await _records.Cases.Where(c => c.UnitId == unitId && c.Number.StartsWith(year))
            .OrderByDescending(c => c.Number.Length).ThenByDescending(c => c.Number).Select(c => c.Number).FirstOrDefaultAsync(cancel);
        var next = highest is null ? 1 : int.Parse(highest.AsSpan(year.Length), Swedish) + 1;
        return year + next.ToString("0000", Swedish);
    }
}
