namespace Sjukersattning.Data.Demo;

internal static partial class DemoTexts
{
    /// <summary>Fictional patients, seven women and seven men; <c>Woman</c> decides the last digits of the made-up personnummer.</summary>
    public static IReadOnlyList<(string Name, bool Woman)> PatientNames { get; } =
    [
        ("Annika Törnblad", true),
        ("Lars-Göran Ekbom", false),
        ("Samira Haddadi", true),
        ("Tomas Nyhlén", false),
        ("Birgitta Sjövall Ek", true),
        ("Hassan Rahimian", false),
        ("Kerstin Vallander", true),
        ("Per-Olof Granstedt", false),
        ("Jelena Markovic Lund", true),
        ("Mikael Strandell", false),
        ("Gunilla Åkerhielm Berg", true),
        ("Bengt-Åke Wikström", false),
        ("Ida-Maria Fagerlind", true),
        ("Jonas Öhrnell", false),
        ("Solveig Ekegren", true),
        ("Rolf Danemark", false),
        ("Marita Lövstrand", true),
        ("Dragan Petkovic", false),
    ];

    /// <summary>Fictional staff, one dictionary per demo unit: role to name. The first unit has a second läkare, <c>lakare-b</c>.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> StaffNames { get; } =
    [
        new Dictionary<string, string>
        {
            ["koordinator"] = "Helena Broström",
            ["lakare"] = "Erik Sandelius",
            ["lakare-b"] = "Nadia Farhadi",
            ["kurator"] = "Malin Österdahl",
            ["fysioterapeut"] = "Fredrik Hallbäck",
            ["arbetsterapeut"] = "Karin Rosvall",
            ["sjukskoterska"] = "Amina Jusufovic",
            ["chef"] = "Ulrika Palmgren",
            ["admin"] = "Daniel Hedvall",
        },
        new Dictionary<string, string>
        {
            ["koordinator"] = "Åsa Nordlander",
            ["lakare"] = "Mattias Björkgren",
            ["kurator"] = "Leila Karimzadeh",
            ["fysioterapeut"] = "Sofia Dahlrot",
            ["arbetsterapeut"] = "Peter Almkvist",
            ["sjukskoterska"] = "Therese Ringdahl",
            ["chef"] = "Staffan Källgren",
            ["admin"] = "Linda Forsmark",
        },
    ];

    /// <summary>
    /// Next steps of a case: what the team has agreed to do, and what the nurse on the phone may tell the patient
    /// (plain words, nothing about diagnosis or the content of the utlåtande).
    /// </summary>
    public static IReadOnlyList<(string What, string TellPatient)> NextSteps { get; } =
    [
        ("Läkaren planerar ärendet och utser vilka i teamet som ska skriva",
            "Vi har startat arbetet med ditt läkarutlåtande. Rehabkoordinatorn ringer dig när vi vet vilka du behöver träffa."),
        ("Inhämta samtycke inför kontakt med Försäkringskassan och Arbetsförmedlingen",
            "Rehabkoordinatorn ringer dig för att fråga om vi får prata med andra myndigheter. Du bestämmer själv."),
        ("Arbetsterapeuten gör hembesök och bedömer aktivitetsförmågan",
            "Arbetsterapeuten kommer hem till dig. Du får tiden i ett brev eller via 1177 och behöver inte förbereda något."),
        ("Kuratorn skriver klart de psykiska funktionerna, minnesdelen återstår",
            "Kuratorn håller på med sin del. Du behöver inte göra något just nu, men kan bli uppringd om något är oklart."),
        ("Fysioterapeuten testar gång, styrka och uthållighet vid besök på mottagningen",
            "Du har en tid hos fysioterapeuten. Ta med sköna skor och dina vanliga hjälpmedel. Räkna med ungefär en timme."),
        ("Läkaren går igenom hela utlåtandet och signerar på bokad tid",
            "Alla delar är skrivna. Läkaren läser igenom och skriver under inom kort. Därefter hör vi av oss till dig."),
        ("Informera patienten om att utlåtandet är skickat och hur man ansöker",
            "Läkarutlåtandet är klart och skickat till Försäkringskassan. Nu behöver du själv ansöka, vi skickar ett brev om hur du gör."),
        ("Invänta patientens besked om att ansökan är inskickad",
            "Vi väntar på att du ansöker hos Försäkringskassan. Ring gärna och berätta när du har gjort det, eller om du behöver hjälp."),
        ("Besvara Försäkringskassans komplettering före sista svarsdag",
            "Försäkringskassan har ställt en fråga till oss om utlåtandet. Vi svarar dem direkt och du behöver inte göra något."),
        ("Invänta Försäkringskassans beslut och stäm av med patienten om en månad",
            "Ansökan ligger hos Försäkringskassan. Vi vet inte när beslutet kommer, men vi ringer dig om en månad och stämmer av."),
    ];
}
