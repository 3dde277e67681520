using System.Security.Cryptography;
using System.Text;

namespace Sjukersattning.Data.Accounts;

/// <summary>Ten codes that are shown once and kept as hashes. 79 bits each, so a hash without salt tells nothing.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int Groups = 4;
    private const int Letters = 4;
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";
    private const char Separator = ';';

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => string.Join('-',
        Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Alphabet, Letters))))];

    /// <summary>What is kept of them.</summary>
    public static string Kept(IEnumerable<string> codes) => string.Join(Separator, codes.Select(HashOf));

    public static int CountOf(string? kept) => string.IsNullOrEmpty(kept) ? 0 : kept.Split(Separator).Length;

    /// <summary>What is kept when a code has been used; null when it is none of them.</summary>
    public static string? Without(string? kept, string typed)
    {
        var hashes = (kept ?? "").Split(Separator);
        var hash = HashOf(typed);
        return hashes.Contains(hash) ? string.Join(Separator, hashes.Where(one => one != hash)) : null;
    }

    /// <summary>However it was typed: with or without hyphens, spaces and capitals.</summary>
    private static string HashOf(string code) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())));
}
