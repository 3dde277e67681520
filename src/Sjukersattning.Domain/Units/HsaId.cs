using System.Buffers;

namespace Sjukersattning.Domain.Units;

/// <summary>
/// HSA-id, the number of a person or unit in care: "SE", an organisation's
/// number with or without "16" before it, "-" and a local part (fk7800.md §6).
/// </summary>
public static class HsaId
{
    /// <summary>Longest id, in characters.</summary>
    public const int MaxLength = 31;

    private const int OrganisationDigits = 10;
    private static readonly SearchValues<char> Local =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>An id as somebody types it: capitals and small letters mean the same, and capitals are kept.</summary>
    public static string Read(string typed) => typed.Trim().ToUpperInvariant();

    /// <summary>What is wrong with an id; null when it is right.</summary>
    /// <param name="text">As <see cref="Read"/> gives it, and not empty.</param>
    public static string? FaultOf(string text)
    {
        if (text.Length > MaxLength)
        {
            return $"Ett HSA-id har högst {MaxLength} tecken.";
        }

        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var number = dash > 2 && text.StartsWith("SE", StringComparison.Ordinal) ? text[2..dash] : "";
        var organisation = number.Length == OrganisationDigits + 2 && number.StartsWith("16", StringComparison.Ordinal)
            ? number[2..]
            : number;
        if (organisation.Length != OrganisationDigits || !organisation.All(char.IsAsciiDigit) || !IsLocal(text.AsSpan(dash + 1)))
        {
            return "Skriv HSA-id som SE, organisationsnumret med tio siffror, bindestreck och enhetens eller personens egen del, " +
                "till exempel SE2321000016-1A2B.";
        }

        return CheckDigit.Holds(organisation)
            ? null
            : "HSA-id:ts organisationsnummer har fel kontrollsiffra. Kontrollera siffrorna efter SE.";
    }

    private static bool IsLocal(ReadOnlySpan<char> local) => local.Length > 0 && !local.ContainsAnyExcept(Local);
}
