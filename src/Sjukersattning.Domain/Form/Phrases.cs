namespace Sjukersattning.Domain.Form;

/// <summary>
/// The phrases that a unit has until it writes its own: beginnings that lead to findings, degree, examples and sources, in our own words.
/// </summary>
public static class Phrases
{
    public static IReadOnlyList<string> InitialOf(SectionKey section) => section switch
    {
        SectionKey.Psykiska =>
        [
            "Vid samtalet den ... märks att patienten ...", "Testat med ..., resultat ..., vilket tyder på ...",
            "Graden av nedsättning bedöms som lätt/måttlig/stor/total, eftersom ...",
            "Patienten orkar hålla uppmärksamheten i ... minuter, och därefter ...", "I samspel med andra märks att ...",
            "Arbetsminnet är prövat med ... och visar ...", "Att lära in och återge: ...", "Minnet är undersökt utan anmärkning.",
            "Patienten berättar att ... Det stämmer med/skiljer sig från fynden genom att ...",
        ],
        SectionKey.Fysiska =>
        [
            "Vid undersökning den ... ses ...", "Testat med ..., resultat ..., förväntat värde ...",
            "Rörligheten i ... är ... grader, jämfört med ... på andra sidan.",
            "Smärtan utlöses av ..., sitter i ... och begränsar ...", "Vid gång märks ... efter ... meter.",
            "Graden av nedsättning bedöms som lätt/måttlig/stor/total, eftersom ...",
        ],
        SectionKey.Aktivitet =>
        [
            "Vid aktivitetsbedömning den ... observerades att patienten ...", "Patienten uppger att ..., men klarar ... med hjälp av ...",
            "En anhörig berättar att ...", "En vanlig dag ser ut så att ...", "I hemmet klarar patienten ... men inte ...",
            "Efter ... minuters aktivitet behöver patienten vila i ...",
            "Begränsningen beror på ... och bedöms som lätt/måttlig/stor/total, eftersom ...", "Trots sjukdomen kan patienten ...",
        ],
        SectionKey.Medicinsk =>
        [
            "Insjuknade ... med ...", "Diagnosen ställdes år ... vid ...", "Behandling med ... pågick från ... till ... med resultat ...",
            "Erbjudet men inte genomfört: ..., eftersom ...",
            "Inga fler åtgärder bedöms kunna ge bättre arbetsförmåga, eftersom ...", "På kort sikt väntas ... och på lång sikt ...",
            "Bedömningen gäller alla slags arbeten, eftersom ...",
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(section), section, "unknown section"),
    };
}
