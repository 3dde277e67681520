using System.Text;

namespace Sjukersattning.Domain;

/// <summary>
/// One walk through a text, exchanging its signs. What stands beside a sign decides too: raised digits are a power, not more digits, and no
/// spelling grows together with the word or number beside it.
/// </summary>
internal sealed class SignExchange
{
    private const string Raised = "\u00B9\u00B2\u00B3⁰⁴⁵⁶⁷⁸⁹⁺⁻ⁿⁱ";
    private const string RaisedSigns = "⁺⁻";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋";

    private readonly List<string> _elements;
    private readonly bool _silentOnly;
    private readonly bool _marksChoose;
    private readonly StringBuilder _text = new();
    private bool _owesSpace;

    private SignExchange(string text, bool silentOnly)
    {
        _elements = [.. Iso88591.Elements(text)];
        _silentOnly = silentOnly;
        _marksChoose = MarksChoose(text);
    }

    public static string Of(string text, bool silentOnly)
    {
        var walk = new SignExchange(text, silentOnly);
        for (var at = 0; at < walk._elements.Count;)
        {
            at = walk.Step(at);
        }

        return walk._text.ToString();
    }

    /// <summary>A mark among words, or a filled one and an empty one, are boxes to tick; other marks begin the lines of a list.</summary>
    private static bool MarksChoose(string text) =>
        text.IndexOfAny([.. SignTable.Marks]) >= 0
        && ((text.Contains('●', StringComparison.Ordinal) && text.IndexOfAny(['○', '◯']) >= 0)
            || (text.Contains('■', StringComparison.Ordinal) && text.IndexOfAny(['□', '☐']) >= 0)
            || text.Split('\n').Any(line => line.TrimStart().LastIndexOfAny([.. SignTable.Marks]) > 0));

    /// <summary>Writes what stands at a place; gives the place after it.</summary>
    private int Step(int at)
    {
        var element = _elements[at];
        if (RunOf(Raised, at) is var raised and > 0)
        {
            return Write(at, raised, Power(string.Concat(_elements.Skip(at).Take(raised))));
        }

        if (RunOf(Lowered, at) is var lowered and > 0)
        {
            var digits = string.Concat(_elements.Skip(at).Take(lowered)).Normalize(NormalizationForm.FormKD).Replace('−', '-');
            var index = _text.Length > 0 && char.IsAsciiDigit(_text[^1]) ? $"_{digits}" : digits;
            var isBeforeDigit = at + lowered < _elements.Count && char.IsAsciiDigit(_elements[at + lowered][0]);
            return Write(at, lowered, new(index, IsSilent: false, Before: false, After: isBeforeDigit));
        }

        var spelling = _marksChoose && element.Length == 1 && SignTable.Marks.Contains(element[0], StringComparison.Ordinal)
            ? SignTable.Chosen(element[0])
            : IsExchanged(element) ? Spellings.Of(element) : null;
        return Write(at, 1, spelling is null ? null : spelling with { Text = InPlace(spelling, at) });
    }

    /// <summary>The no-break space and the soft hyphen can be sent, but tell nothing.</summary>
    private static bool IsExchanged(string element) => !Iso88591.Carries(element) || element is "\u00A0" or "\u00AD";

    /// <summary>How many elements from a place on are of a kind; 0 when all of them can be sent as they are.</summary>
    private int RunOf(string kind, int at)
    {
        var length = 0;
        while (at + length < _elements.Count && _elements[at + length] is [var sign] && kind.Contains(sign, StringComparison.Ordinal))
        {
            length++;
        }

        return Enumerable.Range(at, length).All(place => Iso88591.Carries(_elements[place])) ? 0 : length;
    }

    private static Spelling Power(string raised)
    {
        var plain = raised.Normalize(NormalizationForm.FormKD).Replace('−', '-');
        return raised.All(sign => RaisedSigns.Contains(sign, StringComparison.Ordinal))
            ? new(plain, IsSilent: false, Before: false, After: false)
            : new($"^{plain}", IsSilent: false, Before: false, After: true);
    }

    private int Write(int at, int length, Spelling? spelling)
    {
        if (spelling is null || (_silentOnly && !spelling.IsSilent))
        {
            for (var place = at; place < at + length; place++)
            {
                Append(_elements[place], isApart: false);
                _owesSpace = false;
            }
        }
        else if (spelling.Text.Length == 0)
        {
            _owesSpace |= spelling.Before;
        }
        else
        {
            Append(spelling.Text, spelling.Before);
            _owesSpace = spelling.After;
        }

        return at + length;
    }

    private void Append(string text, bool isApart)
    {
        if ((_owesSpace && IsWordStart(text)) || (isApart && IsWordEnd()))
        {
            _text.Append(_text.Length > 0 && !char.IsWhiteSpace(_text[^1]) ? " " : "");
        }

        _text.Append(text);
    }

    private static bool IsWordStart(string text) => char.IsLetterOrDigit(text, 0) || text[0] is '(' or '[';

    private bool IsWordEnd() => _text.Length > 0 && (char.IsLetterOrDigit(_text[^1]) || _text[^1] is ')' or ']');

    /// <summary>A number close by leads before one with a space between; the one before leads before the one after.</summary>
    private string InPlace(Spelling spelling, int at)
    {
        if (spelling.AfterNumber is not { } after)
        {
            return spelling.Text;
        }

        var before = spelling.BeforeNumber ?? spelling.Text;
        return IsNumberBefore(at, 0) ? after
            : IsNumberAfter(at, 0) ? before
            : IsNumberBefore(at, 1) ? after
            : IsNumberAfter(at, 1) ? before
            : spelling.Text;
    }

    private bool IsNumberBefore(int at, int spaces) => IsNumber(at - 1 - spaces) && (spaces == 0 || IsSpace(at - 1));

    private bool IsNumberAfter(int at, int spaces) => IsNumber(at + 1 + spaces) && (spaces == 0 || IsSpace(at + 1));

    private bool IsNumber(int place) =>
        place >= 0 && place < _elements.Count && _elements[place].EnumerateRunes().First() is var rune && Rune.IsNumber(rune);

    private bool IsSpace(int place) => _elements[place] is not ("\n" or "\r" or "\r\n") && char.IsWhiteSpace(_elements[place], 0);
}
