using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A change of an account in words.</summary>
internal static class AccountWords
{
    private const string Nothing = "–";

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

    /// <summary>The HSA-id that the region's sign-in opens her account by; empty while it is the same.</summary>
    public static string HsaIdChange(string before, string after) => string.Concat(Line("HSA-id", before, after));

    /// <summary>Whether words of a change of an HSA-id are that one was given, not taken away.</summary>
    public static bool GivesHsaId(string change) => !change.EndsWith(Nothing, StringComparison.Ordinal);

    /// <summary>What differs in what else the exchange format wants of a läkare, one line each.</summary>
    public static IReadOnlyList<string> Changes(SignerIdentity before, SignerIdentity after) =>
    [
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
        before == after ? [] : [$"{what}: {(before.Length > 0 ? before : Nothing)} → {(after.Length > 0 ? after : Nothing)}"];

    private static string NameOf(SignerIdentity signer) => Befattningar.NameOf(signer.Befattning) ?? signer.Befattning;
}
