using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Sjukersattning.Tests.Mail;

/// <summary>A letter as it arrived.</summary>
/// <param name="Raw">Head and body as they came, one char per octet, dots unstuffed.</param>
internal sealed partial record ReceivedMail(string Sender, IReadOnlyList<string> Recipients, string Raw)
{
    /// <summary>The head, decoded, by names in any case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; } = Fold()
        .Replace(Halves(Raw).Head, " ")
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(':', 2))
        .ToDictionary(pair => pair[0], pair => InWords(pair[1].Trim()), StringComparer.OrdinalIgnoreCase);

    public string Subject => Headers["Subject"];

    /// <summary>The letter's name, with angle brackets.</summary>
    public string MessageId => Headers["Message-ID"];

    /// <summary>The body, decoded, its lines parted by \n.</summary>
    public string Body => Encoding.UTF8.GetString(Headers["Content-Transfer-Encoding"] switch
    {
        "base64" => Convert.FromBase64String(Halves(Raw).Body),
        "quoted-printable" => Unquoted(Halves(Raw).Body.Replace("=\r\n", "", StringComparison.Ordinal)),
        _ => Encoding.Latin1.GetBytes(Halves(Raw).Body),
    }).ReplaceLineEndings("\n");

    private static (string Head, string Body) Halves(string raw) =>
        raw.Split("\r\n\r\n", 2) is [var head, var body] ? (head, body) : (raw, "");

    private static string InWords(string text) => EncodedWord().Replace(text, word =>
        Encoding.GetEncoding(word.Groups[1].Value)
            .GetString(word.Groups[2].Value is "B" or "b"
                ? Convert.FromBase64String(word.Groups[3].Value)
                : Unquoted(word.Groups[3].Value.Replace('_', ' '))));

    private static byte[] Unquoted(string text) =>
        Encoding.Latin1.GetBytes(Quoted()
            .Replace(text, octet => $"{(char)byte.Parse(octet.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}"));

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Fold();

    /// <summary>The space between two encoded words is no part of the text.</summary>
    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=(?:\s+(?==\?))?")]
    private static partial Regex EncodedWord();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Quoted();
}
