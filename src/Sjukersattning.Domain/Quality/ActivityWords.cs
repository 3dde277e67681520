namespace Sjukersattning.Domain.Quality;

/// <summary>Words about what a person does: fields 17 and 23.</summary>
internal static class ActivityWords
{
    public static WordList Everyday { get; } = new(
        "vardag",
        [
            "hem|met|ma|liv|livet", "hushåll*", "bostad|en", "städ*", "dammsug*", "tvätt*", "hårtvätt*", "disk|a|ar|ade|en", "laga* mat",
            "lagar … mat", "matlagning|en", "mat|en", "handla|r|de|t", "dusch*", "badar", "klä|r|s", "*klädning", "hygien*",
            "räkning|ar|en", "läs|a|er|te|ning", "tv", "film|er", "promen*", "träffa|r|de", "umgås", "vänner", "släkt*", "barn|en|et",
            "barnbarn*", "familj*", "fritid*", "trapp*", "bil", "buss*", "tåg", "cykl*", "sova", "sover", "äta", "äter", "kök*", "spis*",
            "platta|n", "kaffe*", "frukost*", "lunch*", "middag*", "post|en", "telefon*", "bank*", "trädgård*", "gräs*", "snö*", "affär|en",
            "butik*", "kassar", "matkass*", "toalett*", "vardag*", "dygn*", "närstående", "sms", "dator*", "hobby*",
            "medicin|er|en", "dosett*", "barnpass*", "bädda*", "sängkläder",
        ],
        ["mat och", "posttraumatisk*"]);

    public static WordList Work { get; } = new(
        "arbete", ["arbet*", "jobb*", "yrke*", "anställning*", "tjänst|en", "kolleg*", "skift*", "lager*", "kund|er|erna", "chef*",
            "praktik*", "studi*"], ["arbetsterap*", "arbetsminne*", "arbetsgivar*", "arbetsförmedling*", "arbetslös*"]);

    public static WordList Examples { get; } = new(
        "exempel", ["till exempel", "t ex", "exempelvis", "exempel", "bland annat", "bl a", "såsom", "glömmer", "glömde", "lyft*", "bär",
            "bära", "sitt|a|er", "stå|r", "går", "gå", "gång*", "skriv|a|er", "kör|a", "*minut|er", "timm*", "# meter", "# m", "# km",
            "# kg", "tappar"],
        ["går inte att", "det går", "går det", "går åt", "går över"]);

    public static WordList Sources { get; } = new(
        "källa",
        [
            "observer*", "observation*", "iaktta*", "iakttag*", "sågs", "ses", "sett", "test|et|en|er|at|ad|ats|as|ning|ningen", "*test|et",
            "prövad|e|es", "AMPS", "uppger", "uppges", "uppgav", "uppgett", "uppgift|er|erna från", "uppgifter … från",
            "uppgifterna … från",
            "berätta*", "beskriver", "beskriv|s|its|ning|ningar", "beskrev", "rapporterar", "enligt", "anhörig*", "närstående*", "maken|s",
            "makan|s", "maka", "make", "hustru*", "sambo*", "partner*", "modern|s", "mamma|n", "mor", "fadern|s", "pappa|n",
            "dotter|n", "sonen", "föräld*", "syster", "bror", "boendestöd*", "hemtjänst*", "personlig assistent", "journal*", "anamnes*",
            "intervju*", "hembesök*", "slutrapport*", "bedömd", "*bedömning|en|ar", "egen utsago", "framkommer", "noter*",
        ]);

    /// <summary>What can make an ordinary activity dangerous.</summary>
    public static WordList Dangers { get; } = new(
        "fara",
        [
            "epilep*", "krampanfall*", "anfall|et|en", "svimm*", "synkop*", "medvetslös*", "yrsel*", "yr", "hypoglyk*", "insulinkänning*",
            "fallrisk*", "falltendens*", "ramla|r|de|t", "fallit", "faller omkull", "föll", "narkolep*", "somnar ofrivilligt",
            "hjärtsvikt|en", "arytmi*", "suicid*", "självmord*", "anafyla*", "blödningsrisk*", "osteoporos*", "instabil|t|a",
        ]);

    /// <summary>What says that an activity is to be avoided, or that none is.</summary>
    public static WordList Avoided { get; } = new(
        "risk",
        ["risk|en|er|erna|fyllt|fylld|fyllda", "*risk|en|er", "undvik*", "avråd*", "avstå*", "olycks*", "olycka|n", "fara|n",
            "farlig|t|a", "bör inte", "ska inte", "skall inte", "får inte", "skadlig|t|a", "säkerhetsskäl"]);

    public static WordList Mental { get; } = new(
        "psykisk aktivitet",
        [
            "läs*", "skriv*", "koncentr*", "planer*", "minn*", "glöm*", "beslut*", "samtal*", "telefon*", "umgås*", "träffa*", "social*",
            "relation*", "konflikt*", "stress*", "ljud*", "instruktion*", "uppgift|en|er", "uppgifterna", "tv", "film*", "räkning*",
            "myndighet*",
            "initiativ*", "komma igång", "kommer igång", "komma i gång", "kommer i gång", "struktur*", "passa tider", "lära*", "lär",
            "kommunik*", "isoler*", "drar sig", "folk*", "trängsel*", "orkar", "orka", "trött*", "vila*", "uppmärksam*", "samspel*",
            "ensam|ma|t",
            "kör*", "handla*", "försov*", "påmin*", "boka*", "tempo*", "passivitet", "initier*", "slutför*", "sova", "sover", "sömn*",
            "aktivitet|er", "prata*", "grupp*", "överblick*",
        ]);

    public static WordList Bodily { get; } = new(
        "kroppslig aktivitet",
        [
            "gå", "går", "gång*", "lyft*", "bär|a|ande", "trapp*", "dusch*", "klä*", "*klädning", "stå|r|ende", "sitt*", "böj*", "städ*",
            "dammsug*", "tvätt*", "handla*", "laga*", "kör|a", "åk|a|er", "buss*", "cykl*", "promen*", "sträck*", "grip*", "hårtvätt*",
            "bädda*",
            "hygien*", "förflytt*", "vila*", "vilar", "orkar", "orka", "disk*", "hushåll*", "hemliv*", "skriv*", "läs*", "lyssn*", "ljud*",
            "se", "hör|a", "matkass*", "hänga", "snör*", "knäpp*", "öppna*", "vänd*", "ligg*", "säng*", "rullstol*", "rollator*", "käpp*",
            "kryck*",
        ]);

    /// <summary>Words of field 17 that hardly have another cause than a psychic impairment.</summary>
    public static WordList PlainlyMental { get; } = new(
        "tydligt psykisk begränsning",
        ["koncentr*", "minnas", "minns", "minnes*", "minnet", "glöm*", "beslut", "planera|r", "uppmärksamhet*", "initiativ*", "umgås",
            "folksamling*", "komma igång", "kommer igång"]);

    /// <summary>Words of field 17 that hardly have another cause than a bodily impairment.</summary>
    public static WordList PlainlyBodily { get; } = new(
        "tydligt kroppslig begränsning",
        ["lyft|a|er|t", "lyfter", "bära", "bär", "trappor|na", "trappan", "gripa", "greppa|r", "böja", "böjer", "huk|en", "knästående",
            "sträcka", "balans*", "rullator*", "rollator*", "kryck*", "rullstol*"],
        ["bär sig", "bär på", "lyfter fram", "lyfter telefonen"]);

    /// <summary>Limits that let one text deny an activity and another affirm it without contradiction.</summary>
    public static WordList Limits { get; } = new(
        "inskränkande ord",
        [
            "#", "ensam|ma", "utan", "längre", "mer", "över", "tung|a|t", "tyngre", "kort|a|are", "stöd|et", "hjälp*", "ibland", "bra",
            "taget", "gången", "sittande", "enkel|t", "enkla|re", "enklare", "lätta|re", "lättare", "välkänd|a", "alltid", "högst",
            "lång|a", "vissa",
            "ny|a", "nya", "om", "när", "själv", "ofta", "hela", "heltid", "flera", "många", "stora", "okänd|a", "enstaka", "småhandla|r",
            "färdig*", "påminn*", "tillsammans", "med",
        ]);

    /// <summary>Activities that field 17 may deny and field 23 affirm.</summary>
    public static IReadOnlyList<WordList> Named { get; } =
    [
        new("handla", ["handla", "handlar"]), new("städa", ["städa", "städar"]), new("dammsuga", ["dammsuga", "dammsuger"]),
        new("tvätta", ["tvätta", "tvättar"]), new("diska", ["diska", "diskar"]),
        new("laga mat", ["laga mat", "lagar mat", "lagar … mat", "laga … mat"]), new("duscha", ["duscha", "duschar"]),
        new("köra bil", ["köra bil", "kör bil", "kör … bil", "köra … bil"]),
        new("åka buss", ["åka buss", "åker buss", "åker … buss", "åka … buss"]), new("cykla", ["cykla", "cyklar"]),
        new("promenera", ["promenera", "promenerar"]), new("läsa", ["läsa", "läser"]), new("skriva", ["skriva", "skriver"]),
        new("lyfta", ["lyfta", "lyfter"]), new("klä på sig", ["klä på", "klär på", "klä sig", "klär sig", "klä … på", "klär … på"]),
        new("umgås", ["umgås"]), new("tala i telefon", ["tala i telefon", "talar i telefon", "prata i telefon", "pratar i telefon"]),
        new("gå i trappor", ["gå i trapp*", "går i trapp*", "gå … trapp*", "går … trapp*"]),
    ];
}
