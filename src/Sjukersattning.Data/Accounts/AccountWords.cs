using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A change of an account in words.</summary>
internal static class AccountWords
{
    /// <summary>What differs, one line each.</summary>
    public static IReadOnlyList<string> Changes(AccountDetails before, AccountDetails after) =>
    [
        .. Line("Namn", before.Name, after.Name),
        .. Line("Titel", before.Title, after.Title),
        .. Changes(before.Signer, after.Signer),
    ];

    /// <summary>The address she signs in with; empty while it is the same.</summary>
    public static string EmailChange(AccountDetails before, AccountDetails after) =>
        string.Concat(Line("E-postadress", before.Email, after.Email));

    /// <summary>What differs in what the exchange format wants of a läkare, one line each.</summary>
    public static IReadOnlyList<string> Changes(SignerIdentity before, SignerIdentity after) =>
    [
        .. Line("HSA-id", before.HsaId, after.HsaId),
        .. Line("Befattning", NameOf(before), NameOf(after)),
        .. Line("Specialistkompetens", before.Specialistkompetens, after.Specialistkompetens),
        .. Line("Förskrivarkod", before.Forskrivarkod, after.Forskrivarkod),
    ];

    /// <summary>A role that is given or asked for.</summary>
    public static string Given(Role role, string unit) => $"{role.Swedish()} på {unit}";

    /// <summary>Whether words of a change are that a role was given, wherever.</summary>
    public static bool Gives(string change, Role role) => change.StartsWith(Given(role, ""), StringComparison.Ordinal);

    /// <summary>Roles that all end, by vårdenhet.</summary>
    public static IEnumerable<(Guid UnitId, string Change)> RoleChanges(IReadOnlyCollection<Membership> ended,
        IReadOnlyDictionary<Guid, string> units) => ended.GroupBy(m => m.UnitId)
        .SelectMany(at => Line(units[at.Key], at.Select(m => m.Role).InWords(), "").Select(line => (at.Key, line)));

    private static string[] Line(string what, string before, string after) =>
        before == after ? [] : [$"{what}: {(before.Length > 0 ? before : "–")} → {(after.Length > 0 ? after : "–")}"];

    private static string NameOf(SignerIdentity signer) => Befattningar.NameOf(signer.Befattning) ?? signer.Befattning;
}
