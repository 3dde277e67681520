using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;
using static Sjukersattning.Tests.Quality.QualitySamples;

namespace Sjukersattning.Tests.Quality;

/// <summary>For each rule an utlåtande with one fault, that one rule asks about and no other, and the fault mended.</summary>
internal static class RuleExamples
{
    private const string Long =
        "Insjuknade efter flera år med hög belastning hemma och på arbetet. Därefter upprepade perioder av sjukskrivning, behandling " +
            "och försök att komma tillbaka, varje gång med ny försämring efter några veckor. Läget är nu stabilt men lågt.";

    private const string Everyday = "Observerat: orkar inte städa och läsa brev, lyfter inte kassar och glömmer spisen.";

    public static IReadOnlyList<RuleExample> All { get; } =
    [
        Of("undersokning", Put("1", ("UNDERSOKNING", "")),
            Put("1", ("UNDERSOKNING", "")).Write("1.4", "Två samtal på telefon, patienten orkar inte komma.")),
        Of("undersokning-alder", Put("1", ("UNDERSOKNING", "2026-05-19")), Put("1", ("UNDERSOKNING", "2026-05-20"))),
        Of("underlag-test", Bare("Testning visar nedsatt tempo."), Bare("Inga tester är gjorda, ingen utredning heller.")),
        Of("underlag-arbetsterapeut", Put("4", ("2.typ", "LOGOPED"), ("2.kalla", "Logopedmottagningen")).Write("25.1", "Se underlag."),
            Put("4", ("2.typ", "OVRIGT_UTLATANDE"))),
        Of("underlag-fysioterapeut", Put("4", ("3.typ", ""), ("3.datum", ""), ("3.kalla", "")),
            Put("4", ("3.typ", "LOGOPED"), ("3.kalla", "Logopedmottagningen"))),
        Of("diagnos-tre-tecken", Put("6", ("2.kod", "M79")), Put("6", ("2.kod", "M797"))),
        Of("diagnos-symtom", Put("6", ("1.kod", "R520"), ("2.kod", "R539"), ("3.kod", "R418")),
            Put("6", ("1.kod", "R520"), ("2.kod", "M797"), ("3.kod", "R418"))),
        new("diagnos-okand", Facts(Complete) with { UnknownDiagnosisCodes = new HashSet<string> { "F331" } },
            Facts(Complete) with { UnknownDiagnosisCodes = new HashSet<string> { "F332" } }),
        Of("diagnos-psykisk",
            Complete.Clear("8.1").Clear("9.1").Clear("10.1").Clear("11.1").Write("17.1", "Observerat: orkar inte städa och läsa."),
            Complete.Clear("8.1").Clear("9.1").Clear("10.1")),
        Of("diagnos-kropp", Complete.Clear("12.1").Clear("13.1").Clear("14.1").Write("17.1", "Observerat: orkar inte städa och läsa."),
            Complete.Clear("12.1").Clear("13.1")),
        Text("diagnos-ar", "7.1", "Depressionen ställdes på vårdcentralen, fibromyalgin på sjukhuset.",
            "Depressionen ställdes på vårdcentralen 2006."),
        Text("bakgrund-kort", "5.1", "Insjuknade 2018 och har inte kunnat återgå.", $"{Long} Började 2018."),
        Text("bakgrund-ar", "5.1", Long, $"{Long} Började hösten 2018."),
        Of("niva-8", Put("4", ("1.typ", "LOGOPED"), ("1.kalla", "Logopedmottagningen")),
            Put("4", ("1.typ", "SPECIALISTKLINIK"), ("1.kalla", "Klinikens neuropsykolog"))),
        Text("grad-9", "9.1", "Observerat vid fem samtal: tyst och avvisande.",
            "Observerat vid fem samtal: tyst och avvisande. Stor nedsättning."),
        Text("grad-10", "10.1", "Observerat: svår och uttalad uttröttbarhet efter tio minuter.",
            "Observerat: uttröttbar efter tio minuter, måttligt nedsatt."),
        Text("grad-11", "11.1", "Vid samtal sänkt stämningsläge och oro.", "Vid samtal sänkt stämningsläge, lätt till måttlig grad."),
        Text("grad-12", "12.1", "Synskärpa 0,3 på båda ögonen.", "Synskärpa 0,3 på båda ögonen. Måttlig synnedsättning."),
        Text("grad-13", "13.1", "Står på ett ben 4 sekunder. Går till stor del med käpp.",
            "Står på ett ben 4 sekunder. Balansen har stora brister."),
        Text("grad-14", "14.1", "Greppstyrka 14 kg, lätt att trötta ut.", "Greppstyrka 14 kg, lätt nedsatt styrka."),
        Text("fynd-9", "9.1", "Drar sig undan. Måttlig nedsättning.", "Patienten uppger att hon drar sig undan. Måttlig nedsättning."),
        Text("fynd-10", "10.1", "Orkar tio minuter. Stor nedsättning.", "Orkar tio minuter enligt maken. Stor nedsättning."),
        Of("fynd-11", Put("11.1", (TextQuestion.TextPart, "Ångest varje dag. Måttlig nedsättning."),
                (TextQuestion.MemoryPart, "Arbetsminnet är måttligt nedsatt.")),
            Put("11.1", (TextQuestion.TextPart, "Upplever ångest varje dag. Måttlig nedsättning."),
                (TextQuestion.MemoryPart, "Arbetsminnet är måttligt nedsatt."))),
        Text("uthallighet", "10.1", "Måttlig nedsättning. Observerat: tappar tråden och byter ämne.",
            "Måttlig nedsättning. Observerat: tappar tråden, orkar en kort stund."),
        Of("minne", Put("11.1", (TextQuestion.MemoryPart, "")), Put("11.1", (TextQuestion.MemoryPart, "Undersökt utan anmärkning."))),
        Text("smarta-12", "12.1", "Måttlig nedsättning. Smärta i ryggen, VAS 8 poäng.",
            "Måttlig nedsättning. Smärta i ryggen, VAS 8 poäng. Palpationsöm över L4."),
        Text("smarta-13", "13.1", "Måttlig nedsättning. Patienten upplever värk i benen.",
            "Måttlig nedsättning. Patienten upplever värk i benen. Romberg positivt."),
        Text("smarta-14", "14.1", "Stor nedsättning. Skattar smärtan till 7 av 10.",
            "Stor nedsättning. Skattar smärtan till 7 av 10. Axeln lyfts till 90 grader."),
        Text("status-12", "12.1", "Måttlig nedsättning av hörseln.", "Måttlig nedsättning av hörseln enligt audiogram."),
        Text("status-13", "13.1", "Stor nedsättning. Ramlar lätt.", "Stor nedsättning. Timed Up and Go 19 s."),
        Text("status-14", "14.1", "Måttlig nedsättning av orken.", "Måttlig nedsättning av orken. Gångtest 200 meter."),
        Text("exempel-17", "17.1", "Enligt patienten stora svårigheter att planera och att klara kroppsliga krav. Blir sittande.",
            "Enligt patienten stora svårigheter att planera, till exempel en måltid. Orkar inte promenera."),
        Text("kalla-17", "17.1", "Orkar inte städa, handla eller läsa.", "Observerat i hemmet: orkar inte städa, handla eller läsa."),
        Text("vardag-17", "17.1", "Observerat: tappar uppgifter på arbetet och orkar inte stå vid bandet.",
            "Observerat: tappar uppgifter på arbetet och orkar inte stå och laga mat."),
        Of("risk-17", Complete.Write("14.1", "Epilepsi, EEG med fynd. Måttlig nedsättning.").Write("17.1", Everyday),
            Complete.Write("14.1", "Epilepsi, EEG med fynd. Måttlig nedsättning.").Write("17.1", $"{Everyday} Ska inte bada ensam.")),
        Text("samband-psykisk", "17.1", "Observerat: lyfter inte kassar, duschar på pall.",
            "Observerat: lyfter inte kassar, klarar inte att planera inköp."),
        Text("samband-kropp", "17.1", "Observerat: glömmer spisen, klarar inte att planera en måltid.",
            "Observerat: glömmer spisen, klarar inte trappor."),
        Of("begransning-psykisk", WithoutPsychic("Observerat: går långsamt, lyfter inte kassar och glömmer spisen."),
            WithoutPsychic("Observerat: går långsamt, lyfter inte kassar och vilar sedan.")),
        Of("begransning-kropp", WithoutBodily("Observerat: läser inte brev, glömmer spisen och kan inte bära kassar."),
            WithoutBodily("Observerat: läser inte brev och glömmer spisen.")),
        Of("behandling-tom", Complete.Clear("18.1").Clear("19.1").Clear("20.1"), Complete.Clear("18.1").Clear("20.1")),
        Text("resultat-18", "18.1", "KBT 2019 och sertralin 2020.", "KBT 2019 utan effekt. Inga avslutade läkemedel."),
        Text("rehab-22", "20.1", "Arbetsträning är planerad till våren.", "Ingen arbetsträning är planerad."),
        Text("atergang-22", "22.1", "Läget väntas bli bättre på sikt.", "Läget väntas inte bli bättre på sikt."),
        Text("utredning-22", "22.1", "Stadigvarande nedsatt. Utredning pågår på smärtmottagningen.",
            "Stadigvarande nedsatt. Ingen utredning pågår."),
        Text("tid-22", "22.1", "Arbetsförmågan är helt nedsatt.", "Arbetsförmågan är helt nedsatt för överskådlig tid."),
        Text("formaga-tom", "23.1", "", "Kan vika tvätt."),
        Of("formaga-17", Denying("Han handlar och städar."), Denying("Han handlar korta stunder med stöd. Han städar inte.")),
        Text("personnummer", "18.1", "KBT 2019 utan effekt, se maken 850312-9804.", "KBT 2019 utan effekt, se patienten 121212-1212."),
        Text("langd", "21.1", new('a', 3325), new('a', 3324)),
        new("olast", Facts(Complete) with { UnreadSections = new HashSet<SectionKey> { SectionKey.Aktivitet } }, Facts(Complete)),
    ];

    private static RuleExample Of(string ruleId, AnswerSheet raising, AnswerSheet lowering) => new(ruleId, Facts(raising), Facts(lowering));

    private static RuleExample Text(string ruleId, string questionId, string raising, string lowering) =>
        Of(ruleId, Complete.Write(questionId, raising), Complete.Write(questionId, lowering));

    private static AnswerSheet Put(string questionId, params (string Part, string Text)[] parts) => Complete.Put(questionId, parts);

    /// <summary>No underlag at all, and no text but the shortest that asks for none.</summary>
    private static AnswerSheet Bare(string finding) => AnswerSheet.Blank(Fk7800.Version13)
        .Put("3.1", (YesNoQuestion.ChoicePart, YesNoQuestion.No))
        .Write("10.1", $"Måttlig nedsättning, orkar tio minuter vid samtal. {finding}")
        .Put("11.1", (TextQuestion.MemoryPart, "Utan anmärkning."))
        .Write("19.1", "Sertralin.")
        .Write("23.1", "Kan vika tvätt.");

    private static AnswerSheet WithoutPsychic(string activity) =>
        Complete.Put("6", ("1.kod", "M545"), ("3.kod", "M542"))
            .Clear("8.1")
            .Clear("9.1")
            .Clear("10.1")
            .Clear("11.1")
            .Write("17.1", activity);

    private static AnswerSheet WithoutBodily(string activity) =>
        Complete.Put("6", ("2.kod", "F411")).Clear("12.1").Clear("13.1").Clear("14.1").Write("17.1", activity);

    private static AnswerSheet Denying(string ability) =>
        Complete.Write("17.1", "Maken uppger detta. Handlar inte. Läser inte brev.").Write("23.1", ability);
}
