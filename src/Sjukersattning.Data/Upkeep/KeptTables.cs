using Sjukersattning.Domain.Staff;

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
        new("Cases", Kept.Cases, "Ärenden: läge, dagar, ansvarig läkare, nästa steg") { OfCase = "\"Id\" = @case" },
        new("Patients", Kept.Cases, "Patienter, så som en vårdenhet känner dem")
        {
            OfCase = $"\"Id\" IN {Patient} OR \"JoinedToId\" IN {Patient}",
            ColumnsOfCase = ["Id", "UnitId", "Name", "Personnummer", "JoinedToId", "IsSkyddad", "IsSparrad", "DeceasedOn"],
            NotOfCase = "Sökorden är bara till för att hitta dig.",
        },
        new("EarlierIdentities", Kept.Cases, "Tidigare namn och nummer, med skäl")
        {
            OfCase = $"\"IsWrongNumber\" = 0 AND \"PatientId\" IN (SELECT \"Id\" FROM \"Patients\" WHERE \"Id\" IN {Patient} "
                + $"OR \"JoinedToId\" IN {Patient})",
            NotOfCase = "Nummer som skrevs fel lämnas inte ut, eftersom de kan vara någon annans; de är strukna i historiken. Ett "
                + "undertecknat utlåtande står som det undertecknades.",
        },
        new("Units", Kept.UnitSettings, "Vårdenheter med sina inställningar")
        {
            OfCase = "\"Id\" IN (SELECT \"UnitId\" FROM \"Cases\" WHERE \"Id\" = @case)",
            ColumnsOfCase =
                ["Id", "Name", "HsaId", "VardgivareNamn", "VardgivareHsaId", "Postadress", "Postnummer", "Postort", "Telefonnummer"],
            NotOfCase = "Enhetens inställningar säger ingenting om dig.",
        },
        Of("Sections", Kept.Cases, "Avsnittens skribenter, sista dagar och klarmarkeringar"),
        Of("Answers", Kept.Cases, "Fälten: varje sparad text, med vem och när. Innehållet är JSON"),
        Of("SignedVersions", Kept.Cases, "Undertecknade versioner: exakt det som undertecknades, som JSON, med kontrollsumma"),
        Of("VersionSeals", Kept.Cases, "Förseglingar av undertecknade versioner (HMAC-SHA-256 med vårdgivarens nyckel)"),
        Of("CaseEvents", Kept.Cases, "Historiken: vad som gjordes, av vem och när"),
        Of("Registrations", Kept.Cases, "Det som hänt efter undertecknandet: information, ansökan, beslut, omprövning, sändning"),
        Of("Kompletteringar", Kept.Cases, "Försäkringskassans kompletteringar, varje registrering för sig"),
        Of("KompletteringQuestions", Kept.Cases, "Frågorna i kompletteringarna"),
        Of("Contacts", Kept.Cases, "Kontaktloggen"),
        Of("Consents", Kept.Cases, "Samtycken"),
        Of("SetAsides", Kept.Cases, "Frågor från kvalitetskontrollen som lades åt sidan, med skäl"),
        Of("SignedConcerns", Kept.Cases, "Frågor från kvalitetskontrollen som fanns kvar vid undertecknandet"),
        Of("SectionReadings", Kept.Cases, "När ansvarig läkare senast läste ett avsnitt"),
        Of("ReadFiles", Kept.Cases, "Filen som ärendet började från. Innehållet är JSON"),
        Of("MeetingItems", Kept.Meetings, "Ärendet på teammöten: anteckning och beslut"),
        new("Meetings", Kept.Meetings, "Teammöten")
        {
            OfCase = $"\"Id\" IN {Meetings}", ColumnsOfCase = ["Id", "UnitId", "Day", "Time", "Place", "EndedAt", "EndedBy"],
            NotOfCase = "Det som antecknades vid sidan av ärendena på ett möte kan gälla andra patienter.",
        },
        new("MeetingAttendees", Kept.Meetings, "Vilka som var med på teammöten") { OfCase = $"\"MeetingId\" IN {Meetings}" },
        Of("Notices", Kept.Notices, "Notiser till personalen om ärendet"),
        new("Letters", Kept.Notices, "Brev med notiser till personalen; texten är notiserna")
        {
            OfCase = "\"Id\" IN (SELECT \"LetterId\" FROM \"Notices\" WHERE \"CaseId\" = @case)",
        },
        new("Figures", Kept.Cases, "Statistikens rader") { NotOfCase = Derived },
        new("OpenWork", Kept.Cases, "Det som väntar på någon i ett ärende") { NotOfCase = Derived },
        new("BookedTicks", Kept.Cases, "Bokade signeringstider, kvart för kvart") { NotOfCase = Derived },
        new("Insyn", Kept.Cases, "Vem som fick läsa ett ärende utan del i det, varför och hur länge") { NotOfCase = Extract },
        new("AccessLog", Kept.AccessLog, "Åtkomstloggen: vem som gjorde vad med vems uppgifter") { NotOfCase = Extract },
        new("LogFindings", Kept.LogReviews, "Besök som en granskning av åtkomstloggen valde ut") { NotOfCase = Extract },
        new("LogJudgements", Kept.LogReviews, "Bedömningar av de besöken") { NotOfCase = Extract },
        new("LogReviews", Kept.LogReviews, "Granskningar av åtkomstloggen") { NotOfCase = Extract },
        new("LogSeals", Kept.LogProofs, "Åtkomstloggens sigill: kedjan som visar att ingen rad är ändrad eller borttagen"),
        new("ThinnedCases", Kept.Thinnings, "Ärenden som har gallrats: ett slumptal, enhet, år, när och efter hur många år")
        {
            NotOfCase = "Ett ärende som finns kvar är inte gallrat.",
        },
        new("LogThinnings", Kept.LogProofs, "Gallringar av åtkomstloggen"),
        new("LogVerifications", Kept.LogProofs, "Prövningar av åtkomstloggen"),
        new("SecurityLog", Kept.SecurityLog, "Säkerhetsloggen: inloggningar, och ändringar av konton och roller"),
        new("Uppdrag", Kept.LogReviews, "Kvalitetssäkringsuppdrag"),
        new("AspNetUsers", Kept.Accounts, "Konton: namn, titel, adress, HSA-id")
        {
            Secrets = ["PasswordHash", "SecurityStamp", "ConcurrencyStamp", "TotpKey", "RecoveryCodes"],
        },
        new("Memberships", Kept.Accounts, "Roller på vårdenheter"),
        new("RoleRequests", Kept.Accounts, "Roller och HSA-id som har begärts, och vem som bestämde"),
        new("Invitations", Kept.SignIns, "Inbjudningar till konton") { Secrets = ["SecretHash"] },
        new("Introductions", Kept.Accounts, "Vem som har läst introduktionen"),
        new("Absences", Kept.UnitSettings, "Personalens frånvaro"),
        new("Appointed", Kept.UnitSettings, "Utsedda personer och ersättare"),
        new("SigningHours", Kept.UnitSettings, "Läkarnas signeringstider"),
        new("SigningExceptions", Kept.UnitSettings, "Dagar då signeringstider hoppas över"),
        new("CalendarFeeds", Kept.UnitSettings, "Adresser till kalendrar") { Secrets = ["SecretHash"] },
        new("PhraseLists", Kept.UnitSettings, "Enheternas fraser"),
        new("SwitchedOffRules", Kept.UnitSettings, "Frågor i kvalitetskontrollen som en enhet har stängt av"),
        new("Baselines", Kept.UnitSettings, "Basvärden för statistiken"),
        new("Goals", Kept.UnitSettings, "Enheternas mål"),
        new("DiagnosisCodes", Kept.Diagnoses, "Registret över diagnoskoder"),
        new("DiagnosisRegister", Kept.Diagnoses, "Vilket register över diagnoskoder som är inläst, och när"),
        new("KeyRing", Kept.KeyRing, "Nyckelringen för kakor") { NotWritten = SignIn },
        new("Sessions", Kept.SignIns, "Inloggningar") { NotWritten = SignIn },
        new("Guesses", Kept.Guesses, "Felgissningar") { NotWritten = SignIn },
        new("PasskeyUses", Kept.Guesses, "När en passkey användes senast") { NotWritten = SignIn },
        new("AspNetUserPasskeys", Kept.Accounts, "Passkeys") { NotWritten = SignIn },
        new("AspNetUserTokens", Kept.Accounts, "Inloggningens egna värden") { NotWritten = SignIn },
        new("AspNetUserLogins", Kept.Accounts, "Inloggningens kopplingar") { NotWritten = SignIn },
        new("AspNetUserClaims", Kept.Accounts, "Inloggningens uppgifter om konton") { NotWritten = SignIn },
        new("BackgroundLease", Kept.BackgroundWork, "Vilken instans som gör bakgrundsarbetet")
        {
            NotWritten = "Säger vilken process som arbetar just nu, och inget annat.",
        },
        new("HeldForms", Kept.Forms, "Formulär som väntar medan någon loggar in")
        {
            NotWritten = "Förseglade med en nyckel som bara programmet har, och borta inom en timme.",
        },
        new("UsedMarks", Kept.Forms, "Formulär som redan har skickats")
        {
            NotWritten = "Skyddar mot att ett formulär skickas två gånger, och inget annat.",
        },
    ];

    /// <summary>Why something of a case is not handed out with it, each reason once.</summary>
    public static IReadOnlyList<string> NotHandedOut { get; } =
        [.. All.Where(table => table.NotOfCase is not ("" or Derived) && table.Kept != Kept.Thinnings)
            .Select(table => table.NotOfCase).Distinct()];

    public static KeptTable For(string name) =>
        All.FirstOrDefault(table => table.Name == name) ?? throw new NotSupportedException($"Say in KeptTables what becomes of {name}.");

    private static KeptTable Of(string name, Kept kept, string what) => new(name, kept, what) { OfCase = ByCase };
}
