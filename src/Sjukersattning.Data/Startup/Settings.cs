using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Startup;

/// <summary>Every setting that the program reads. docs/drift/installningar.md is drawn from here.</summary>
public static class Settings
{
    private const string ForRegion = "för regionens inloggning";
    private const string ForMail = "när e-post skickas";
    private const string Yes = "true";
    private const string No = "false";

    public static Setting SecretsFolder { get; } = new("Secrets:Folder",
        "Mapp med hemligheter som filer, så som Docker och Kubernetes lämnar dem. En fil heter som inställningen (`Mail__Password`) och " +
            "innehåller dess värde. Den gäller före allt annat")
    { Example = "/run/secrets" };

    public static Setting Provider { get; } = new("Database:Provider", "Vilken databas: `Sqlite` eller `SqlServer`")
    { Usual = "Sqlite", Example = "SqlServer" };

    public static Setting Connection { get; } = new("ConnectionStrings:Sjukersattning", "Var databasen finns")
    {
        Usual = "Data Source=App_Data/sjukersattning.db", Needed = "med SqlServer", IsSecret = true,
        Example = "Server=db.region.se;Database=Sjukersattning;User Id=sjukersattning;Password=…",
    };

    public static Setting CopyTo { get; } = new("ConnectionStrings:CopyTo",
        "Databasen som `copy-to` kopierar allt till; läses bara av det kommandot. Se [säkerhetskopiering](sakerhetskopiering.md)")
    {
        Needed = "för copy-to", IsSecret = true, Example = "Server=db.region.se;Database=Sjukersattning;User Id=flytt;Password=…",
    };

    public static Setting Engine { get; } = new("Database:Engine",
        "Sökväg till biblioteket som krypterar SQLite-filen; se [data i vila](../sakerhet/data-i-vila.md)")
    { Needed = "i Production med Sqlite, om inte disken är krypterad", Example = "/opt/sjukersattning/libsqlite3mc.so" };

    public static Setting DiskIsEncrypted { get; } = new("Database:DiskIsEncrypted",
        "`true` säger att disken under en okrypterad SQLite-fil är krypterad, vilket programmet inte kan se")
    { Usual = No, Example = Yes };

    public static Setting KeysFile { get; } = new("Keys:File",
        "Fil med nycklarna som förseglar undertecknade versioner och krypterar säkerhetskopior. `make-keys FIL` skapar den. Den ska " +
            "ligga skild från databasen och dess säkerhetskopior")
    { Needed = "i Production, om inte Keys__Text", Example = "/etc/sjukersattning/nycklar.txt" };

    public static Setting KeysText { get; } = new("Keys:Text",
        "Nycklarna själva, en per rad eller med semikolon emellan, där hemligheter lämnas som variabler. Gäller före `Keys__File`")
    { IsSecret = true, Example = "20261128-080000-ab12 …" };

    public static Setting AllSealed { get; } = new("Keys:AllSealed",
        "`true` vägrar en undertecknad version utan försegling: rätt från början för en ny databas, och annars sedan `seal-versions` körts")
    { Usual = No, Example = Yes };

    public static Setting TrustedProxy { get; } = new("Proxy:Trusted",
        "Adresser och nät för proxyn eller lastbalanseraren framför. Bara de blir trodda om besökarens adress och https. Se " +
            "[proxy och certifikat](proxy-och-certifikat.md)")
    { Example = "10.0.0.5, 10.1.0.0/24" };

    /// <summary>The framework's own switch (ASPNETCORE_FORWARDEDHEADERS_ENABLED): it believes everybody.</summary>
    public static Setting EverybodyIsProxy { get; } = new("FORWARDEDHEADERS_ENABLED",
        "Ramverkets `ASPNETCORE_FORWARDEDHEADERS_ENABLED`, som tror alla. `true` stoppar starten: använd `Proxy__Trusted`");

    public static Setting Strong { get; } = new("SignIn:Strong",
        "`false` släpper in med lösenord utan en andra faktor. Bara för att prova: Production startar inte med det")
    { Usual = Yes, Example = Yes };

    public static Setting Local { get; } = new("SignIn:Local",
        "`false` stänger lösenord, koder, passkeys och inbjudningar: bara regionens inloggning släpper in")
    { Usual = Yes, Example = No };

    public static Setting RegionAuthority { get; } = new("SignIn:Oidc:Authority", "Adressen till regionens inloggning (OpenID Connect)")
    { Needed = ForRegion, Example = "https://idp.region.se" };

    public static Setting RegionClientId { get; } = new("SignIn:Oidc:ClientId", "Programmets namn där, så som det registrerats")
    { Needed = ForRegion, Example = "sjukersattning" };

    public static Setting RegionClientSecret { get; } = new("SignIn:Oidc:ClientSecret", "Programmets hemlighet där; kan utelämnas")
    { IsSecret = true };

    public static Setting RegionScopes { get; } = new("SignIn:Oidc:Scopes", "Vad som begärs utöver `openid`, med blank emellan")
    { Example = "employeeHsaId commissionHsaId" };

    public static Setting RegionHsaIdClaim { get; } = new("SignIn:Oidc:HsaIdClaim", "I vilken uppgift personens HSA-id står")
    { Needed = ForRegion, Example = "employeeHsaId" };

    public static Setting RegionCommissionClaim { get; } = new("SignIn:Oidc:CommissionClaim",
        "I vilken uppgift medarbetaruppdraget står, eller rollen eller gruppen som öppnar vårdenheter i dess ställe")
    { Needed = ForRegion, Example = "commissionHsaId" };

    public static Setting RegionCommissions { get; } = new("SignIn:Oidc:Commissions",
        "Vilken vårdenhet ett uppdrag öppnar, efter uppdragets id: enhetens HSA-id eller namn; flera som `__ID__0`, `__ID__1`")
    { IsGroup = true, Needed = ForRegion, Example = "SignIn__Oidc__Commissions__SE2321000016-A1=Exempel vårdcentral" };

    public static Setting RegionLevelClaim { get; } = new("SignIn:Oidc:LevelClaim", "I vilken uppgift tillitsnivån står")
    { Usual = "acr", Example = "amr" };

    public static Setting RegionLevels { get; } = new("SignIn:Oidc:Levels", "De nivåer som är flera faktorer och räcker, med blank emellan")
    { Needed = ForRegion, Example = "http://id.sambi.se/loa/loa3" };

    public static Setting RegionAcrValues { get; } = new("SignIn:Oidc:AcrValues", "Skickas till inloggningen som det står (`acr_values`)");

    public static Setting RegionUserInfo { get; } = new("SignIn:Oidc:UserInfo",
        "`true` när HSA-id och uppdrag bara lämnas av inloggningens userinfo")
    { Usual = No, Example = Yes };

    public static Setting RegionEndSession { get; } = new("SignIn:Oidc:EndSession",
        "`false` låter sessionen hos regionens inloggning leva vidare när någon loggar ut här")
    { Usual = Yes, Example = No };

    public static Setting RegionLabel { get; } = new("SignIn:Oidc:Label", "Vad knappen på inloggningssidan säger, högst 60 tecken")
    { Usual = "Logga in med regionens inloggning", Example = "Logga in med SITHS" };

    public static Setting SiteAddress { get; } = new("Site:Address",
        "Programmets adress, som brev och kalendrar leder till. Passkeys hör till dess namn: de går förlorade när det ändras")
    { Needed = ForMail, Example = "https://sjukersattning.region.se" };

    public static Setting MailHost { get; } = new("Mail:Host", "E-postservern; utan en visas notiser bara i programmet")
    { Example = "smtp.region.se" };

    public static Setting MailPort { get; } = new("Mail:Port", "E-postserverns port; 465 om `Mail__Tls` är `true` och inget sägs här")
    { Usual = "25", Example = "587" };

    public static Setting MailUser { get; } = new("Mail:User", "Konto på e-postservern, tillsammans med `Mail__Password`")
    { Example = "sjukersattning" };

    public static Setting MailPassword { get; } = new("Mail:Password", "Kontots lösenord") { IsSecret = true };

    public static Setting MailFrom { get; } = new("Mail:From", "Avsändaren: en adress, gärna med ett namn före")
    { Needed = ForMail, Example = "Sjukersättning <svara-ej@region.se>" };

    public static Setting MailStartTls { get; } = new("Mail:StartTls",
        "`true` för en server som ska kryptera efter STARTTLS, oftast på port 587. Maskinen ska lita på dess certifikat")
    { Usual = No, Example = Yes };

    public static Setting MailTls { get; } = new("Mail:Tls", "`true` för en server som krypterar från första tecknet, oftast på port 465")
    { Usual = No, Example = Yes };

    public static Setting MailTimeout { get; } = new("Mail:TimeoutSeconds", "Hur länge ett brev får ta, i sekunder, högst 300")
    { Usual = "30", Example = "60" };

    public static Setting MailFolder { get; } = new("Mail:Folder", "Mapp där brev läggs som filer i stället för att skickas, för att prova")
    { Example = "App_Data/post" };

    public static Setting Background { get; } = new("Background:Enabled",
        "`false` för en instans som bara visar sidor. Av de andra är det en i taget som skickar, påminner och sätter sigill på " +
            "åtkomstloggen, och en annan tar vid när den stannar")
    { Usual = Yes, Example = No };

    public static Setting LogFolder { get; } = new("Log:Folder", "Mapp för den tekniska loggen som JSON; konsolen får den alltid")
    { Example = "/var/log/sjukersattning" };

    public static Setting TelemetryEndpoint { get; } = new("Telemetry:Endpoint",
        "Adressen som mätvärden och spår skickas till (OTLP över HTTP); utan den skickas ingenting. `/v1/metrics` och `/v1/traces` läggs " +
            "till. Se [övervakning](overvakning.md)")
    { Example = "http://insamlare.region.se:4318" };

    public static Setting TelemetryHeaders { get; } = new("Telemetry:Headers",
        "Huvuden som mottagaren begär, som `namn=värde` med komma emellan")
    { IsSecret = true, Example = "Authorization=Bearer …" };

    public static Setting TelemetryTraced { get; } = new("Telemetry:TracedPercent",
        "Hur många av hundra förfrågningar som det skickas spår av, 0–100. 0 när mottagaren bara tar mätvärden, som Prometheus")
    { Usual = "10", Example = "0" };

    public static Setting OperatorKey { get; } = new("Health:OperatorKey",
        "Nyckel, minst 32 tecken, som öppnar `/health/operator` för driften; utan den finns inte sidan. Se [övervakning](overvakning.md)")
    { IsSecret = true };

    public static Setting LogSystemHsaId { get; } = new("AccessLog:SystemHsaId",
        "Systemets eget HSA-id: står i åtkomstloggen och behövs för dess export till en nationell logg")
    { Example = "SE2321000016-1003" };

    public static Setting LogHead { get; } = new("AccessLog:HeadFile",
        "Fil, helst på en annan disk, som får veta varje nytt sigill på åtkomstloggen. `verify-log` jämför med den och ser att slutet " +
            "klippts av i databasen")
    { Example = "/mnt/logg/sigill.txt" };

    public static Setting LogKeyedFrom { get; } = new("AccessLog:KeyedFrom",
        "Numret på det första sigill som ska vara gjort med nyckel: 1 för en ny databas, annars som `verify-log` säger")
    { Example = "1" };

    public static Setting CaseYears { get; } = Years(Kept.Cases, "Retention:CaseYears",
        "Hur många år avslutade ärenden ska finnas kvar efter den senaste uppgiften ([förvaring och " +
            "gallring](../sakerhet/forvaring-och-gallring.md))", "15");

    public static Setting ExceptCases { get; } = new("Retention:ExceptCases",
        "Ärenden som inte gallras hur gamla de än är, efter verksamhetschefens beslut: nummer med komma emellan")
    { Example = "16-0012, 17-0003" };

    public static Setting LogYears { get; } = Years(
        Kept.AccessLog, "Retention:LogYears", "Hur många år åtkomstloggen ska finnas kvar", "10");

    public static Setting NoticeYears { get; } = Years(
        Kept.Notices, "Retention:NoticeYears", "Hur många år notiser till personalen ska finnas kvar", "1");

    public static Setting SignInYears { get; } = Years(Kept.SignIns, "Retention:SignInYears",
        "Hur många år sessioner och inbjudningar som har slutat gälla ska finnas kvar", "3");

    public static Setting Demo { get; } = new("Demo:Enabled",
        "`true` fyller en tom databas med en påhittad klinik och låter vem som helst logga in i den. Gäller aldrig i Production")
    { Usual = No, Example = Yes };

    /// <summary>What ASP.NET Core and the log's library read by themselves, and an operator needs to know of; by variable.</summary>
    internal static IReadOnlyList<Setting> OfTheFramework { get; } =
    [
        new("ASPNETCORE_ENVIRONMENT",
            "`Production` har inga demokonton, säkra kakor och HSTS, och behöver https. `Development` är för att prova")
        { Usual = "Production", Example = "Production" },
        new("ASPNETCORE_URLS", "Adresser att lyssna på; eller `--urls` på kommandoraden")
        { Usual = "http://localhost:5000", Example = "http://127.0.0.1:8080" },
        new("ASPNETCORE_SHUTDOWNTIMEOUTSECONDS", "Hur länge pågående förfrågningar får ta vid ett ordnat stopp, i sekunder")
        { Usual = "30", Example = "20" },
        new("Kestrel:Certificates:Default:Path", "Certifikat, när programmet självt tar emot https; se " +
            "[proxy och certifikat](proxy-och-certifikat.md)")
        { Example = "/etc/sjukersattning/certifikat.pem" },
        new("Kestrel:Certificates:Default:KeyPath", "Certifikatets privata nyckel") { Example = "/etc/sjukersattning/certifikat.key" },
        new("AllowedHosts", "Namn som programmet svarar på, med semikolon emellan") { Usual = "*", Example = "sjukersattning.region.se" },
        new("OTEL_METRIC_EXPORT_INTERVAL", "Hur ofta mätvärden skickas, i millisekunder") { Usual = "60000", Example = "15000" },
        new("OTEL_RESOURCE_ATTRIBUTES", "Vad instansen kallas hos mottagaren, i stället för maskinens namn")
        { Example = "service.instance.id=app1" },
        new("Serilog:MinimumLevel:Default", "Hur mycket den tekniska loggen säger") { Usual = "Information", Example = "Warning" },
    ];

    /// <summary>All, in the order of the document.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. typeof(Settings).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(Setting)).OrderBy(property => property.MetadataToken)
            .Select(property => (Setting)property.GetValue(null)!),
    ];

    /// <summary>The program's own sections: a name there that is no setting is a slip of the pen.</summary>
    public static IReadOnlyList<string> Sections { get; } =
        [.. All.Select(setting => setting.Name.Split(':')).Where(words => words.Length > 1).Select(words => words[0]).Distinct()];

    /// <summary>One sentence about names in the program's own sections that are no settings, without what they say; null when all are.
    /// </summary>
    public static string? Unknown(IConfiguration configuration)
    {
        var unknown = Sections.SelectMany(section => UnknownUnder(configuration, section))
            .Select(Setting.VariableOf).ToList();
        return unknown.Count == 0
            ? null
            : $"Det finns ingen inställning som heter {string.Join(" eller ", unknown)}: det som står där läses inte. " +
                "Alla inställningar står i docs/drift/installningar.md.";
    }

    /// <summary>The names under a section that are no settings.</summary>
    internal static IEnumerable<string> UnknownUnder(IConfiguration configuration, string section) =>
        Setting.NamesUnder(configuration, section).Where(name => !IsKnown(name));

    internal static bool IsGiven(IConfiguration configuration, string section) => Setting.NamesUnder(configuration, section).Any();

    /// <summary>The settings of a section, by what they are called in it.</summary>
    internal static IEnumerable<string> Under(string section) =>
        All.Where(setting => setting.Name.StartsWith($"{section}:", StringComparison.Ordinal))
            .Select(setting => setting.Name[(section.Length + 1)..]);

    private static bool IsKnown(string name) => All.Any(setting => name.Equals(setting.Name, StringComparison.OrdinalIgnoreCase)
        || (setting.IsGroup && name.StartsWith($"{setting.Name}:", StringComparison.OrdinalIgnoreCase)));

    /// <summary>Years that something is kept: what is usual, and what the law says at least, stand in the table of retention.</summary>
    private static Setting Years(Kept kept, string name, string meaning, string example)
    {
        var rule = RetentionRules.For(kept);
        return new Setting(name, meaning + (rule.LeastYears > 0 ? FormattableString.Invariant($"; minst {rule.LeastYears}") : ""))
        {
            Usual = rule.UsualYears.ToString(CultureInfo.InvariantCulture), Example = example,
        };
    }
}
