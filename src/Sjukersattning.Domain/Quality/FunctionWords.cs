namespace Sjukersattning.Domain.Quality;

/// <summary>Words about functions and how they are known: fields 8–14.</summary>
internal static class FunctionWords
{
    public static WordList Memory { get; } = new(
        "minne",
        [
            "minne|t|ts|n|na|s", "*minne|t|ts|n|na", "minnes*", "*minnes*", "minns", "minnas", "mindes", "glöm*", "bortglömd|a", "förglöm*",
            "ihåg", "amnes*", "amnestisk|t|a",
        ],
        ["påminn*", "minnesvärd|a|t", "minnesstund|en", "*dataminne|t", "förnimmelse|r"]);

    public static WordList Endurance { get; } = new(
        "uthållighet",
        [
            "uthållig*", "*uthållighet|en", "ork|en", "orkar", "orka", "orkade", "orkat", "orkeslös|het|a", "uttrött*", "trött*",
            "*trött|het|heten", "tröttbar*", "tröttnar", "utmatt*", "fatigue", "vidmakthåll*",
            "*energi*", "minut|er|en", "timm*", "*timme", "kvart", "dröj|er", "håller … koncentration*", "hur länge", "så länge",
        ]);

    public static WordList SelfReports { get; } = new(
        "patientens egna ord",
        [
            "uppger", "uppgav", "uppges", "uppgett", "uppgivit", "berättar", "berättade", "beskriver", "beskrev", "upplever", "upplevde",
            "upplevs", "upplevelse", "rapporterar", "självskatt*", "skattar",
            "anger", "angav", "säger", "sade", "sa", "anser", "klagar", "känner sig", "tycker", "enligt patient*", "enligt henne",
            "enligt honom", "enligt egen", "egen utsago", "anamnes*", "själv … svår*",
        ],
        ["känner sig … igen"]);

    public static WordList Findings { get; } = new(
        "iakttagelse eller status",
        [
            "observ*", "iaktta*", "iakttag*", "ses", "sågs", "syns", "syntes", "noter*", "undersök*", "*undersökning|en|ar", "*status",
            "fynd|et|en", "*fynd", "påvis*", "framkom|mer", "konstater*", "bekräft*",
            "märks", "märktes", "hörs", "hördes", "ögonkontakt|en", "mimik|en", "psykomotor*", "formell kontakt", "emotionell kontakt",
            "vid samtal", "under samtal*", "i samtal", "samtal med kurator", "vid hembesök*",
            "*bedömning|en", "verifier*", "dokumenter*", "objektiv*", "utan anmärkning", "journal|en|s",
        ],
        ["noterar själv", "bekräftar själv"]);

    /// <summary>What is examined on a body: no finding in field 9–11, one in field 12–14.</summary>
    public static WordList BodilyFindings { get; } = new(
        "kroppsliga fynd",
        [
            "palp*", "palpation*", "öm|t|ma", "ömhet|en", "*ömhet|en", "beröring*", "reflex*", "sensibilitet*", "känselundersök*", "svull*",
            "inskränkt|a", "rörelseomfång|et", "rörlighet|en", "*rörlighet|en", "lasègue",
            "lasegue", "romberg*", "atrofi*", "*styrka|n", "*röntgen|s", "röntg*", "MR", "MRT", "DT", "CT", "magnetkamera*", "ultraljud*",
            "EMG", "ENeG", "EKG", "spirometri*", "*prov", "prover", "*tomografi*", "artroskop*",
            "artros*", "blodtryck*", "synskärp*", "synfält*", "visus", "audiogram|met", "hörselprov*", "kontraktur*", "spastic*",
            "ataktisk*", "tremor|n", "haltar", "hälta", "gången är", "gång … långsam",
        ]);

    public static WordList Tests { get; } = new(
        "test",
        [
            "test|et|en|er|ad|at|ade|ats|as|ning|ningen", "testar", "testing", "*test|et|en", "*testning|en|ar", "prövad|e|es", "mätt|s|es",
            "uppmätt|s|es|a", "mätning|ar|en", "mätvärde|n|t", "poäng", "index", "delskala|n",
            "MADRS", "PHQ", "HAD", "HADS", "BDI", "KEDS", "MDQ", "AUDIT", "DUDIT", "GAF", "WHODAS", "MFS", "SMBQ", "ISI", "GAD", "WAIS*",
            "WMS", "RBANS", "RAVLT", "MoCA", "MMT", "MMSE", "MMSE*", "AQT", "TMT", "trail making",
            "KEFS", "QbTest", "CPT", "ASRS", "DIVA", "MINI", "M I N I", "RAADS", "ADOS", "AMPS", "ADL taxonomi*", "Grippit", "Jamar",
            "6MWT", "gångtest*", "Borg", "TUG", "timed up and go", "Bergs", "BBS", "balansskala|n", "mCTSIB",
            "nine hole", "purdue", "DASH", "ODI", "oswestry", "EDSS", "ashworth", "mMRC", "CAT", "FEV1", "FSS", "fatigue severity",
            "tryckalgometri", "stämgaffel*", "monofilament*", "Katz", "sunnaas",
        ],
        ["testamente|t", "testosteron*"]);

    public static WordList Pain { get; } = new("smärta", ["smärt*", "*smärt|a|an|or|orna", "värk*", "*värk|en", "ont"]);

    public static WordList PainRatings { get; } = new(
        "skattad smärta",
        ["VAS", "NRS", "*skatt|ar|as|ad|at|ade", "skattning|en", "*skattning|en|ar", "# av 10", "# av tio", "# 10", "smärtdagbok|en",
            "upplever", "uppger", "beskriver", "rapporterar", "enligt patient*"]);

    public static WordList Unremarkable { get; } = new(
        "inget nedsatt",
        [
            "utan anmärkning*", "ua", "u a", "utan avvikelse*", "utan patologi*", "inga avvikelse*", "ingen avvikelse", "inget avvikande",
            "ingen … *nedsättning|ar", "inga … *nedsättningar", "inga svårigheter", "ingen svårighet",
            "inga iakttagelser", "inte nedsatt|a", "ej nedsatt|a", "inga fynd", "inga patologisk*", "inga besvär", "inga problem",
            "normal|t|a", "intakt|a", "ej aktuell|t", "inte aktuell|t",
        ]);

    /// <summary>What makes a text more than "nothing to remark", beside <see cref="Degrees.Reduced"/>.</summary>
    public static WordList Troubles { get; } = new(
        "besvär",
        [
            "smärt*", "värk*", "ont", "trött*", "svår|t|a", "dålig|t|a", "låg|t|a", "långsam*", "osäker*", "yr", "yrsel|n", "domning*",
            "svag|t|a", "glöm*", "nedstämd*", "orolig*", "oro|n", "ångest*", "sömnlös*", "klarar inte",
            "orkar inte", "kan inte", "drar sig", "tappar", "undviker", "isoler*",
        ]);

    public static WordList Levels { get; } = new(
        "intellektuell nivå",
        [
            "IQ", "IK", "begåvning*", "*begåvad", "genomsnitt*", "nivå|n", "percentil*", "standardavvikelse*", "standardpoäng",
            "utvecklingsstörning", "intellektuell … *nedsättning", "index", "över medel", "under medel", "normalbegåv*",
            "svagbegåv*", "lindrig … funktionsnedsättning",
        ],
        ["gymnasienivå", "grundskolenivå", "funktionsnivå", "på den nivå"]);

    public static WordList Psychologist { get; } = new("psykolog", ["psykolog*", "*psykolog|en|s", "neuropsyk*"]);
}
