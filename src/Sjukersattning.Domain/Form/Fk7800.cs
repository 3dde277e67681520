using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Form;

/// <summary>
/// THE FORM: FK 7800 "Läkarutlåtande för sjukersättning" (LUSE). Every field once; pages, binding, completeness, PDF and docs read it from
/// here. Source: fk7800.md §1 and §3. Headings are FK's; the help is our own.
/// </summary>
public static class Fk7800
{
    /// <summary>Longest text of most fields, in characters.</summary>
    internal const int LongText = 3500;

    /// <summary>Text version 1.3. The ids are those of the earlier text versions, so their files can be read.</summary>
    public static FormEdition Version13 { get; } = new(
        "1.3",
        new DateOnly(2022, 9, 27),
        "FK 7800 (007 F 001)",
        "Läkarutlåtande för sjukersättning",
        [
            Grund(), Diagnos(), Bakgrund(), Funktionsnedsattningar(), Aktivitetsbegransningar(), Behandling(), Forutsattningar(),
            Ovrigt(), Kontakt(),
        ],
        [
            new(SectionKey.Psykiska, "psykiska", "Psykiska funktionsnedsättningar", Role.Kurator, Basis(SectionKey.Psykiska)),
            new(SectionKey.Fysiska, "fysiska", "Fysiska funktionsnedsättningar", Role.Fysioterapeut, Basis(SectionKey.Fysiska)),
            new(SectionKey.Aktivitet, "aktivitet", "Aktivitetsbegränsningar", Role.Arbetsterapeut, Basis(SectionKey.Aktivitet)),
            new(SectionKey.Medicinsk, "medicinsk", "Medicinsk del", Role.Lakare, Basis(SectionKey.Medicinsk)),
        ])
    {
        AlsoReads = ["1.0", "1.1", "1.2"],
        Introduction =
        [
            "Sjukersättning kan den få som troligen aldrig kommer att kunna arbeta heltid på grund av sjukdom, skada eller " +
                "funktionsnedsättning. Arbetsförmågan ska vara nedsatt med minst en fjärdedel för all överskådlig framtid, i alla " +
                "arbeten på arbetsmarknaden, också anpassade. Möjligheterna till behandling och rehabilitering ska vara uttömda.",
            $"Den som är {AgeRules.WholeAge}–{AgeRules.PartAge - 1} år kan bara få hel sjukersättning, och yngre ingen alls. Den som har " +
                $"högst {AgeRules.YearsOfOld} år kvar till riktåldern för pension bedöms mot vanliga arbeten av det slag som hen har " +
                $"erfarenhet av från de senaste {AgeRules.YearsOfWork} åren.",
            "Försäkringskassan bedömer rätten till ersättning. Utlåtandet beskriver det medicinska: sjukdom, funktion, aktivitet och vad " +
                "som kan förändras.",
        ],
    };

    /// <summary>Every edition that the program knows. A new one is declared above and named here.</summary>
    public static FormEditions Editions { get; } = new(Version13);

    private static Category Grund() => new("KAT_1", "Grund för medicinskt underlag", "",
    [
        new DatedChoicesQuestion
        {
            Id = "1", Key = "baseratPa", Section = SectionKey.Medicinsk, Requirement = Requirement.Required,
            Rules = Rows((AnswerFault.Missing, 1), (AnswerFault.WrongDate, 2)),
            Heading = "Utlåtandet är baserat på",
            Help = "Skriv datum på varje rad som stämmer och lämna de andra tomma. Dagens datum är det senaste som går att ange.",
            CodeSystem = "KV_FKMU_0001",
            Choices =
            [
                new("UNDERSOKNING", "min undersökning av patienten") { SentLabel = "Min undersökning av patienten" },
                new("JOURNALUPPGIFTER", "journaluppgifter från den") { SentLabel = "Journaluppgifter från den" },
                new("ANHORIG", "anhörigs beskrivning av patienten") { SentLabel = "Anhörigs beskrivning av patienten" },
                new("ANNAT", "annat") { SentLabel = "Annat" },
            ],
        },
        new TextQuestion
        {
            Id = "1.3", Key = "annatGrundForMUBeskrivning", Section = SectionKey.Medicinsk, Requirement = Requirement.Required,
            Rules = Rows((AnswerFault.Missing, 3), (AnswerFault.Misplaced, 4)),
            Heading = "Ange vad annat är", Help = "Till exempel ett telefonsamtal, ett videobesök eller en teambedömning.",
            ShownWhen = Condition.Filled("1/ANNAT"), MaxLength = LongText, SingleLine = true,
        },
        new TextQuestion
        {
            Id = "1.4", Key = "motiveringTillInteBaseratPaUndersokning", Section = SectionKey.Medicinsk,
            Heading = "Motivering till varför utlåtandet inte baseras på undersökning av patienten",
            Help = "Frivilligt. Skriv hur kontakten med patienten har varit, till exempel telefon eller video. När utlåtandet signeras " +
                "läggs texten överst under Övriga upplysningar.",
            ShownWhen = Condition.AnyFilledWithout(["1/JOURNALUPPGIFTER", "1/ANHORIG", "1/ANNAT"], "1/UNDERSOKNING"), MaxLength = 150,
            SentIn = new("25.1", "Motivering till varför utlåtandet inte baseras på undersökning av patienten: "),
        },
        new DateQuestion
        {
            Id = "2.1", Key = "kannedomOmPatient", Section = SectionKey.Medicinsk, Requirement = Requirement.Required,
            Rules = Rows((AnswerFault.Missing, 5), (AnswerFault.WrongDate, 5), (AnswerFault.WrongOrder, 6)),
            Heading = "Jag har känt patienten sedan den",
            Help = "Datum för er första vårdkontakt. Det kan inte ligga efter din undersökning eller anhörigs beskrivning.",
            NotAfter = [("1/UNDERSOKNING", "din undersökning"), ("1/ANHORIG", "anhörigs beskrivning")],
        },
        new YesNoQuestion
        {
            Id = "3.1", Key = "underlagFinns", Section = SectionKey.Medicinsk, Requirement = Requirement.Required,
            Rules = Rows((AnswerFault.Missing, 7)),
            Heading = "Är utlåtandet även baserat på andra medicinska utredningar eller underlag?",
            Help = "Räkna in teamets bedömningar, till exempel arbetsterapeutens eller fysioterapeutens.",
        },
        new UnderlagQuestion
        {
            Id = "4", Key = "underlag", Section = SectionKey.Medicinsk, Requirement = Requirement.Required,
            Rules = Rows((AnswerFault.Missing, 8), (AnswerFault.Misplaced, 9), (AnswerFault.UnknownPart, 10), (AnswerFault.WrongKind, 11),
                (AnswerFault.WrongDate, 12), (AnswerFault.NoSource, 13), (AnswerFault.Gap, 14)),
            Heading = "Ange utredning eller underlag",
            Help = "Högst tre. Skriv vilken vårdgivare Försäkringskassan kan hämta underlaget från, eller att patienten skickar med det.",
            ShownWhen = Condition.Is("3.1/svar", YesNoQuestion.Yes), MaxSourceLength = 100,
            CodeSystem = "KV_FKMU_0005",
            Types =
            [
                new("NEUROPSYKIATRISKT", "Neuropsykiatriskt utlåtande"), new("HABILITERING", "Underlag från habiliteringen"),
                new("ARBETSTERAPEUT", "Underlag från arbetsterapeut"), new("FYSIOTERAPEUT", "Underlag från fysioterapeut"),
                new("LOGOPED", "Underlag från logoped"), new("PSYKOLOG", "Underlag från psykolog"),
                new("FORETAGSHALSOVARD", "Underlag från företagshälsovård"), new("SPECIALISTKLINIK", "Utredning av annan specialistklinik"),
                new("VARD_UTOMLANDS", "Utredning från vårdinrättning utomlands"), new("OVRIGT_UTLATANDE", "Övrigt"),
            ],
        },
    ]);

    private static Category Diagnos() => new("KAT_4", "Diagnos", "",
    [
        new DiagnosesQuestion
        {
            Id = "6", Key = "diagnoser", Section = SectionKey.Medicinsk, Requirement = Requirement.Required,
            Rules = Rows((AnswerFault.Missing, 15), (AnswerFault.Gap, 15), (AnswerFault.WrongCode, 16), (AnswerFault.NoDescription, 17)),
            Heading = "Diagnos/diagnoser för sjukdom som orsakar nedsatt arbetsförmåga",
            Help = "Börja med den diagnos som hindrar arbete mest. Skriv koden utan punkt och med så många tecken du kan. Har patienten " +
                "fler än tre diagnoser skriver du resten under Övriga upplysningar (fält 25).",
            Systems = [new("ICD_10_SE", "ICD-10-SE"), new("KSH_97_P", "KSH97-P (primärvård)")], MaxDescriptionLength = 81,
        },
        Text("7.1", "diagnosgrund", SectionKey.Medicinsk, "När och var ställdes diagnosen/diagnoserna?",
            "Årtal och klinik eller vårdcentral för varje diagnos.") with
        {
            Requirement = Requirement.Required, Rules = Rows((AnswerFault.Missing, 19)),
        },
        new YesNoQuestion
        {
            Id = "45.1", Key = "nyBedomningDiagnosgrund", Section = SectionKey.Medicinsk, Requirement = Requirement.Required,
            Rules = Rows((AnswerFault.Missing, 20)), SentAfter = "7",
            Heading = "Finns skäl till att revidera/uppdatera tidigare satt diagnos?",
            Help = "Svara Ja om utredningen är gammal, om en ny bedömning har rekommenderats eller om bilden inte längre stämmer " +
                "med diagnosen.",
        },
        Text("45.2", "diagnosForNyBedomning", SectionKey.Medicinsk, "Beskriv vilken eller vilka diagnoser som avses",
            "Skriv vilken diagnos det gäller och vad som talar för en ny bedömning.") with
        {
            Requirement = Requirement.Required, ShownWhen = Condition.Is("45.1/svar", YesNoQuestion.Yes),
            Rules = Rows((AnswerFault.Missing, 21), (AnswerFault.Misplaced, 22)),
        },
    ]);

    private static Category Bakgrund() => new("KAT_3", "Bakgrund", "",
    [
        Text("5.1", "sjukdomsforlopp", SectionKey.Medicinsk, "Bakgrund – beskriv kortfattat förloppet för aktuella sjukdomar",
            "Kort och i tidsordning: när det började, vad som har hänt och hur det är nu. Nämn årtal.") with
        {
            Requirement = Requirement.Required, Rules = Rows((AnswerFault.Missing, 18)),
        },
    ]);

    private static Category Funktionsnedsattningar() => new("KAT_5", "Funktionsnedsättningar",
        "Skriv vad som har observerats, mätts eller testats och i vilken grad: lätt, måttlig, stor eller total. Vid psykisk sjukdom hör " +
            "även patientens berättelse hit. Skriv varifrån uppgifterna kommer.",
    [
        Impairment("8.1", "funktionsnedsattningIntellektuell", SectionKey.Psykiska, "Intellektuell funktion",
            "Förmåga att tänka logiskt och teoretiskt. En nivå kräver psykologens testning; hänvisa till den.") with
        {
            Label = "Beskriv eventuella iakttagelser alternativt testresultat från psykologutredning",
        },
        Impairment("9.1", "funktionsnedsattningKommunikation", SectionKey.Psykiska, "Övergripande psykosociala funktioner",
            "Känslomässig kontakt, ömsesidighet och samspel med andra, och vad svårigheterna leder till."),
        Impairment("10.1", "funktionsnedsattningKoncentration", SectionKey.Psykiska, "Uppmärksamhet, koncentration och exekutiv funktion",
            "Att rikta, dela, växla och hålla kvar uppmärksamheten, uthållighet, samt att planera, komma i gång och slutföra."),
        Impairment("11.1", "funktionsnedsattningPsykisk", SectionKey.Psykiska, "Annan psykisk funktion",
            "Känslor; energi, drivkraft, motivation, initiativ och impulskontroll; flexibilitet i tanken, omdöme och insikt; sömn, " +
                "tankar, språk och orientering. Minnet har en egen ruta nedanför.") with
        {
            Prompt = new("Minnesfunktioner",
                "Arbetsminne, inlärning och återgivning, att minnas det som ska göras, orientering. \"Undersökt utan anmärkning\" är " +
                    "också ett svar. Texten skickas som en del av fält 11.",
                "Minnesfunktioner:"),
        },
        Impairment("12.1", "funktionsnedsattningSynHorselTal", SectionKey.Fysiska, "Sinnesfunktioner och smärta",
            "Syn, hörsel och andra sinnen, över- eller underkänslighet, smärta med läge, utbredning och undersökningsfynd."),
        Impairment("13.1", "funktionsnedsattningBalansKoordination", SectionKey.Fysiska, "Balans, koordination och motorik",
            "Balans och kroppsläge, gång, samspel mellan öga och hand, fin- och grovmotorik. Ange test och resultat."),
        Impairment("14.1", "funktionsnedsattningAnnan", SectionKey.Fysiska, "Annan kroppslig funktion",
            "Övriga kroppsliga fynd: status, röntgen, laboratorieprover, hjärta, lungor, rörlighet, styrka."),
    ])
    { NoneRule = Row(23) };

    private static Category Aktivitetsbegransningar() => new("KAT_6", "Aktivitetsbegränsningar", "",
    [
        Text("17.1", "aktivitetsbegransning", SectionKey.Aktivitet,
            "Aktivitetsbegränsningar – beskriv vad patienten har svårt att göra på grund av den eller de " +
                "funktionsnedsättningar som beskrivs ovan",
            "Både vardag och arbete: lära, planera, kommunicera, förflytta sig, sköta sig själv och hemmet, umgås. Skriv vad du har " +
                "sett eller testat, och vad som kommer från patienten eller andra. Nämn också aktiviteter som patienten bör undvika " +
                "därför att risken för försämring eller allvarlig olycka är stor.") with
        {
            Label = "Ge konkreta exempel", Requirement = Requirement.Required, Rules = Rows((AnswerFault.Missing, 24)),
        },
    ]);

    private static Category Behandling() => new("KAT_7", "Medicinsk behandling", "",
    [
        Text("18.1", "avslutadBehandling", SectionKey.Medicinsk, "Avslutade medicinska behandlingar/åtgärder",
            "Ta med rehabilitering och det som har erbjudits men avböjts eller inte blivit av.") with
        {
            Label = "Ange vad som har prövats, under vilken tid och med vilket resultat",
        },
        Text("19.1", "pagaendeBehandling", SectionKey.Medicinsk, "Pågående medicinska behandlingar/åtgärder",
            "Ta med rehabilitering, arbetsträning och arbetsprövning. Skriv vad du väntar dig av den.") with
        {
            Label = "Ange syftet, om möjligt tidsplanen, och vilken enhet som ansvarar",
        },
        Text("20.1", "planeradBehandling", SectionKey.Medicinsk, "Planerade medicinska behandlingar/åtgärder",
            "Bara det som är bestämt, med tiden då det börjar. Det som inte längre är aktuellt hör till avslutade.") with
        {
            Label = "Ange syftet, om möjligt tidsplanen, och vilken enhet som ansvarar",
        },
        Text("21.1", "substansintag", SectionKey.Medicinsk, "Substansintag",
            "Nämn vad som påverkar uppmärksamhet, vakenhet eller förmåga att arbeta.") with
        {
            Label = "Ange ordinerade läkemedel och annat intag, till exempel narkotika eller överkonsumtion av alkohol",
        },
    ]);

    private static Category Forutsattningar() => new("KAT_8", "Medicinska förutsättningar för arbete", "",
    [
        Text("22.1", "medicinskaForutsattningarForArbete", SectionKey.Medicinsk,
            "Hur bedömer du att patientens medicinska förutsättningar för arbete, helt eller delvis, kan utvecklas över tid? Beskriv " +
                "även om det finns medicinska skäl till särskilda arbetstider.",
            "Skriv om både kort och lång sikt och om det gäller alla arbeten. Med särskilda arbetstider menas annan förläggning än " +
                "den vanliga, inte kortare dagar.") with
        {
            Requirement = Requirement.Required, Rules = Rows((AnswerFault.Missing, 25)),
        },
        Text("23.1", "formagaTrotsBegransning", SectionKey.Aktivitet,
            "Beskriv vad patienten kan göra trots sin sjukdom eller sina begränsningar",
            "Förmågor som finns kvar, även utanför arbetet. Det hjälper den som planerar rehabilitering."),
    ]);

    private static Category Ovrigt() => new("KAT_9", "Övrigt", "",
    [
        Text("25.1", "ovrigt", SectionKey.Medicinsk, "Övriga upplysningar", "Det som inte får plats någon annanstans.") with
        {
            MaxLength = 2700,
        },
    ]);

    private static Category Kontakt() => new("KAT_10", "Kontakt", "",
    [
        new TickQuestion
        {
            Id = "26.1", Key = "kontaktMedFk", Section = SectionKey.Medicinsk, Heading = "Kontakt med Försäkringskassan",
            Label = "Jag önskar att Försäkringskassan kontaktar mig", Help = "Handläggaren kontaktar dig när handläggningen har börjat.",
        },
        Text("26.2", "anledningTillKontakt", SectionKey.Medicinsk, "Ange gärna varför du vill ha kontakt", "Frivilligt.") with
        {
            ShownWhen = Condition.Is("26.1/svar", YesNoQuestion.Yes), Rules = Rows((AnswerFault.Misplaced, 26)),
        },
    ]);

    /// <summary>Rows of fk7800.md §4a.</summary>
    private static Dictionary<AnswerFault, string> Rows(params IEnumerable<(AnswerFault Fault, int Number)> rows) =>
        rows.ToDictionary(row => row.Fault, row => Row(row.Number));

    private static string Row(int number) => $"4a-{number}";

    private static TextQuestion Text(string id, string key, SectionKey section, string heading, string help) =>
        new() { Id = id, Key = key, Section = section, Heading = heading, Help = help, MaxLength = LongText };

    private static TextQuestion Impairment(string id, string key, SectionKey section, string heading, string help) =>
        Text(id, key, section, heading, help) with
        {
            Requirement = Requirement.OneInCategory,
            Label = "Beskriv eventuella undersökningsfynd och grad av funktionsnedsättning (lätt, måttlig, stor, total)",
        };

    private static BasisQuestion Basis(SectionKey section) => new()
    {
#pragma warning disable CA1308 // the address words are lower case
        Id = "underlag-" + section.ToString().ToLowerInvariant(),
#pragma warning restore CA1308
        Key = "bedomningsunderlag", Section = section, Requirement = Requirement.Required,
        Rules = new Dictionary<AnswerFault, string> { [AnswerFault.Missing] = "underlag" },
        Heading = "Vad bygger bedömningen på?",
        Help = "Försäkringskassan ser inte svaret, men kollegerna och läkaren gör det.",
    };
}
