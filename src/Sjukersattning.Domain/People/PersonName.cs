using System.Globalization;
using System.Text;

namespace Sjukersattning.Domain.People;

/// <summary>
/// A person's name, patient or staff: kept as it is, whatever alphabet it is written in, and spelled nearest only where it is sent.
/// </summary>
public static class PersonName
{
    /// <summary>Most characters of a name.</summary>
    public const int MaxLength = 120;

    /// <summary>The name as it is kept: composed (NFC), trimmed, single spaces, without what nobody sees.</summary>
    public static string Read(string? typed)
    {
        var name = new StringBuilder();
        foreach (var rune in (typed ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                name.Append(name.Length == 0 || name[^1] == ' ' ? "" : " ");
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                name.Append(rune.ToString());
            }
        }

        return Composed(name.ToString().TrimEnd());
    }

    /// <summary>What keeps something typed from being a name, as one Swedish sentence; null when nothing does.</summary>
    /// <param name="whenMissing">What to say when nothing was typed.</param>
    public static string? FaultOf(string? typed, string whenMissing)
    {
        var name = Read(typed);
        return name.Length == 0 ? whenMissing
            : name.Length > MaxLength ? $"Skriv högst {MaxLength} tecken."
            : name.EnumerateRunes().Where(IsStrange).Select(rune => rune.ToString()).FirstOrDefault() is { } strange
                ? $"Tecknet \"{Iso88591.Shown(strange)}\" kan inte stå i ett namn. Ta bort det."
            : null;
    }

    /// <summary>Whether two names are the same one, however they were typed; small and capital letters count as the same.</summary>
    public static bool AreSame(string one, string other) => string.Equals(Plain(one), Plain(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>The name in the nearest spelling that can be sent.</summary>
    public static string Sent(string name) => Iso88591.Mend(name);

    /// <summary>What in a name cannot be sent in any spelling, as one Swedish sentence; null when all of it can.</summary>
    /// <param name="whose">Whose name, e.g. "Läkarens namn".</param>
    public static string? Unsendable(string name, string whose) =>
        Iso88591.Foreign(name).Where(sign => IsGreek(sign) || Iso88591.Nearest(sign) is null).ToList() is not { Count: > 0 } signs ? null
        : $"{whose} har {(signs.Count == 1 ? "ett tecken" : "tecken")} som inte går att skicka: {Named(signs)}. "
            + "Be administratören skriva namnet med latinska bokstäver.";

    /// <summary>Signs as they are named to a person: each in quotation marks.</summary>
    public static string Named(IEnumerable<string> signs) => string.Join(", ", signs.Select(sign => $"\"{Iso88591.Shown(sign)}\""));

    /// <summary>Apostrophes and dashes in the plain form: which of the look-alikes was typed makes no other name.</summary>
    private static string Plain(string name) => string.Concat(ShortText.AsMeant(Read(name)).EnumerateRunes()
        .Select(rune => PersonSearch.IsApostrophe(rune) ? "'" : rune.ToString()));

    /// <summary>In a formula "α" is sent as "alfa"; in a name that spells nothing.</summary>
    private static bool IsGreek(string sign) => sign.Any(c => c is >= '\u0370' and <= '\u03FF' or >= '\u1F00' and <= '\u1FFF');

    private static bool IsStrange(Rune rune) => rune == Rune.ReplacementChar || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate or UnicodeCategory.OtherSymbol;

    /// <summary>Code points that are no characters cannot be normalized.</summary>
    private static string Composed(string name) =>
        name.EnumerateRunes().Any(rune => Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherNotAssigned)
            ? name
            : name.Normalize(NormalizationForm.FormC);
}
