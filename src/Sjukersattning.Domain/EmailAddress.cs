using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace Sjukersattning.Domain;

/// <summary>
/// The e-mail addresses that letters can be sent to, and so those that accounts can have: any sign that the mail protocol knows before @,
/// å, ä and ö after it.
/// </summary>
public static class EmailAddress
{
    /// <summary>Longest address, in characters as it is sent (RFC 5321, 4.5.3.1.3).</summary>
    public const int MaxLength = 254;

    private const int LongestUser = 64;
    private static readonly IdnMapping Idn = new();

    /// <summary>Reads an address as it is meant; null when <see cref="FaultOf"/> says why not.</summary>
    /// <param name="typed">The address; "&lt;…&gt;" and "mailto:" around it, as programs for mail copy it, go.</param>
    public static string? Read(string typed) => Parts(typed) is { } parts && FaultOfParts(parts.User, parts.Host) is null
        ? $"{parts.User}@{Idn.GetUnicode(parts.Host)}"
        : null;

    /// <summary>What is wrong with an address, in one Swedish sentence; null when letters can be sent to it.</summary>
    public static string? FaultOf(string typed) => Parts(typed) is var (user, host)
        ? FaultOfParts(user, host)
        : "Skriv en e-postadress, till exempel namn@region.se.";

    /// <summary>How addresses are compared: without regard to capitals, the part after @ as it is sent.</summary>
    /// <param name="typed">What is no address is compared as it is.</param>
    public static string Compared(string typed) =>
        (Parts(typed) is var (user, host) ? $"{user}@{host}" : ShortText.AsMeant(typed)).ToUpperInvariant();

    private static string? FaultOfParts(string user, string host) =>
        !Ascii.IsValid(user)
            ? "Före @ kan adressen bara ha a–z, siffror och vanliga tecken: alla e-postservrar tar inte emot å, ä och ö där."
        : user.Length > LongestUser ? $"Adressen har mer än {LongestUser} tecken före @. Så långa adresser går inte att skicka till."
        : user.Length + 1 + host.Length > MaxLength ? $"E-postadressen är för lång. Skriv högst {MaxLength} tecken."
        : null;

    /// <summary>The part before @, and the part after it as it is sent; null for what is no address.</summary>
    private static (string User, string Host)? Parts(string typed)
    {
        var text = ShortText.AsMeant(typed);
        text = text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? text["mailto:".Length..] : text;
        text = text is ['<', .. var inner, '>'] ? inner : text;
        if (!MailAddress.TryCreate(text, out var read) || read.Address != text || read.User.Contains('@', StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return (read.User, Idn.GetAscii(read.Host).ToLowerInvariant());
        }
        catch (ArgumentException)
        {
            // An empty label, one of more than 63 characters, or a sign that no name can have.
            return null;
        }
    }
}
