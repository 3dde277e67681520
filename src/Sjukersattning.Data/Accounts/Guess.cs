using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Sjukersattning.Data.Accounts;

/// <summary>Somebody offers a secret: as whom, from where.</summary>
public sealed class Guess
{
    private Guess(Guid? accountId, GuessedSecret secret, params (GuessScope Scope, string Who, string Where)[] keys)
    {
        AccountId = accountId;
        Keys = [.. keys.Select(key => (key.Scope, secret, Hash(key.Who), Hash(key.Where)))];
    }

    /// <summary>The account; null when nobody has the address that was typed.</summary>
    public Guid? AccountId { get; }

    /// <summary>Whether nothing is known of the one who guesses but an address.</summary>
    public bool IsByStranger => Keys.Count > 1;

    internal IReadOnlyList<(GuessScope Scope, GuessedSecret Secret, string Who, string Where)> Keys { get; }

    /// <summary>At sign-in.</summary>
    /// <param name="typed">The e-mail address: one that nobody has is counted and answered as any other.</param>
    /// <param name="browser">The known browser; null when the account was never signed in with it.</param>
    public static Guess AtSignIn(string typed, Guid? accountId, Guid? browser, IPAddress? address,
        GuessedSecret secret = GuessedSecret.Password)
    {
        var who = accountId is { } id ? Key(id) : $"typed:{EmailAddress.Compared(typed)}";
        var where = NetworkAddress.Of(address);
        return browser is { } known && accountId is not null
            ? new(accountId, secret, (GuessScope.Browser, who, Key(known)))
            : new(accountId, secret, (GuessScope.Stranger, who, where), (GuessScope.Account, who, ""), (GuessScope.Address, "", where));
    }

    /// <summary>In an open session, of one's own secret.</summary>
    public static Guess Inside(Guid accountId, GuessedSecret secret = GuessedSecret.Password) =>
        new(accountId, secret, (GuessScope.Inside, Key(accountId), ""));

    internal static string WhoIs(Guid accountId) => Hash(Key(accountId));

    private static string Key(Guid id) => id.ToString("N");

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
