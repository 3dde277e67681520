using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>The signed versions: frozen with their hash, and read as they were frozen.</summary>
internal sealed class CaseSignatures(SjukersattningDbContext db, ClinicClock clock, DiagnosisRegister register)
{
    private readonly PatientRecords _records = db.EnterGate();

    public Task<SignedRow?> FindAsync(Guid caseId, int version, CancellationToken cancel) =>
        _records.Signed.AsNoTracking().FirstOrDefaultAsync(s => s.CaseId == caseId && s.Version == version, cancel);

    public async Task<SignedUtlatande> ReadAsync(Guid caseId, int version, CancellationToken cancel) =>
        SignedUtlatande.FromCanonicalJson(
            await _records.Signed.Where(s => s.CaseId == caseId && s.Version == version).Select(s => s.Content).FirstAsync(cancel),
            _records.Editions);

    /// <summary>Freezes the version that has just been signed.</summary>
    public async Task AddAsync(OpenedCase opened, int earlier, CaseActor actor, CancellationToken cancel)
    {
        var frozen = SignedUtlatande.Freeze(opened.Case, earlier, opened.Patient, opened.Unit, actor, clock.Now, opened.Written.Answers,
            await ExchangeAsync(opened, earlier, cancel));
        var content = frozen.ToCanonicalJson();
        _records.Signed.Add(new SignedRow
        {
            CaseId = opened.Case.Id, Version = frozen.Version, Replaces = frozen.Replaces, Complements = frozen.Complements,
            Content = content, Sha256 = SignedUtlatande.HashOf(content), SignerId = actor.Id, SignedAt = frozen.SignedAt,
        });
    }

    private async Task<SignedExchange> ExchangeAsync(OpenedCase opened, int earlier, CancellationToken cancel)
    {
        var before = earlier == 0 ? null : (await ReadAsync(opened.Case.Id, earlier, cancel)).Exchange;
        var titles = await register.TitlesAsync(opened.Written.RegisterCodes, cancel);
        return SignedExchange.Of(opened.Case, before, opened.UnitIdentity, opened.Signer,
            new SortedDictionary<string, string>(titles.ToDictionary(), StringComparer.Ordinal));
    }
}
