using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>The files that cases started from, and whether the unit has met an utlåtande before.</summary>
internal sealed class CaseFiles(SjukersattningDbContext db, ClinicClock clock, DiagnosisRegister register)
{
    /// <summary>A shorter id is no GUID, and is not looked for inside frozen copies.</summary>
    private const int ShortestOwnId = 32;

    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>What is kept of the file that a case started from; null when it started from none.</summary>
    public async Task<ReadFile?> FindAsync(Guid caseId, CancellationToken cancel) =>
        await _records.ReadFiles.AsNoTracking().Where(file => file.CaseId == caseId).Select(file => file.Content)
            .FirstOrDefaultAsync(cancel) is { } content ? ReadFile.FromJson(content) : null;

    /// <summary>The cases of the unit, none that are hidden, that have read an utlåtande in or signed it themselves.</summary>
    public async Task<IReadOnlyList<KnownUtlatande>> KnownAsync(CaseActor actor, string id, CancellationToken cancel)
    {
        var unitId = actor.UnitId;
        var shown = _records.Cases.Where(Relations.Shown(actor));
        var cut = ReadFileRow.Cut(id);
        var read = from file in _records.ReadFiles
                   where file.IntygsId == cut
                   join subject in shown on file.CaseId equals subject.Id
                   where subject.UnitId == unitId
                   select new KnownUtlatande(subject.PatientId, subject.Number, false);
        var own = from subject in shown
                  where subject.UnitId == unitId
                  join signed in _records.Signed on subject.Id equals signed.CaseId
                  where signed.Content.Contains(cut)
                  select new { Known = new KnownUtlatande(subject.PatientId, subject.Number, true), signed.Content };
        var all = cut.Length == 0 ? [] : await read.AsNoTracking().ToListAsync(cancel);
        if (cut.Length >= ShortestOwnId)
        {
            // The id may also stand in a text, or in what a later version builds on.
            all.AddRange((await own.AsNoTracking().ToListAsync(cancel))
                .Where(one => string.Equals(SignedUtlatande.FromCanonicalJson(one.Content, _records.Editions).Exchange?.Id, id,
                    StringComparison.OrdinalIgnoreCase))
                .Select(one => one.Known));
        }

        return [.. all.Distinct().OrderBy(known => known.Number)];
    }

    /// <summary>Keeps what a file told beside its fields, with a case that has just been opened from it.</summary>
    public async Task AddAsync(UtlatandeCase opened, ExchangeReading reading, IReadOnlyList<KnownUtlatande> known, CancellationToken cancel)
    {
        var titles = await register.TitlesAsync(reading.Utlatande!.DiagnosisTitles.Keys, cancel);
        var file = ReadFile.Of(reading, opened.Form, [.. known.Select(one => one.InWords(opened.PatientId))], titles);
        _records.ReadFiles.Add(new ReadFileRow
        {
            CaseId = opened.Id, IntygsId = ReadFileRow.Cut(file.Id), Content = file.ToJson(), At = clock.Now,
        });
    }
}
