namespace Sjukersattning.Domain.Quality;

/// <summary>Words for tests and investigations that may be listed as underlag in field 4, and for who made them.</summary>
internal static class InvestigationWords
{
    public static WordList Investigations { get; } = new(
        "utredning eller test",
        [
            "*utredning|en|ar|arna", "utretts", "utredd|es", "testat|s", "testad|e|es", "testning|en|ar", "*testning|en|ar", "*test|et",
            "WAIS*", "WMS", "RBANS", "RAVLT", "KEFS", "QbTest", "MoCA", "MMSE", "AMPS", "ADOS", "TUG", "Grippit",
            "Jamar", "6MWT", "Bergs balansskala", "spirometri*", "EMG", "ENeG", "röntgen", "röntgad|es", "magnetkamera*", "MR", "MRT",
            "datortomografi*", "neurografi", "polysomnografi",
        ],
        ["omplaceringsutredning|en", "polisutredning|en", "rehabiliteringsutredning hos arbetsgivar*", "utredning hos arbetsgivar*",
            "protest", "attest"]);

    public static WordList Arbetsterapeut { get; } = new("arbetsterapeut", ["arbetsterap*"]);

    public static WordList Fysioterapeut { get; } = new("fysioterapeut", ["fysioterap*", "sjukgymnast*"]);
}
