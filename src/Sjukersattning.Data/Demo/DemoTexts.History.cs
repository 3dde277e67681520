namespace Sjukersattning.Data.Demo;

/// <summary>For the ten years of history: short, because there are many of them. What stands several times is common.</summary>
internal static partial class DemoTexts
{
    /// <summary>First names of fictional patients.</summary>
    public static IReadOnlyList<string> Women { get; } =
        ["Anneli", "Birgit", "Carina", "Elif", "Frida", "Gun-Britt", "Hanna", "Ingela", "Jasmina", "Katarina", "Lena", "Monika", "Nour",
            "Pernilla", "Rut", "Sanna", "Teres", "Ulla"];

    /// <summary>First names of fictional patients.</summary>
    public static IReadOnlyList<string> Men { get; } =
        ["Ali", "Bertil", "Conny", "Daniel", "Emil", "Göran", "Håkan", "Ibrahim", "Jörgen", "Kjell", "Leif", "Milan", "Niklas", "Owe",
            "Patrik", "Roger", "Stig", "Urban"];

    public static IReadOnlyList<string> Surnames { get; } =
        ["Almgård", "Björkfelt", "Dalströmmer", "Ekhagen", "Falkenmark", "Grenholm", "Hedsund", "Ivarsgård", "Kallenius", "Lindfalk",
            "Mossberger", "Nyhult", "Osmanovski", "Palmskog", "Rydhage", "Stenvik", "Tallmark", "Wallhed"];

    /// <summary>Main diagnoses, over many chapters of ICD-10-SE.</summary>
    public static IReadOnlyList<(string Code, string Text)> Diagnoses { get; } =
    [
        ("F331", "Recidiverande depression, medelsvår episod"), ("F331", "Recidiverande depression, medelsvår episod"),
        ("F411", "Generaliserat ångestsyndrom"), ("F431", "Posttraumatiskt stressyndrom"),
        ("F438A", "Utmattningssyndrom"), ("F438A", "Utmattningssyndrom"), ("F209", "Schizofreni, ospecificerad"),
        ("F845", "Aspergers syndrom"),
        ("M797", "Fibromyalgi"), ("M797", "Fibromyalgi"), ("M544", "Lumbago med ischias"), ("M544", "Lumbago med ischias"),
        ("M179", "Knäartros, ospecificerad"), ("M059", "Reumatoid artrit, ospecificerad"),
        ("G359", "Multipel skleros"), ("G933", "Postviralt trötthetssyndrom (ME/CFS)"), ("I693", "Sena effekter av cerebral infarkt"),
        ("I509", "Hjärtsvikt, ospecificerad"),
        ("C509", "Malign tumör i bröstkörtel"), ("E109", "Diabetes mellitus typ 1"), ("J449", "Kroniskt obstruktiv lungsjukdom"),
        ("K509", "Crohns sjukdom"), ("S069", "Intrakraniell skada"), ("U099", "Postcovid"),
    ];

    /// <summary>What Försäkringskassan asks: mostly about field 11 and memory.</summary>
    public static IReadOnlyList<(string QuestionId, string Cause, string Text)> Asked { get; } =
    [
        .. Enumerable.Repeat(("11.1", "MINNE", "Beskriv hur minnet är nedsatt, vad som har iakttagits och i vilken grad."), 7),
        ("11.1", "PSYKISKT ÖVRIGT", "Vad talar för att driften är nedsatt?"),
        ("11.1", "GRAD SAKNAS", "I vilken grad är funktionen nedsatt?"),
        ("10.1", "KONCENTRATION", "Hur länge orkar patienten hålla fokus?"),
        ("10.1", "STATUS/FYND SAKNAS", "Vilka fynd visar nedsatt uppmärksamhet?"),
        ("12.1", "STATUS/FYND SAKNAS", "Beskriv undersökningsfynden vid smärta."),
        ("13.1", "GRAD SAKNAS", "I vilken grad är balansen nedsatt?"),
        ("14.1", "KÄLLA OKLAR", "Är detta iakttaget eller berättat?"),
        ("17.1", "EXEMPEL SAKNAS", "Ge exempel på begränsningen i vardagen."),
        ("17.1", "SAMBAND F–A", "Hur hänger begränsningen ihop med fynden?"),
        ("7.1", "DIAGNOS/UNDERLAG", "Var och när ställdes diagnosen?"),
        ("5.1", "REHABILITERING UTTÖMD", "Vilken rehabilitering har prövats?"),
        ("18.1", "BEHANDLING/RESULTAT", "Vilket resultat gav behandlingen?"),
        ("22.1", "PROGNOS", "Hur bedöms förmågan utvecklas på lång sikt?"),
    ];

    public static IReadOnlyList<string> ShortAnswers { get; } =
    [
        "Måttlig nedsättning, iakttagen vid tre besök.", "Testad 40 minuter; uthålligheten sviktar efter 20.",
        "Patienten berättar, och anhörig bekräftar, att det har varit så i två år.",
        "Stor nedsättning. Fynden är desamma som vid förra bedömningen.",
    ];

    /// <summary>Why a question of the quality check was set aside.</summary>
    public const string SetAsideReason = "Bedömt vid besöket; det som går att skriva står i texten.";

    /// <summary>Why a komplettering cannot be given.</summary>
    public const string NothingToAdd = "Allt som är känt står redan i utlåtandet.";
}
