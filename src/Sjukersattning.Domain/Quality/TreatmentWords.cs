namespace Sjukersattning.Domain.Quality;

/// <summary>Words about treatment and about the time to come: fields 18–22.</summary>
internal static class TreatmentWords
{
    public static WordList Results { get; } = new(
        "resultat",
        [
            "effekt*", "*effekt|en", "resultat*", "resulter*", "bättre", "förbättr*", "sämre", "försäm*", "oförändr*", "lindr*",
            "hjälp|te|t|er", "avbröt*", "avbrut*", "avbröts", "biverk*", "utsatt", "utsatt|es|a", "utsattes", "satt ut", "sattes ut",
            "återgick", "gav",
            "verkan", "ledde till", "lett till", "medför*", "svarade", "svarat", "svar på", "nytta", "läkt*", "botad", "ökad|e|es|t",
            "ökat", "minskad|e|es", "minskat", "minskning|en", "tål*", "toler*", "avböj*", "tackat nej", "framgång*", "smärtfri*",
            "besvärsfri*",
            "symtomfri*", "kvarstå*", "följdes av", "otillräcklig*", "misslyck*", "insjukn*", "vinst*", "varaktig*", "återfall*",
        ],
        ["resultat saknas", "effekt* … okänd", "oklar effekt", "resultat* … okänt"]);

    public static WordList Rehabilitation { get; } = new(
        "rehabilitering",
        ["rehab|ilitering|iliteringen|iliteringsprogram|iliteringsperiod|iliteringsåtgärder", "*rehabilitering|en", "arbetsträn*",
            "arbetspröv*", "arbetslivsinriktad*", "multimodal*", "återgång … arbete", "arbetsåtergång*", "upptrappning|en", "praktik|en"]);

    public static WordList Lasting { get; } = new(
        "varaktigt",
        [
            "stadigvarande", "varaktig|t|a", "permanent|a", "bestående", "livslång|t|a", "uttömd|a", "uttömt|a", "uttömts",
            "inte … förbättr*", "ej … förbättr*", "inga ytterligare", "kronisk|t|a", "pensionsålder*", "resten av livet",
            "överskådlig framtid", "överskådlig tid",
            "kommer inte att … arbet*",
        ],
        ["inte varaktig*", "inte bestående", "inte uttömd*", "inte uttömt*", "inte permanent*"]);

    public static WordList Recovery { get; } = new(
        "väntad återgång",
        [
            "kunna förbättras", "kan förbättras", "kommer … förbättras", "förvänta* … förbättr*", "väntas … förbättr*", "väntas … bättre",
            "förbättring … förvänta*", "förbättring … vänta*", "successiv förbättring", "bli … bättre", "blir … bättre", "god prognos",
            "prognosen … god", "gott hopp",
            "återgå … arbet*", "återgå … studi*", "återgång … arbet*", "arbetsåtergång*", "kunna återgå", "bli frisk", "tillfriskn*",
            "återhämta sig", "kommer … arbeta", "övergående", "tillfällig|t|a", "öka* … arbetstid*", "successivt öka*",
            "kunna arbeta … igen", "återfå* … *förmåga*",
            "förbättras … sikt", "förbättras … tid",
        ],
        [
            "försök* … återgå*", "återgång … avbr*", "återgång … misslyck*", "återgå* … tidigare", "har … återgå*", "inte … återgå*",
            "tillfälligt sämre", "övergående effekt",
        ]);

    public static WordList OngoingInvestigation { get; } = new(
        "pågående utredning",
        [
            "utredning* … pågår", "pågår … utredning*", "pågående … utredning*", "utreds", "under utredning", "inväntar", "inväntas",
            "väntar på", "i väntan på", "avvaktar", "avvaktas", "fortsatt utredning", "utredning* … planer*", "planerad … utredning*",
            "remiss … skickad", "remitteras", "är remitterad", "står … kö", "väntelist*",
            "väntas … svar", "svar … väntas", "ytterligare utredning*", "behöver utredas",
        ]);

    public static WordList OverTime { get; } = new(
        "tidsperspektiv",
        [
            "sikt", "över tid", "framtid*", "framöver", "framgent", "fortsättning|en", "överskådlig*", "stadigvarande", "varaktig*",
            "permanent*", "bestående", "livslång*", "livet", "pensionsålder*", "tills vidare", "aldrig", "kommande", "närmaste", "prognos*",
            "utveckl*", "förbättras", "förbättring*",
            "försämras", "kvarstå*", "oförändrad*", "kommer att", "# år", "# månader", "flera år", "många år", "inom … år",
            "inom … månader", "progredi*", "fortskrid*", "väntas", "förväntas", "stabil|t|a", "återgå*", "återgång*",
        ],
        ["sedan … # år", "senaste … år", "i # år"]);
}
