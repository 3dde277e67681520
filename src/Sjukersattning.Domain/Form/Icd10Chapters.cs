namespace Sjukersattning.Domain.Form;

/// <summary>
/// The chapters of ICD-10-SE: wide enough that a breakdown tells nothing about one patient. Names are short and our own, not the
/// classification's titles.
/// </summary>
public static class Icd10Chapters
{
    /// <summary>All chapters in order.</summary>
    public static IReadOnlyList<Icd10Chapter> All { get; } =
    [
        new("I", "A00", "B99", "Infektionssjukdomar"),
        new("II", "C00", "D48", "Tumörer"),
        new("III", "D50", "D89", "Sjukdomar i blod och immunsystem"),
        new("IV", "E00", "E90", "Sjukdomar i hormoner och ämnesomsättning"),
        new("V", "F00", "F99", "Psykiska sjukdomar"),
        new("VI", "G00", "G99", "Sjukdomar i nervsystemet"),
        new("VII", "H00", "H59", "Ögonsjukdomar"),
        new("VIII", "H60", "H95", "Öronsjukdomar"),
        new("IX", "I00", "I99", "Hjärt- och kärlsjukdomar"),
        new("X", "J00", "J99", "Sjukdomar i luftvägar och lungor"),
        new("XI", "K00", "K93", "Sjukdomar i matsmältningsorganen"),
        new("XII", "L00", "L99", "Hudsjukdomar"),
        new("XIII", "M00", "M99", "Sjukdomar i rörelseorganen"),
        new("XIV", "N00", "N99", "Sjukdomar i urinvägar och könsorgan"),
        new("XV", "O00", "O99", "Graviditet och förlossning"),
        new("XVI", "P00", "P96", "Tillstånd kring födelsen"),
        new("XVII", "Q00", "Q99", "Medfödda avvikelser"),
        new("XVIII", "R00", "R99", "Symtom utan fastställd diagnos"),
        new("XIX", "S00", "T98", "Skador och förgiftningar"),
        new("XX", "V01", "Y98", "Yttre orsaker till skador"),
        new("XXI", "Z00", "Z99", "Livssituation och vårdkontakter"),
        new("XXII", "U00", "U99", "Särskilda koder, till exempel covid-19"),
    ];

    /// <summary>The chapter that a diagnosis code belongs to, by its first three positions; null when it belongs to none.</summary>
    /// <param name="code">A code of ICD-10-SE or KSH97-P, e.g. "F331"; the two share chapters.</param>
    public static Icd10Chapter? Of(string code)
    {
        if (code.Length < 3 || !char.IsAsciiLetterUpper(code[0]) || !char.IsAsciiDigit(code[1]) || !char.IsAsciiDigit(code[2]))
        {
            return null;
        }

        var category = code[..3];
        return All.FirstOrDefault(chapter => string.CompareOrdinal(chapter.From, category) <= 0
            && string.CompareOrdinal(category, chapter.To) <= 0);
    }

    /// <summary>The chapter with a stored key; null when there is none.</summary>
    public static Icd10Chapter? Find(string roman) => All.FirstOrDefault(chapter => chapter.Roman == roman);
}
