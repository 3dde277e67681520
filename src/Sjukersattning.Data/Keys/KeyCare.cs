using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Keys;

/// <summary>What the operator's commands do with the keys: seal what was signed before, and change keys.</summary>
public sealed class KeyCare
{
    /// <summary>Whether SQL Server encrypts the files of this database (TDE).</summary>
    internal const string EncryptedOnServer = "SELECT is_encrypted AS Value FROM sys.databases WHERE database_id = DB_ID()";

    private const int AtATime = 100;
    private static readonly TimeSpan RingLife = TimeSpan.FromDays(90);
    private static readonly XNamespace Ring = "http://schemas.asp.net/2015/03/dataProtection";
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly CaseSignatures _signatures;
    private readonly OperatorKeys _keys;
    private readonly SqliteCipher? _cipher;
    private readonly KeyRingOpener _opener;
    private readonly IKeyManager _ring;
    private readonly ClinicClock _clock;

    internal KeyCare(SjukersattningDbContext db, CaseSignatures signatures, OperatorKeys keys, SqliteCipher? cipher,
        KeyRingOpener opener, IKeyManager ring, ClinicClock clock)
    {
        _db = db;
        _records = db.EnterGate();
        _signatures = signatures;
        _keys = keys;
        _cipher = cipher;
        _opener = opener;
        _ring = ring;
        _clock = clock;
    }

    /// <summary>Whether the key ring can be opened by the operator's keys; the framework would make a new one and say nothing.</summary>
    /// <exception cref="StartupException">A key is missing.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        var missing = (await _db.DataProtectionKeys.AsNoTracking().Select(key => key.Xml!).ToListAsync(cancel))
            .SelectMany(xml => Sealed(XElement.Parse(xml))).Select(one => one.Elements().Single().Attribute("key")!.Value)
            .FirstOrDefault(id => _keys.Find(id) is null);
        if (missing is not null)
        {
            throw new StartupException(
                $"Nyckelringen i databasen är krypterad med nyckeln {missing}, som inte finns bland nycklarna. Lägg tillbaka den; " +
                    "ingen ny görs av sig själv.");
        }
    }

    /// <summary>
    /// Makes the key ring's first key. Before anything is served, so that instances that start together on an empty database find each
    /// other's when they read the ring, which they then do once a day.
    /// </summary>
    public async Task BeginRingAsync(CancellationToken cancel)
    {
        if (!await _db.DataProtectionKeys.AnyAsync(cancel))
        {
            _ring.CreateNewKey(_clock.Now, _clock.Now + RingLife);
        }
    }

    /// <summary>What is left to be done with the keys, in sentences for the operator; empty when nothing is.</summary>
    public async Task<IReadOnlyList<string>> LeftToDoAsync(CancellationToken cancel)
    {
        var unsealed = await _signatures.CountUnsealedAsync(cancel);
        var open = (await _db.DataProtectionKeys.AsNoTracking().Select(key => key.Xml!).ToListAsync(cancel)).Count(IsOpen);
        return
        [
            .. unsealed == 0 ? Array.Empty<string>()
                : [$"{unsealed} undertecknade versioner är inte förseglade. Kör seal-versions en gång, och sätt sedan Keys:AllSealed."],
            .. open == 0 ? Array.Empty<string>()
                : [$"{open} nycklar i nyckelringen är inte krypterade. Kör rotate-keys."],
            .. _cipher is null || _cipher.Key.Id == _keys.Current.Id ? Array.Empty<string>()
                : [$"Databasen är krypterad med nyckeln {_cipher.Key.Id}. Stoppa alla instanser och kör encrypt-database, så byts den."],
            .. await IsPlainOnServerAsync(cancel)
                ? ["Databasen är inte krypterad på disken: TDE är av i SQL Server. Slå på den, eller kryptera serverns diskar."]
                : Array.Empty<string>(),
        ];
    }

    /// <summary>Whether SQL Server's transparent encryption is off; other databases have none.</summary>
    private async Task<bool> IsPlainOnServerAsync(CancellationToken cancel) =>
#pragma warning disable RS0030 // Nothing of a patient: the server's own list of databases.
        _db is SqlServerContext && !await _db.Database.SqlQueryRaw<bool>(EncryptedOnServer).SingleOrDefaultAsync(cancel);
#pragma warning restore RS0030

    /// <summary>Seals every version that holds and has no seal by the key in use.</summary>
    /// <returns>How many were sealed, and those that do not hold, by case number and version.</returns>
    public async Task<(int Sealed, IReadOnlyList<string> Broken)> SealVersionsAsync(CancellationToken cancel)
    {
        var numbers = await _records.Cases.AsNoTracking().Where(c => c.SignedVersion > 0)
            .Select(c => new { c.Id, c.Number }).OrderBy(c => c.Number).ToListAsync(cancel);
        var (count, broken) = (0, new List<string>());
        foreach (var batch in numbers.Chunk(AtATime))
        {
            foreach (var one in batch)
            {
                var (added, faults) = await _db.WriteAsync(() => _signatures.SealAsync(one.Id, cancel), [], cancel);
                count += added;
                broken.AddRange(faults.Select(version => $"{one.Number} version {version}"));
            }
        }

        return (count, broken);
    }

    /// <summary>
    /// Takes a new key into use, where the keys are in a file, and has everything that lies in the database follow: the key ring is
    /// encrypted anew, and has a new key of its own for what is made from now on.
    /// </summary>
    public async Task RotateAsync(CancellationToken cancel)
    {
        if (_keys.File is not null)
        {
            _keys.AddNew();
        }

        await _db.WriteAsync(
            async () =>
            {
                foreach (var row in await _db.DataProtectionKeys.ToListAsync(cancel))
                {
                    row.Xml = Renewed(XElement.Parse(row.Xml!)).ToString(SaveOptions.DisableFormatting);
                }
            },
            [], cancel);
        _ring.CreateNewKey(_clock.Now, _clock.Now + RingLife);
    }

    private static bool IsOpen(string xml) => Open(XElement.Parse(xml)).Any();

    /// <summary>Secrets of a key ring that nobody has encrypted; the framework marks them.</summary>
    private static IEnumerable<XElement> Open(XElement key) => key.DescendantsAndSelf()
        .Where(one => one.Attribute(Ring + "requiresEncryption")?.Value == "true" && !one.Ancestors(Ring + "encryptedSecret").Any());

    private static IEnumerable<XElement> Sealed(XElement key) => key.Descendants(Ring + "encryptedSecret")
        .Where(one => one.Attribute("decryptorType")?.Value.StartsWith(typeof(KeyRingOpener).FullName!, StringComparison.Ordinal) == true);

    private XElement Renewed(XElement key)
    {
        foreach (var secret in Sealed(key).ToList())
        {
            secret.ReplaceWith(_opener.Decrypt(secret.Elements().Single()));
        }

        var seal = new KeyRingSeal(_keys);
        foreach (var plain in Open(key).ToList())
        {
            var info = seal.Encrypt(plain);
            plain.ReplaceWith(new XElement(Ring + "encryptedSecret",
                new XAttribute("decryptorType", info.DecryptorType.AssemblyQualifiedName!), info.EncryptedElement));
        }

        return key;
    }
}
