namespace Sjukersattning.BrowserTests;

/// <summary>What the team writes in the tests.</summary>
public static class TeamTexts
{
    public const string Intellekt = "Inga iakttagelser som talar för nedsatt intellektuell funktion. Skolgång utan anpassning.";
    public const string Psykosocialt = "Måttlig nedsättning. Svarar kort, tappar blickkontakt och avbryter två av tre besök i förtid.";
    public const string Psykiskt = "Stor nedsättning av energi och drivkraft. Somnar på eftermiddagen och vaknar tidigt varje natt.";
    public const string Minne = "Måttlig nedsättning av arbetsminnet: återger två av fem ord efter fem minuter.";
    public const string Smarta = "Tryckömmande över 14 av 18 punkter. Smärta 7 av 10 efter tio minuters gång.";
    public const string Aktivitet = "Klarar en måltid om dagen med stöd av lista. Glömmer spisen vid två av tre hembesök.";
    public const string Example = " Vid matlagning behövde hon påminnas fyra gånger på en halvtimme.";
    public const string Formaga = "Kan läsa korta texter och promenera tio minuter på förmiddagen.";
    public const string Comment = "Beskriv gärna ett vardagsexempel till, till exempel matlagning.";
    public const string Source = "Fysioterapeut vid egna vårdenheten, skickas med av patienten.";
    public const string Diagnosis = "Recidiverande depression, medelsvår episod";
    public const string Diagnosed = "2019 vid den egna vårdcentralen, bekräftad 2023 vid psykiatrisk mottagning.";
    public const string Background = "Insjuknade 2019 efter lång överbelastning. Två rehabiliteringsförsök har avbrutits.";
    public const string Treatment = "Samtal varannan vecka hos kurator och läkemedel sedan 2023, ansvarig är vårdcentralen.";
    public const string Prospects = "Inga medicinska förutsättningar för arbete på kort eller lång sikt. Gäller alla arbeten.";

    /// <summary>Everything that must be on paper.</summary>
    public static IReadOnlyList<string> InThePdf { get; } =
        [Intellekt, Psykosocialt, Psykiskt, Minne, Smarta, Aktivitet + Example, Formaga, Source, Diagnosis, Diagnosed, Background,
            Treatment, Prospects, "F331"];
}
