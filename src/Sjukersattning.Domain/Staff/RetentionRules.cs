namespace Sjukersattning.Domain.Staff;

/// <summary>
/// THE TABLE of how long what is kept: the command that thins, the settings that lengthen it, the examination and
/// docs/sakerhet/forvaring-och-gallring.md read it. Decision 0059.
/// </summary>
public static class RetentionRules
{
    private const string Database = "databasen";
    private const string Nobody = "ingen i programmet";
    private const string Always = "tills vidare";
    private const string Operator = "driften";
    private const string Program = "programmet";

    public static IReadOnlyList<RetentionRule> All { get; } =
    [
        new(Kept.Cases, "Ärenden med allt i dem: texter, undertecknade versioner, historik, kontakter, samtycken, insyn, statistikens " +
            "rader; och patienten med tidigare namn och nummer", Database)
        {
            Word = "arenden", LeastYears = 10, UsualYears = 10,
            Why = "efter den senaste uppgiften i något av patientens ärenden på enheten (3 kap. 17 § patientdatalagen)",
            RemovedBy = "driften med `thin arenden DATUM ja`, bara avslutade och avbrutna ärenden, alltid hela",
        },
        new(Kept.Meetings, "Teammötens dag, plats, närvaro och anteckningar vid sidan av ärendena", Database)
        {
            HowLong = "så länge något ärende på dagordningen finns kvar; ett möte utan ärenden tills vidare",
            RemovedBy = "försvinner med det sista ärendet på dagordningen",
        },
        new(Kept.AccessLog, "Åtkomstloggen", $"{Database}, kan inte ändras")
        {
            Word = "atkomstlogg", LeastYears = 5, UsualYears = 5, Why = "efter raden (HSLF-FS 2016:40)",
            RemovedBy = "driften med `thin atkomstlogg DATUM ja`, hela sigill i taget, ur en logg som är hel",
        },
        new(Kept.LogProofs, "Åtkomstloggens sigill, prövningar och gallringar", $"{Database}, kan inte ändras")
        {
            HowLong = Always + ": utan dem går det inte att se om loggen är hel", RemovedBy = Nobody,
        },
        new(Kept.LogReviews, "Granskningar av loggen, bedömningar, kvalitetssäkringsuppdrag", $"{Database}, granskningar kan inte ändras")
        {
            HowLong = Always, RemovedBy = Nobody,
        },
        new(Kept.Thinnings, "Vilka ärenden som har gallrats, när och efter hur många år; inget om patienten",
            $"{Database}, kan inte ändras")
        {
            HowLong = Always, RemovedBy = Nobody,
        },
        new(Kept.SecurityLog, "Säkerhetsloggen", $"{Database}, kan inte ändras") { HowLong = Always, RemovedBy = Nobody },
        new(Kept.Accounts, "Konton, roller och begärda roller", Database)
        {
            HowLong = Always + ": undertecknade handlingar hänvisar till dem", RemovedBy = "stängs av, tas inte bort",
        },
        new(Kept.SignIns, "Sessioner och inbjudningar som har slutat gälla", $"{Database}, bara hash av hemligheten")
        {
            Word = "inloggningar", UsualYears = 1, Why = "efter att de slutade gälla; inloggningen står kvar i säkerhetsloggen",
            RemovedBy = "driften med `thin inloggningar DATUM ja`",
        },
        new(Kept.Guesses, "Felgissningar, och när en passkey användes senast", $"{Database}, bara hash av vem och varifrån")
        {
            HowLong = "felgissningar ett dygn efter den sista", RemovedBy = Program,
        },
        new(Kept.Forms, "Formulär som väntar medan man loggar in hos regionen, och märken efter dem som har skickats",
            $"{Database}, förseglade; kan innehålla patientuppgifter")
        {
            HowLong = "tills skribenten har det framför sig igen eller regionen nekar, annars en timme", RemovedBy = Program,
        },
        new(Kept.BackgroundWork, "Vilken instans som gör bakgrundsarbetet", Database)
        {
            HowLong = "en rad, som skrivs över", RemovedBy = Nobody,
        },
        new(Kept.Notices, "Notiser till personalen och deras brev", $"{Database}, ärendets nummer och ingen patient")
        {
            Word = "notiser", UsualYears = 2, Why = "efter notisen, när ärendet inte är öppet; ingenting kräver dem",
            RemovedBy = "driften med `thin notiser DATUM ja`, och annars med ärendet",
        },
        new(Kept.UnitSettings, "Enhetens inställningar, tider, frånvaro, fraser, mål och basvärden", Database)
        {
            HowLong = Always, RemovedBy = "den som har rätten på enheten",
        },
        new(Kept.Diagnoses, "Registret över diagnoskoder", Database)
        {
            HowLong = "tills nästa läses in", RemovedBy = "driften med `import-icd10`",
        },
        new(Kept.KeyRing, "Nyckelringen för kakor och formulär", $"{Database}, krypterad") { HowLong = Always, RemovedBy = Nobody },
        new(Kept.TechnicalLog, "Teknisk logg", "filer på servern, utan patientuppgifter")
        {
            HowLong = "driften bestämmer", RemovedBy = Operator,
        },
        new(Kept.Keys, "Nycklar", "en fil eller inställning utanför databasen")
        {
            HowLong = "så länge det finns säkerhetskopior som gjorts med dem", RemovedBy = Operator,
        },
        new(Kept.Backups, "Säkerhetskopior, och allt som skrevs ut med `export-all`", "dit driften lägger dem")
        {
            HowLong = "driften bestämmer; det som är gallrat finns kvar i dem tills de förstörs", RemovedBy = Operator,
        },
        new(Kept.Papers, "Utskrifter, PDF, XML, utlämnade ärenden, kopierad text", "utanför programmet")
        {
            HowLong = "vårdgivarens rutin", RemovedBy = "den som hämtade",
        },
        new(Kept.Browser, "I webbläsaren: en kaka för sessionen, en som känner igen datorn (180 dagar, ingen patient i den), texten i " +
            "ett formulär medan man loggar in på nytt, förseglad", "webbläsaren")
        {
            HowLong = "tills fliken stängs eller man loggar ut", RemovedBy = "webbläsaren",
        },
    ];

    /// <summary>What the command thins.</summary>
    public static IReadOnlyList<RetentionRule> Thinned { get; } = [.. All.Where(rule => rule.IsThinned)];

    public static RetentionRule For(Kept kept) => All[(int)kept];
}
