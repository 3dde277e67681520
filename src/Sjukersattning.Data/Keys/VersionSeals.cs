using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Keys;

/// <summary>Seals signed versions and judges seals.</summary>
internal sealed class VersionSeals(OperatorKeys keys, ClinicClock clock)
{
    private const string Purpose = "SignedVersion.v1";

    private static readonly PropertyInfo[] Columns =
        [.. typeof(SignedRow).GetProperties().OrderBy(column => column.Name, StringComparer.Ordinal)];

    /// <summary>A seal by the key that is in use.</summary>
    public VersionSealRow New(SignedRow row) => new()
    {
        CaseId = row.CaseId, Version = row.Version, KeyId = keys.Current.Id, Seal = SealOf(row, keys.Current), At = clock.Now,
    };

    /// <summary>What a version's seals say of it: the newest that there is a key for decides.</summary>
    public SealState StateOf(SignedRow row, IReadOnlyCollection<VersionSealRow> seals)
    {
        if (SignedUtlatande.HashOf(row.Content) != row.Sha256)
        {
            return SealState.Changed;
        }

        if (seals.Count == 0)
        {
            return keys.RefusesUnsealed ? SealState.SealIsMissing : SealState.Unsealed;
        }

        var newest = keys.NewestFirst.Select(id => seals.FirstOrDefault(seal => seal.KeyId == id)).FirstOrDefault(seal => seal is not null);
        return newest is null ? SealState.KeyIsMissing
            : CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(newest.Seal), Encoding.ASCII.GetBytes(SealOf(row, keys.Find(newest.KeyId)!))) ? SealState.Holds
            : SealState.Changed;
    }

    /// <summary>
    /// The seal covers every column of the row, whichever they are; one that is empty adds nothing, so that a column that is new one day
    /// breaks no seal of before.
    /// </summary>
    private static string SealOf(SignedRow row, OperatorKey key)
    {
        var filled = Columns.Select(column => (column.Name, Value: TextOf(column.GetValue(row)))).Where(column => column.Value is not null);
        var text = JsonSerializer.SerializeToUtf8Bytes(filled.SelectMany(column => new[] { column.Name, column.Value }));
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.For(Purpose), text));
    }

    private static string? TextOf(object? value) => value switch
    {
        null => null,
        string text => text,
        Guid id => id.ToString(),
        DateTimeOffset moment => moment.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
        SignInMethod method => method.Stored(),
        int or long or bool => Convert.ToString(value, CultureInfo.InvariantCulture),
        _ => throw new NotSupportedException($"Say how {value.GetType().Name} is sealed, and stays so when members get other names."),
    };
}
