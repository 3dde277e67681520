using System.Text;

namespace Sjukersattning.Domain;

/// <summary>
/// Spellings that Unicode's own decomposition does not give, or gives without the meaning. What a writer would say of a sign that stands
/// for a word is a word of its own, with spaces.
/// </summary>
internal static class SignTable
{
    /// <summary>Signs that begin the lines of a list, but tell what is chosen where they stand in pairs or among words.</summary>
    public const string Marks = "●○◯■";

    /// <summary>What tells nothing but the typography; exchanged without a word. U+F0xx is how Word keeps its bullets.</summary>
    private static readonly (string Spelling, string Signs)[] Typography =
    [
        ("-", "\u2010\u2011‒–—―−\u001E"), ("'", "‘’‚‛′ʹʼ‹›"), ("\"", "“”„‟″ʺ"), ("...", "…"), ("..", "‥"), ("/", "⁄∕"), ("*", "∗⁎"),
        ("~", "∼˜"), ("^", "ˆ"), ("°", "˚"), ("µ", "μ"), ("·", "⋅∙‧"), ("_", "‗"), (" ", "\u00A0"), ("", "\u00AD\u001F"),
        ("\n", "\u000B\u000C\u0085\u2028\u2029"),
    ];

    private static readonly (string Spelling, string Signs)[] Bullets =
        [("-", "•‣◦▪▫▸▹►▶◆◇❖➢➤⦁⁃⁌⁍\uF0B7\uF0A7\uF0D8\uF076" + Marks)];

    /// <summary>Signs and letters that another sign or letter stands for, close to what is before and after.</summary>
    private static readonly (string Spelling, string Signs)[] Close =
    [
        ("->", "→➔➜➝➞➙⟶➡⇨⇾↦\uF0E0\uF0AE"), ("<-", "←⟵⬅⇦\uF0DF"), ("<->", "↔⟷⬌"), ("=>", "⇒⟹"), ("<==", "⇐⟸"), ("<=>", "⇔⟺"),
        (">=", "≥⩾≧≮\uF0B3"), ("<=", "≤⩽≦≯\uF0A3"), ("!=", "≠≢"), ("~", "≈≃≅≋"), ("=", "≡"), ("-/+", "∓"), ("<<", "≪"), (">>", "≫"),
        ("+", "†➕\u250C\u2510\u2514\u2518\u251C\u2524\u252C\u2534\u253C"), ("++", "‡"), ("-", "➖\u2500\u2501\u2550"),
        ("|", "∣\u2502\u2503\u2551"), ("||", "∥"), ("÷", "➗"), ("!", "❗❕"), ("?", "❓❔"), ("?!", "‽"),
        ("OE", "Œ"), ("oe", "œ"), ("SS", "ẞ"), ("i", "ı"), ("l", "ł"), ("L", "Ł"), ("d", "đ"), ("D", "Đ"), ("h", "ħ"), ("H", "Ħ"),
        ("n", "ŋ"), ("N", "Ŋ"), ("t", "ŧ"), ("T", "Ŧ"), ("f", "ƒ"),
    ];

    private static readonly (string Spelling, string Signs)[] Words =
    [
        ("[x]", "☑☒🗹🗷🗵⊠\uF0FE\uF0FD"), ("[ ]", "☐□⬜◻▢❏❐❑❒\uF0A8\uF06F\uF071"), ("(bock)", "✓✔✅🗸\uF0FC"), ("(kryss)", "✗✘✕✖❌❎\uF0FB"),
        ("(upp)", "↑⬆⇑"), ("(ned)", "↓⬇⇓"), ("(snett upp)", "↗⬈"), ("(snett ned)", "↘⬊"), ("(upp och ned)", "↕⬍"),
        ("(TM)", "™"), ("(SM)", "℠"), ("nr", "№"), ("promille", "‰"), ("per tiotusen", "‱"), ("oändligt", "∞"), ("roten ur", "√"),
        ("summa", "∑"), ("diameter", "⌀"), ("delta", "∆"), ("(kvinna)", "♀"), ("(man)", "♂"), ("(varning)", "⚠"), ("(telefon)", "☎☏✆📞"),
        ("(brev)", "✉"), ("(hjärta)", "♥❤"), ("(tummen upp)", "👍"), ("(tummen ned)", "👎"), ("(glad)", "☺🙂😊😀😃😄😁"),
        ("(ledsen)", "☹🙁😞😟😢😔"), ("(varken glad eller ledsen)", "😐😑"), ("(röd)", "🔴🟥"), ("(gul)", "🟡🟨"), ("(grön)", "🟢🟩"),
        ("m²", "㎡"), ("m³", "㎥"), ("cm²", "㎠"), ("cm³", "㎤"), ("mm²", "㎟"), ("mm³", "㎣"), ("km²", "㎢"),
        ("alfa", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("zeta", "ζ"), ("eta", "η"), ("theta", "θ"),
        ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("ny", "ν"), ("xi", "ξ"), ("omikron", "ο"), ("pi", "π"), ("rho", "ρ"),
        ("sigma", "σς"), ("tau", "τ"), ("ypsilon", "υ"), ("fi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"),
        ("Alfa", "Α"), ("Beta", "Β"), ("Gamma", "Γ"), ("Delta", "Δ"), ("Epsilon", "Ε"), ("Zeta", "Ζ"), ("Eta", "Η"), ("Theta", "Θ"),
        ("Iota", "Ι"), ("Kappa", "Κ"), ("Lambda", "Λ"), ("My", "Μ"), ("Ny", "Ν"), ("Xi", "Ξ"), ("Omikron", "Ο"), ("Pi", "Π"), ("Rho", "Ρ"),
        ("Sigma", "Σ"), ("Tau", "Τ"), ("Ypsilon", "Υ"), ("Fi", "Φ"), ("Chi", "Χ"), ("Psi", "Ψ"),
    ];

    /// <summary>The word stands after its amount, the international code before it.</summary>
    private static readonly (string Code, string Word, string Sign)[] Currencies =
    [
        ("EUR", "euro", "€"), ("RUB", "rubel", "₽"), ("TRY", "lira", "₺"), ("INR", "rupier", "₹"), ("UAH", "hryvnia", "₴"),
        ("ILS", "shekel", "₪"), ("KRW", "won", "₩"), ("VND", "dong", "₫"), ("BTC", "bitcoin", "₿"),
    ];

    public static Dictionary<Rune, Spelling> Signs { get; } = new(
    [
        .. Typography.SelectMany(row => Read(row, isSilent: true, isWord: false)),
        .. Bullets.SelectMany(row => Read(row, isSilent: true, isWord: true)),
        .. Close.SelectMany(row => Read(row, isSilent: false, isWord: false)),
        .. Words.SelectMany(row => Read(row, isSilent: false, isWord: true)),
        .. Currencies.SelectMany(row => Read((row.Word, row.Sign), isSilent: false, isWord: true)
            .Select(one => KeyValuePair.Create(one.Key, one.Value with { AfterNumber = row.Word, BeforeNumber = row.Code }))),
        KeyValuePair.Create(new Rune('Ω'), new Spelling("Omega", IsSilent: false, Before: true, After: true) { AfterNumber = "ohm" }),
    ]);

    /// <summary>What a mark says where marks tell which is chosen.</summary>
    public static Spelling Chosen(char mark) =>
        new(mark switch { '■' => "[x]", '●' => "(x)", _ => "( )" }, IsSilent: false, Before: true, After: true);

    private static IEnumerable<KeyValuePair<Rune, Spelling>> Read((string Spelling, string Signs) row, bool isSilent, bool isWord) =>
        row.Signs.EnumerateRunes().Select(sign => KeyValuePair.Create(sign, new Spelling(row.Spelling, isSilent, isWord, isWord)));
}
