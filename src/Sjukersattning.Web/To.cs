using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web;

/// <summary>
/// Every address of the program. Each page says where it lives (<c>@page</c>); a test follows all of these to their pages, and finds no
/// address that is written anywhere else.
/// </summary>
public static class To
{
    public static string Home => "/";

    public static string SignIn => "/logga-in";

    /// <summary>To the region's own sign-in, by a form.</summary>
    public static string SignInByRegion => "/logga-in?handler=Region";

    /// <summary>The same with a form that waits meanwhile.</summary>
    public static string SignInByRegionWithForm => "/logga-in?handler=Vanta";

    /// <summary>Back with a form that waited while its writer signed in.</summary>
    public static string SignInWith(Guid heldForm) => $"/logga-in?vantar={heldForm}";

    public static string SignInRefused(string why) => $"/logga-in/nekad?skal={Part(why)}";

    /// <summary>Where the region's provider sends its answers; machines' addresses, no pages'.</summary>
    internal static string RegionAnswer => "/logga-in/region";

    internal static string RegionSignedOut => "/logga-ut/region";

    /// <summary>Where the region's provider tells that a session has ended.</summary>
    internal static string RegionLogout => "/logga-ut/region/avslutad";

    public static string SignOut => "/logga-ut";

    public static string Account => "/konto";

    /// <summary>Codes from an app.</summary>
    public static string Totp => "/konto/engangskod";

    public static string Passkeys => "/konto/passkeys";

    public static string RecoveryCodes => "/konto/aterstallningskoder";

    /// <summary>To the choice of a password, for whoever was given the secret.</summary>
    public static string Invitation(string secret) => $"/inbjudan/{Part(secret)}";

    public static string ExtendSession => "/konto/fortsatt";

    public static string Failure => "/fel";

    /// <summary>Where browsers tell what the content policy stopped; a machine's address, no page's.</summary>
    internal static string PolicyReport => "/csp-rapport";

    public static string Accounts => "/admin";

    public static string StaffAccount(Guid account) => $"/admin/{account}";

    /// <summary>Asks whether an account is to be switched off.</summary>
    public static string CloseAccount(Guid account) => $"{StaffAccount(account)}/stang-av";

    /// <summary>Asks whether somebody is to begin anew by a link.</summary>
    public static string InviteAnew(Guid account) => $"{StaffAccount(account)}/ny-inbjudan";

    public static string Roles => "/roller";

    public static string Role(Guid request) => $"{Roles}/{request}";

    /// <summary>Asks whether another verksamhetschef is to lose that role.</summary>
    public static string EndDecider(Guid account) => $"{Roles}/verksamhetschef/{account}";

    public static string SecurityLog => "/sakerhetslogg";

    public static string Introduction => "/introduktion";

    public static string Absences => "/franvaro";

    public static string Notices => "/notiser";

    public static string OpenNotice => "/notiser/oppna";

    public static string LookUp => "/slag-upp";

    public static string Handover => "/overlamning";

    public static string DiagnosisCodes => "/diagnoskoder";

    public static string Help(string? page = null) => page is null ? "/hjalp" : $"/hjalp/{Part(page)}";

    public static string Unit => "/enhet";

    public static string UnitIdentity => "/enhet/identitet";

    public static string Phrases => "/enhet/fraser";

    public static string Causes => "/enhet/orsaker";

    public static string KvaCodes => "/enhet/kva";

    public static string QualityQuestions => "/enhet/kvalitetskontroll";

    public static string Goals => "/enhet/mal";

    public static string Baselines(int? year = null) => year is null ? "/enhet/basvarden" : $"/enhet/basvarden?year={Number(year.Value)}";

    public static string Statistics(int? year = null) => year is null ? "/statistik" : $"/statistik/{Number(year.Value)}";

    public static string StatisticsCsv(int year) => $"{Statistics(year)}.csv";

    public static string StatisticsPdf(int year) => $"{Statistics(year)}.pdf";

    public static string Log => "/logg";

    public static string LogExtract => "/logg/utdrag";

    public static string LogReviews => "/logggranskning";

    public static string LogReview(Guid review) => $"/logggranskning/{review}";

    public static string IssueUppdrag => "/logg/uppdrag";

    public static string Uppdrag => "/uppdrag";

    public static string LogExport => "/logg/export";

    public static string Calendar => "/tidbok";

    public static string CalendarAddress => "/tidbok/adress";

    public static string WithdrawCalendarAddress => "/tidbok/adress?handler=DraIn";

    public static string CalendarFile(string secret) => $"/tidbok/kalender/{Part(secret)}.ics";

    public static string SkipDay(Guid hours) => $"/tidbok/{hours}/hoppa-over";

    public static string Meetings => "/moten";

    public static string Meeting(Guid meeting) => $"/moten/{meeting}";

    public static string MeetingCase(Guid meeting, Guid id) => $"/moten/{meeting}?arende={id}#nu";

    /// <summary>To the case that comes after another on the agenda.</summary>
    public static string MeetingCaseAfter(Guid meeting, Guid id) => $"/moten/{meeting}?efter={id}#nu";

    public static string Agenda(Guid meeting) => $"/moten/{meeting}/dagordning";

    public static string MinutesPdf(Guid meeting) => $"/moten/{meeting}/protokoll.pdf";

    /// <summary>To reading a case that one has no part in.</summary>
    public static string Insyn => "/insyn";

    public static string Cases => "/arenden";

    public static string NewCase => "/arenden/nytt";

    public static string NewCaseFromFile => "/arenden/inlasning";

    public static string Case(Guid id) => $"/arenden/{id}";

    public static string Plan(Guid id) => $"{Case(id)}/plan";

    public static string NextStep(Guid id) => $"{Case(id)}/nasta-steg";

    public static string History(Guid id) => $"{Case(id)}/historik";

    public static string Person(Guid id) => $"{Case(id)}/personuppgifter";

    public static string JoinPersons(Guid id) => $"{Person(id)}/for-ihop";

    /// <summary>To what skyddad identitet means, and to marking it.</summary>
    public static string Skyddad(Guid id) => $"{Case(id)}/skyddad-identitet";

    public static string LiftSkydd(Guid id) => $"{Skyddad(id)}/hav";

    public static string ChooseRehabkoordinator(Guid id) => $"{Skyddad(id)}/rehabkoordinator";

    /// <summary>To what a spärr means, and to noting it.</summary>
    public static string Sparr(Guid id) => $"{Case(id)}/sparr";

    public static string LiftSparr(Guid id) => $"{Sparr(id)}/hav";

    public static string Deceased(Guid id) => $"{Case(id)}/avliden";

    public static string UndoDeceased(Guid id) => $"{Deceased(id)}/angra";

    /// <summary>To the warning before something of a patient with skyddad identitet is printed or exported.</summary>
    /// <param name="path">Where it is fetched.</param>
    public static string Warned(Guid id, string path) => $"{Case(id)}/varsamt?till={Part(path)}";

    /// <summary>To handing out everything that is kept of a case.</summary>
    public static string ExportCase(Guid id) => $"{Case(id)}/lamna-ut";

    public static string Contacts(Guid id) => $"{Case(id)}/kontakter";

    public static string Consents(Guid id) => $"{Case(id)}/samtycken";

    public static string ConsentFormPdf(Guid id) => $"{Case(id)}/samtyckesblankett.pdf";

    public static string Cancel(Guid id) => $"{Case(id)}/avbryt";

    public static string Close(Guid id) => $"{Case(id)}/avsluta";

    public static string Reopen(Guid id) => $"{Case(id)}/ateruppta";

    public static string Utlatande(Guid id) => $"{Case(id)}/utlatande";

    public static string Section(Guid id, string slug) => $"{Utlatande(id)}/{Part(slug)}";

    public static string Field(Guid id, string slug, string questionId) => $"{Section(id, slug)}#{HtmlQuestion.AnchorOf(questionId)}";

    /// <summary>To a question of the quality check, to set it aside or take it up again, and the page to come back to.</summary>
    public static string Concern(Guid id, string slug, string ruleId, string questionId, string? back = null) =>
        $"{Section(id, slug)}/kontroll/{Part(ruleId)}/{Part(questionId)}{(back is null ? "" : $"?fran={Part(back)}")}";

    /// <summary>To what is kept of the file that the case started from.</summary>
    public static string FromFile(Guid id) => $"{Case(id)}/fran-filen";

    public static string FromFileText(Guid id) => $"{FromFile(id)}.txt";

    public static string Copy(Guid id) => $"{Case(id)}/kopiera";

    public static string DraftPdf(Guid id) => $"{Case(id)}/utkast.pdf";

    public static string Review(Guid id) => $"{Case(id)}/granska";

    /// <summary>To where the review ends, with the signature.</summary>
    public static string SignatureOf(Guid id) => $"{Review(id)}#signera";

    public static string ReviewConcerns(Guid id) => $"{Review(id)}#kontroll";

    public static string SigningTime(Guid id) => $"{Case(id)}/signeringstid";

    public static string Version(Guid id, int version) => $"{Case(id)}/versioner/{Number(version)}";

    public static string VersionPdf(Guid id, int version) => $"{Version(id, version)}.pdf";

    /// <summary>The clinic's own copy.</summary>
    public static string OwnVersionPdf(Guid id, int version) => $"{Version(id, version)}/exemplar.pdf";

    public static string VersionXml(Guid id, int version) => $"{Version(id, version)}.xml";

    public static string Revoke(Guid id, int version) => $"{Version(id, version)}/makulera";

    public static string Replace(Guid id) => $"{Case(id)}/ersatt";

    public static string PatientLetterPdf(Guid id) => $"{Case(id)}/brev.pdf";

    public static string StatusLetterPdf(Guid id) => $"{Case(id)}/lagesbrev.pdf";

    /// <summary>To what has happened since the signature.</summary>
    public static string Outcomes(Guid id) => $"{Case(id)}/utfall";

    /// <param name="version">The signed version that it is about, for what is about one; without it, the one in force.</param>
    public static string Outcome(Guid id, RegistrationRule rule, int? version = null) =>
        $"{Outcomes(id)}/{rule.Slug}{(version is { } number ? $"?version={Number(number)}" : "")}";

    public static string NewKomplettering(Guid id) => $"{Case(id)}/kompletteringar/ny";

    public static string Komplettering(Guid id, int number) => $"{Case(id)}/kompletteringar/{Number(number)}";

    public static string CorrectKomplettering(Guid id, int number) => $"{Komplettering(id, number)}/ratta";

    private static string Part(string word) => Uri.EscapeDataString(word);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
