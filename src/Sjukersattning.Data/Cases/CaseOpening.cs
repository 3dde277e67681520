using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
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
    private readonly PersonCases _persons;

    internal CaseOpening(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseTransaction transaction, CaseTexts texts,
        CaseFiles files, PersonCases persons)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _transaction = transaction;
        _texts = texts;
        _files = files;
        _persons = persons;
    }

    /// <summary>
    /// Opens a case for a patient, or says why not and which case is in the way. A number that is known with another name opens nothing
    /// before it is said who is meant.
    /// </summary>
    /// <param name="name">The patient's name.</param>
    /// <param name="initiator">Who took the first step.</param>
    /// <param name="file">A signed utlåtande from elsewhere that the case starts from; null for an empty form.</param>
    /// <param name="which">Who is meant, and the known name that it was said of; null when nobody was asked.</param>
    public async Task<(ChangeResult Result, Guid? CaseId)> OpenAsync(CaseActor actor, Personnummer personnummer, string name,
        Initiator initiator, OpeningFile? file, CancellationToken cancel, (WhichPerson Answer, string KnownName)? which = null)
    {
        Guid? caseId = null;
        var earlier = file?.Reading.Utlatande;
        var result = await _transaction.DoAsync(actor, [Turn.OfUnit(actor.UnitId)], async () =>
        {
            caseId = null;
            var found = await PersonFinder.FindAsync(_records, actor, personnummer, cancel);
            if (found is { IsHidden: true })
            {
                _log.Add(actor, CaseAction.Open, LogKind.Denied, found.PatientId, null);
                return ChangeResult.From(Verdict.RefusedAt(nameof(Personnummer),
                    "Här går det inte att öppna ett ärende med det numret. Tala med en läkare på enheten."));
            }

            found = found?.Had == NumberHeld.Wrongly && which?.Answer == WhichPerson.Other ? null : found;
            var patient = found is { } known ? await _persons.PatientAsync(known.PatientId, cancel)
                : _records.Patients.Add(new Patient(actor.UnitId, personnummer, name)).Entity;
            var existing = await _records.Cases.AsNoTracking()
                .Where(c => c.UnitId == actor.UnitId && c.OpenPatientId == patient.Id)
                .Select(c => (Guid?)c.Id).FirstOrDefaultAsync(cancel);
            if (found is { } asked && (existing is null || asked.Had == NumberHeld.Wrongly)
                && Question(asked.Had, patient, name, which) is { } question)
            {
                _db.ChangeTracker.Clear();
                return ChangeResult.From(Verdict.RefusedAt("Which", question))
                    with
                { Known = await _persons.KnownAsync(patient.Id, asked.Had, CaseAction.Open, actor, cancel) };
            }

            var files = earlier is null ? [] : await _files.KnownAsync(actor, earlier.Id, cancel);
            if (file?.DespiteKnown == false && files.FirstOrDefault(one => one.PatientId != patient.Id) is { } other)
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
                if (found is not null && which?.Answer == WhichPerson.Renamed)
                {
                    await RenameAsync(patient, name, actor, cancel);
                }

                _records.Cases.Add(opened);
                _log.Add(actor, CaseAction.Open, LogKind.Write, patient.Id, opened.Id);
                if (earlier is not null)
                {
                    _texts.AddAll(opened, earlier, actor);
                    await _files.AddAsync(opened, file!.Reading, files, cancel);
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

            return ChangeResult.From(verdict.IsAllowed || files.Count == 0
                ? verdict
                : Verdict.Refused([.. verdict.Reasons, .. files.Select(one => one.InWords(patient.Id))]));
        }, cancel, saveRefusal: true, tries: 3);
        return result.LostRace ? (ChangeResult.From(Verdict.Refused(ChangeResult.CrowdedSentence)), null) : (result, caseId);
    }

    /// <summary>What must be said first about who is meant; null when it is known or has been said of what is known now.</summary>
    private static string? Question(NumberHeld had, Patient known, string name, (WhichPerson Answer, string KnownName)? which) =>
        (had == NumberHeld.Now && PersonName.AreSame(known.Name, name))
            || (which is { Answer: not WhichPerson.Other } said && said.KnownName == known.Name) ? null
        : had == NumberHeld.Now ? "Numret är känt med ett annat namn. Välj vilket namn som är rätt."
        : "Numret är känt från förut. Välj vem ärendet gäller.";

    private async Task RenameAsync(Patient patient, string name, CaseActor actor, CancellationToken cancel)
    {
        if (PersonName.Read(name) == patient.Name)
        {
            return;
        }

        const string Reason = "Rättat när ett nytt ärende öppnades.";
        var detail = $"Namn: {patient.Name} → {PersonName.Read(name)}. {Reason}";
        patient.Correct(name, patient.Personnummer, wasWrongNumber: false, Reason, actor, _clock.Facts);
        await _persons.NoteAsync(patient, CaseAction.CorrectPerson, detail, actor, null, cancel);
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
