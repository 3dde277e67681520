using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Primitives;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// A form that was sent when nobody was signed in: kept by the browser itself, sealed, until the one who filled it in is back. Nobody else
/// can open it, and no log or address holds it; a table does while its writer is at the region's sign-in, see <see cref="HeldForms"/>.
/// </summary>
/// <param name="Address">Where it was sent.</param>
/// <param name="Fields">Everything that was posted, save passwords and files.</param>
public sealed record KeptForm(Guid AccountId, string Address, IReadOnlyDictionary<string, string[]> Fields)
{
    /// <summary>Posted name of the sealed form.</summary>
    public const string Field = "__kvar";

    /// <summary>What somebody wrote in words, to be seen before the form is.</summary>
    public IEnumerable<string> Texts => Fields.Where(one => !one.Key.StartsWith("__", StringComparison.Ordinal))
        .SelectMany(one => one.Value).Where(value => value.Trim().Contains(' ', StringComparison.Ordinal));

    public static KeptForm Of(Guid accountId, string address, IEnumerable<KeyValuePair<string, StringValues>> fields) =>
        new(accountId, address, fields.ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray()));

    /// <summary>Sealed for the account.</summary>
    public string Seal(IDataProtectionProvider protection) => Protector(protection).Protect(JsonSerializer.Serialize(this));

    /// <summary>What was sealed; null when it was not sealed here.</summary>
    public static KeptForm? Open(IDataProtectionProvider protection, string text)
    {
        try
        {
            return text.Length > 0 ? JsonSerializer.Deserialize<KeptForm>(Protector(protection).Unprotect(text)) : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static IDataProtector Protector(IDataProtectionProvider protection) => protection.CreateProtector("KeptForm.v1");
}
