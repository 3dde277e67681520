using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// THE DOOR to the signed versions: frozen and sealed here, and read as they were frozen. Nobody else asks for them (a test sees to it),
/// and one that does not hold is handed out to nobody.
/// </summary>
internal sealed class CaseSignatures(SjukersattningDbContext db, ClinicClock clock, DiagnosisRegister register, VersionSeals seals)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>A signed version; null when there is no such.</summary>
    /// <exception cref="BrokenVersionException">It is not as it was signed.</exception>
    public async Task<SignedReading?> FindAsync(Guid caseId, int version, CancellationToken cancel)
    {
        var rows = await _records.Signed.AsNoTracking().Where(s => s.CaseId == caseId && s.Version == version).ToListAsync(cancel);
        if (rows is not [var row])
        {
            return null;
        }

        var state = seals.StateOf(row, await SealsAsync(caseId, version, cancel));
        return state is SealState.Holds or SealState.Unsealed
            ? new SignedReading(SignedUtlatande.FromCanonicalJson(row.Content, _records.Editions), row.Sha256, state == SealState.Holds)
            {
                Confirmed = row.ConfirmedBy is { } by && row.ConfirmedAt is { } at ? (by, at) : null,
                Assurance = row is { ConfirmedLevel: { } level, ConfirmedCommission: { } commission }
                    ? new RegionAssurance(level, commission) : null,
            }
            : throw new BrokenVersionException(caseId, version, state);
    }

    /// <summary>A signed version that there is.</summary>
    /// <exception cref="BrokenVersionException">It is not as it was signed, or not there any more.</exception>
    public async Task<SignedUtlatande> ReadAsync(Guid caseId, int version, CancellationToken cancel) =>
        (await FindAsync(caseId, version, cancel) ?? throw new BrokenVersionException(caseId, version, SealState.Changed)).Signed;

    /// <summary>Whether the version in force holds; true where there is none.</summary>
    public async Task<bool> HoldsAsync(UtlatandeCase subject, CancellationToken cancel)
    {
        try
        {
            return subject.VersionInForce == 0 || await ReadAsync(subject.Id, subject.VersionInForce, cancel) is not null;
        }
        catch (BrokenVersionException)
        {
            return false;
        }
    }

    /// <summary>Freezes the version that has just been signed.</summary>
    public async Task AddAsync(OpenedCase opened, int earlier, CaseActor actor, Proof proof, CancellationToken cancel)
    {
        var frozen = SignedUtlatande.Freeze(opened.Case, earlier, opened.Patient, opened.Unit, actor, clock.Now, opened.Written.Answers,
            await ExchangeAsync(opened, earlier, cancel));
        var content = frozen.ToCanonicalJson();
        var row = new SignedRow
        {
            CaseId = opened.Case.Id, Version = frozen.Version, Replaces = frozen.Replaces, Complements = frozen.Complements,
            Content = content, Sha256 = SignedUtlatande.HashOf(content), SignerId = actor.Id, SignedAt = frozen.SignedAt,
            ConfirmedBy = proof.Method, ConfirmedAt = proof.At, ConfirmedLevel = proof.Assurance?.Level,
            ConfirmedCommission = proof.Assurance?.Commission,
        };
        _records.Keep(row, seals);
    }

    public Task<int> CountUnsealedAsync(CancellationToken cancel) => _records.Signed.CountAsync(
        s => !_records.Seals.Any(seal => seal.CaseId == s.CaseId && seal.Version == s.Version), cancel);

    /// <summary>Seals the versions of a case that hold and have no seal by the key in use.</summary>
    /// <returns>How many were sealed, and the versions that do not hold.</returns>
    public async Task<(int Sealed, IReadOnlyList<int> Broken)> SealAsync(Guid caseId, CancellationToken cancel)
    {
        var (count, broken) = (0, new List<int>());
        foreach (var row in await _records.Signed.AsNoTracking().Where(s => s.CaseId == caseId).OrderBy(s => s.Version).ToListAsync(cancel))
        {
            var known = await SealsAsync(caseId, row.Version, cancel);
            var next = seals.New(row);
            if (seals.StateOf(row, known) is not (SealState.Holds or SealState.Unsealed or SealState.SealIsMissing))
            {
                broken.Add(row.Version);
            }
            else if (known.All(seal => seal.KeyId != next.KeyId))
            {
                _records.Seals.Add(next);
                count++;
            }
        }

        return (count, broken);
    }

    public Task<int> CountAsync(CancellationToken cancel) => _records.Signed.CountAsync(cancel);

    /// <summary>What each signed version of some cases is judged to be; null for one that its case counts and is not there.</summary>
    /// <exception cref="InvalidOperationException">A column holds what it cannot have been given; other exceptions too.</exception>
    public async Task<IReadOnlyList<(Guid CaseId, int Version, SealState? State)>> ExamineAsync(IReadOnlyList<Guid> cases,
        CancellationToken cancel)
    {
        // Counted first: a version that is signed meanwhile is there before it is looked for.
        var counted = await _records.Cases.Where(c => EF.Parameter(cases).Contains(c.Id)).Select(c => new { c.Id, c.SignedVersion })
            .ToListAsync(cancel);
        var rows = await _records.Signed.AsNoTracking().Where(s => EF.Parameter(cases).Contains(s.CaseId))
            .OrderBy(s => s.CaseId).ThenBy(s => s.Version).ToListAsync(cancel);
        var known = (await _records.Seals.AsNoTracking().Where(seal => EF.Parameter(cases).Contains(seal.CaseId)).ToListAsync(cancel))
            .ToLookup(seal => (seal.CaseId, seal.Version));
        return
        [
            .. rows.Select(row => (row.CaseId, row.Version, (SealState?)seals.StateOf(row, [.. known[(row.CaseId, row.Version)]]))),
            .. counted.SelectMany(one => Enumerable.Range(1, one.SignedVersion)
                .Except(rows.Where(row => row.CaseId == one.Id).Select(row => row.Version))
                .Select(version => (one.Id, version, (SealState?)null))),
        ];
    }

    private Task<List<VersionSealRow>> SealsAsync(Guid caseId, int version, CancellationToken cancel) =>
        _records.Seals.AsNoTracking().Where(seal => seal.CaseId == caseId && seal.Version == version).ToListAsync(cancel);

    private async Task<SignedExchange> ExchangeAsync(OpenedCase opened, int earlier, CancellationToken cancel)
    {
        var before = earlier == 0 ? null : (await ReadAsync(opened.Case.Id, earlier, cancel)).Exchange;
        var titles = await register.TitlesAsync(opened.Written.RegisterCodes, cancel);
        return SignedExchange.Of(opened.Case, before, opened.UnitIdentity, opened.Signer,
            new SortedDictionary<string, string>(titles.ToDictionary(), StringComparer.Ordinal));
    }
}
