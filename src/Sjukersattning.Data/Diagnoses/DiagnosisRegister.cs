using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Data.Diagnoses;

/// <summary>
/// The loaded register of diagnosis codes. It is searched in memory and asks the database one row, the stamp, at every question, so that
/// every instance sees a new register at once. Codes are public: nothing here passes the gate or the access log.
/// </summary>
public sealed class DiagnosisRegister
{
    public const int MostHits = 20;

    /// <summary>Longest text that is searched for.</summary>
    public const int LongestQuery = 60;

    private const int RowsAtATime = 1000;
    private readonly SjukersattningDbContext _db;
    private readonly ClinicClock _clock;
    private readonly DiagnosisMemory _memory;

    internal DiagnosisRegister(SjukersattningDbContext db, ClinicClock clock, DiagnosisMemory memory)
    {
        _db = db;
        _clock = clock;
        _memory = memory;
    }

    /// <summary>Which register is loaded; null for none.</summary>
    public async Task<LoadedRegister?> LoadedAsync(CancellationToken cancel) => (await IndexAsync(cancel)).Register;

    /// <summary>The best hits: the code itself, codes that start so, titles that start so, then titles with every word somewhere.</summary>
    public async Task<IReadOnlyList<DiagnosisTitle>> SearchAsync(string query, CancellationToken cancel) =>
        query.Length > LongestQuery ? [] : (await IndexAsync(cancel)).Search(query, MostHits);

    /// <summary>Titles by code as given; codes the register does not have are left out.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TitlesAsync(IEnumerable<string> codes, CancellationToken cancel)
    {
        var index = await IndexAsync(cancel);
        return codes.Distinct(StringComparer.Ordinal)
            .Select(code => (Code: code, Title: index.TitleOf(code)))
            .Where(one => one.Title is not null)
            .ToDictionary(one => one.Code, one => one.Title!, StringComparer.Ordinal);
    }

    /// <summary>The codes the register does not have; none when no register is loaded, for then nothing can be said of any code.</summary>
    public async Task<IReadOnlyList<string>> UnknownAsync(IEnumerable<string> codes, CancellationToken cancel)
    {
        var index = await IndexAsync(cancel);
        return index.IsEmpty ? [] : [.. codes.Distinct(StringComparer.Ordinal).Where(code => index.TitleOf(code) is null)];
    }

    /// <summary>Replaces the register, all of it or nothing.</summary>
    /// <param name="progress">Told how many codes are written.</param>
    /// <param name="cancel">Gives up; the old register stays.</param>
    public Task ReplaceAsync(string source, IReadOnlyCollection<DiagnosisTitle> codes, IProgress<int>? progress,
        CancellationToken cancel) =>
        _db.WriteAsync(() => WriteAsync(_db, _clock, source, codes, progress, cancel), [Turn.OfDiagnoses], cancel,
            isolation: IsolationLevel.Serializable);

    /// <summary>Replaces the register inside the caller's transaction.</summary>
    internal static async Task WriteAsync(SjukersattningDbContext db, ClinicClock clock, string source,
        IReadOnlyCollection<DiagnosisTitle> codes, IProgress<int>? progress, CancellationToken cancel)
    {
        foreach (var old in (await db.DiagnosisCodes.AsNoTracking().ToListAsync(cancel)).Chunk(RowsAtATime))
        {
            db.RemoveRange(old.AsEnumerable<object>());
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
        }

        var written = 0;
        foreach (var part in codes.Chunk(RowsAtATime))
        {
            db.AddRange(part.Select(code => new DiagnosisCodeRow { Code = code.Code, Title = code.Title }));
            await db.SaveChangesAsync(cancel);
            db.ChangeTracker.Clear();
            progress?.Report(written += part.Length);
        }

        await SetStampAsync(db, clock, source, codes.Count, cancel);
        db.ChangeTracker.Clear();
    }

    private static async Task SetStampAsync(SjukersattningDbContext db, ClinicClock clock, string source, int count,
        CancellationToken cancel)
    {
        var name = source.Length > DiagnosisRegisterRow.MaxSourceLength ? source[..DiagnosisRegisterRow.MaxSourceLength] : source;
        var (stamp, at) = (Guid.NewGuid(), clock.Now);
        if (await db.DiagnosisRegister
            .FirstOrDefaultAsync(one => one.Number == DiagnosisRegisterRow.OnlyNumber, cancel) is { } row)
        {
            row.Stamp = stamp;
            row.Source = name;
            row.LoadedAt = at;
            row.CodeCount = count;
        }
        else
        {
            db.Add(new DiagnosisRegisterRow { Stamp = stamp, Source = name, LoadedAt = at, CodeCount = count });
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task<DiagnosisIndex> IndexAsync(CancellationToken cancel) =>
        await _memory.OfAsync(await StampAsync(cancel), () => ReadAsync(cancel), cancel);

    private Task<Guid?> StampAsync(CancellationToken cancel) =>
        _db.DiagnosisRegister
            .Where(one => one.Number == DiagnosisRegisterRow.OnlyNumber)
            .Select(one => (Guid?)one.Stamp)
            .FirstOrDefaultAsync(cancel);

    /// <summary>
    /// Without a transaction, which on SQLite would stop every writer: when
    /// another register came in between, the stamp tells, and it is read again.
    /// </summary>
    private async Task<DiagnosisIndex> ReadAsync(CancellationToken cancel)
    {
        while (true)
        {
            var row = await _db.DiagnosisRegister
                .AsNoTracking()
                .FirstOrDefaultAsync(one => one.Number == DiagnosisRegisterRow.OnlyNumber, cancel);
            var codes = await _db.DiagnosisCodes
                .AsNoTracking()
                .Select(code => new DiagnosisTitle(code.Code, code.Title))
                .ToListAsync(cancel);
            if (await StampAsync(cancel) == row?.Stamp)
            {
                return new DiagnosisIndex(row?.Stamp, row is null ? null : new(row.Source, row.LoadedAt, row.CodeCount), codes);
            }
        }
    }
}
