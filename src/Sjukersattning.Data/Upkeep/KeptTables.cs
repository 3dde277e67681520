namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// THE TABLE of tables: what each holds, and what leaves with it. A case's archive, the export of everything and the document read it; a
/// test compares it with the model, so that a new table says what becomes of it.
/// </summary>
public static class KeptTables
{
    private const string ByCase = "\"CaseId\" = @case";
    private const string Patient = "(SELECT \"PatientId\" FROM \"Cases\" WHERE \"Id\" = @case)";
    private const string Meetings = "(SELECT \"MeetingId\" FROM \"MeetingItems\" WHERE \"CaseId\" = @case)";
    private const string Derived = "Räknas fram ur ärendet, och säger ingenting som inte står i det.";
    private const string Extract =
        "Vem som har läst dina uppgifter står i ett loggutdrag. Be vårdenheten om det; det lämnas av verksamhetschefen.";

    private const string SignIn = "Hemlighet eller spår av inloggning; går inte att använda någon annanstans.";

    public static IReadOnlyList<KeptTable> All { get; } =
    [
        new("Cases", "Ärenden: läge, dagar, ansvarig läkare, nästa steg") { OfCase = "\"Id\" = @case" },
        new("Patients", "Patienter, så som en vårdenhet känner dem")
        {
            OfCase = $"\"Id\" IN {Patient} OR \"JoinedToId\" IN {Patient}",
            ColumnsOfCase = ["Id", "UnitId", "Name", "Personnummer", "JoinedToId", "IsSkyddad", "IsSparrad", "DeceasedOn"],
            NotOfCase = "Sökorden är bara till för att hitta dig.",
        },
        new("EarlierIdentities", "Tidigare namn och nummer, med skäl")
        {
            OfCase = $"\"IsWrongNumber\" = 0 AND \"PatientId\" IN (SELECT \"Id\" FROM \"Patients\" WHERE \"Id\" IN {Patient} "
                + $"OR \"JoinedToId\" IN {Patient})",
            NotOfCase = "Nummer som skrevs fel lämnas inte ut, eftersom de kan vara någon annans.",
        },
        new("Units", "Vårdenheter med sina inställningar")
        {
            OfCase = "\"Id\" IN (SELECT \"UnitId\" FROM \"Cases\" WHERE \"Id\" = @case)",
            ColumnsOfCase =
                ["Id", "Name", "HsaId", "VardgivareNamn", "VardgivareHsaId", "Postadress", "Postnummer", "Postort", "Telefonnummer"],
            NotOfCase = "Enhetens inställningar säger ingenting om dig.",
        },
        Of("Sections", "Avsnittens skribenter, sista dagar och klarmarkeringar"),
        Of("Answers", "Fälten: varje sparad text, med vem och när. Innehållet är JSON"),
        Of("SignedVersions", "Undertecknade versioner: exakt det som undertecknades, som JSON, med kontrollsumma"),
        Of("VersionSeals", "Förseglingar av undertecknade versioner (HMAC-SHA-256 med vårdgivarens nyckel)"),
        Of("CaseEvents", "Historiken: vad som gjordes, av vem och när"),
        Of("Registrations", "Det som hänt efter undertecknandet: information, ansökan, beslut, omprövning, sändning"),
        Of("Kompletteringar", "Försäkringskassans kompletteringar, varje registrering för sig"),
        Of("KompletteringQuestions", "Frågorna i kompletteringarna"),
        Of("Contacts", "Kontaktloggen"),
        Of("Consents", "Samtycken"),
        Of("SetAsides", "Frågor från kvalitetskontrollen som lades åt sidan, med skäl"),
        Of("SignedConcerns", "Frågor från kvalitetskontrollen som fanns kvar vid undertecknandet"),
        Of("SectionReadings", "När ansvarig läkare senast läste ett avsnitt"),
        Of("ReadFiles", "Filen som ärendet började från. Innehållet är JSON"),
        Of("MeetingItems", "Ärendet på teammöten: anteckning och beslut"),
        new("Meetings", "Teammöten")
        {
            OfCase = $"\"Id\" IN {Meetings}", ColumnsOfCase = ["Id", "UnitId", "Day", "Time", "Place", "EndedAt", "EndedBy"],
            NotOfCase = "Det som antecknades vid sidan av ärendena på ett möte kan gälla andra patienter.",
        },
        new("MeetingAttendees", "Vilka som var med på teammöten") { OfCase = $"\"MeetingId\" IN {Meetings}" },
        Of("Notices", "Notiser till personalen om ärendet"),
        new("Letters", "Brev med notiser till personalen; texten är notiserna")
        {
            OfCase = "\"Id\" IN (SELECT \"LetterId\" FROM \"Notices\" WHERE \"CaseId\" = @case)",
        },
        new("Figures", "Statistikens rader") { NotOfCase = Derived },
        new("OpenWork", "Det som väntar på någon i ett ärende") { NotOfCase = Derived },
        new("BookedTicks", "Bokade signeringstider, kvart för kvart") { NotOfCase = Derived },
        new("Insyn", "Vem som fick läsa ett ärende utan del i det, varför och hur länge") { NotOfCase = Extract },
        new("AccessLog", "Åtkomstloggen: vem som gjorde vad med vems uppgifter") { NotOfCase = Extract },
        new("LogFindings", "Besök som en granskning av åtkomstloggen valde ut") { NotOfCase = Extract },
        new("LogJudgements", "Bedömningar av de besöken") { NotOfCase = Extract },
        new("LogReviews", "Granskningar av åtkomstloggen") { NotOfCase = Extract },
        new("LogSeals", "Åtkomstloggens sigill: kedjan som visar att ingen rad är ändrad eller borttagen"),
        new("LogThinnings", "Gallringar av åtkomstloggen"),
        new("LogVerifications", "Prövningar av åtkomstloggen"),
        new("SecurityLog", "Säkerhetsloggen: inloggningar, och ändringar av konton och roller"),
        new("Uppdrag", "Kvalitetssäkringsuppdrag"),
        new("AspNetUsers", "Konton: namn, titel, adress, HSA-id")
        {
            Secrets = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TotpKey", "RecoveryCodes"],
        },
        new("Memberships", "Roller på vårdenheter"),
        new("RoleRequests", "Roller och HSA-id som har begärts, och vem som bestämde"),
        new("Invitations", "Inbjudningar till konton") { Secrets = ["SecretHash"] },
        new("Introductions", "Vem som har läst introduktionen"),
        new("Absences", "Personalens frånvaro"),
        new("Appointed", "Utsedda personer och ersättare"),
        new("SigningHours", "Läkarnas signeringstider"),
        new("SigningExceptions", "Dagar då signeringstider hoppas över"),
        new("CalendarFeeds", "Adresser till kalendrar") { Secrets = ["SecretHash"] },
        new("PhraseLists", "Enheternas fraser"),
        new("SwitchedOffRules", "Frågor i kvalitetskontrollen som en enhet har stängt av"),
        new("Baselines", "Basvärden för statistiken"),
        new("Goals", "Enheternas mål"),
        new("DiagnosisCodes", "Registret över diagnoskoder"),
        new("DiagnosisRegister", "Vilket register över diagnoskoder som är inläst, och när"),
        new("KeyRing", "Nyckelringen för kakor") { NotWritten = SignIn },
        new("Sessions", "Inloggningar") { NotWritten = SignIn },
        new("Guesses", "Felgissningar") { NotWritten = SignIn },
        new("PasskeyUses", "Använda passkey-utmaningar") { NotWritten = SignIn },
        new("AspNetUserPasskeys", "Passkeys") { NotWritten = SignIn },
        new("AspNetUserTokens", "Inloggningens egna värden") { NotWritten = SignIn },
        new("AspNetUserLogins", "Inloggningens kopplingar") { NotWritten = SignIn },
        new("AspNetUserClaims", "Inloggningens uppgifter om konton") { NotWritten = SignIn },
        new("HeldForms", "Formulär som väntar medan någon loggar in")
        {
            NotWritten = "Förseglade med en nyckel som bara programmet har, och borta inom en timme.",
        },
        new("UsedMarks", "Formulär som redan har skickats")
        {
            NotWritten = "Skyddar mot att ett formulär skickas två gånger, och inget annat.",
        },
    ];

    /// <summary>Why something of a case is not handed out with it, each reason once.</summary>
    public static IReadOnlyList<string> NotHandedOut { get; } =
        [.. All.Where(table => table.NotOfCase.Length > 0 && table.NotOfCase != Derived).Select(table => table.NotOfCase).Distinct()];

    public static KeptTable For(string name) =>
        All.FirstOrDefault(table => table.Name == name) ?? throw new NotSupportedException($"Say in KeptTables what becomes of {name}.");

    private static KeptTable Of(string name, string what) => new(name, what) { OfCase = ByCase };
}
