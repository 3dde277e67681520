using System.Text.Json;
using System.Text.Json.Serialization;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Tests.Data;

public sealed class StoredNamesTests
{
    private static readonly JsonSerializerOptions AsFrozen = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>
    /// What databases, frozen copies and addresses out there hold: none of it may be lost, so that none may be renamed. A new name is
    /// added here with the change that makes it.
    /// </summary>
    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(AgeGroup)] = "Under30 From30To39 From40To49 From50To59 From60 Unknown",
        [typeof(AgendaReason)] = "Vald Nytt StarStill Forsenat Komplettering Beslutat",
        [typeof(Avslagsgrund)] = "Okand Arbetsformaga Stadigvarande Rehabilitering Underlag Annat",
        [typeof(Beslutsutfall)] =
            "Beviljad BeviljadDelvis Avslag Atertagen Avskriven Andrat AndratDelvis Oforandrat Aterforvisat Avvisat",
        [typeof(Breakdown)] = "Manad Kon Alder Diagnoskapitel Enhet Initiativ",
        [typeof(CancelReason)] = "PatientenVillInte InteAktuelltMedicinskt RehabiliteringInteUttomd Flyttat Avliden Annat",
        [typeof(CaseAction)] =
            "ListCases ReadNextStep Open ReadCase ReadUtlatande ReadHistory PrintDraft PrintSigned Plan BookSigning CancelSigning " +
            "WriteSection MarkSectionDone ReturnSection ReopenSection ChangeNextStep HandOver CorrectPerson JoinPersons " +
            "MarkSkyddad LiftSkydd ChooseRehabkoordinator NoteDeceased UndoDeceased NoteSparr LiftSparr ReadContacts " +
            "LogContact StrikeContact " +
            "RegisterConsent WithdrawConsent PrintConsent PrintStatusLetter ReadMeeting LeadMeeting PrintMinutes SetAsideConcern " +
            "TakeUpConcern CopyFields ExportSigned ExportCase Sign Replace AbandonReplacement Cancel Reopen InformPatient PrintLetter " +
            "RegisterSent RegisterApplication RegisterKomplettering RemindKomplettering DeclineKomplettering Complement Revoke " +
            "RegisterKommunicering RegisterKommuniceringssvar RegisterDecision RegisterOmprovning RegisterOmprovningsbeslut " +
            "RegisterOverklagande RegisterOverklagandebeslut Close",
        [typeof(CaseStatus)] = "Oppnat Planerat Skrivs Granskas Signerat Informerat Ansokt Beslutat Avslutat Avbrutet",
        [typeof(ConsentKind)] = "InteInhamtat Muntligt Skriftligt",
        [typeof(ConsentScope)] = "Ingen Teamet Forsakringskassan Arbetsgivaren Arbetsformedlingen Kommunen AnnanVard Annan Koordinering",
        [typeof(ContactMission)] = "PersonligtStod InternSamordning ExternSamverkan",
        [typeof(ContactWay)] = "Telefon Besok Video Brev DigitaltMeddelande Mote",
        [typeof(Counted)] =
            "Startat AvsnittKlara Utfardat Ersattande Kompletterande Skickat Informerad Ansokan UtanAnsokan UtanBeslut Komplettering " +
            "MedKomplettering Kompletteringsfraga Kommunicering Beviljat BeviljatDelvis Avslag Avslagsgrund Avvisat Avskrivet Atertaget " +
            "Omprovning OmprovningAndrad Overklagande OverklagandeAndrat Avbrutet",
        [typeof(Counterpart)] = "Patienten Kollega Forsakringskassan Arbetsgivaren Arbetsformedlingen Kommunen AnnanVard Annan",
        [typeof(Due)] = "Sent Snart",
        [typeof(Ersattningsniva)] = "Hel TreFjardedelar Halv EnFjardedel",
        [typeof(Foresight)] = "Okant LagtAtSidan Obesvarat Oforutsett",
        [typeof(SecurityEvent)] =
            "SignedIn SignInFailed SecretFailed LockedOut Unlocked SignedOut SessionExpired EndedByRegion ShownForSignature UnitChosen " +
            "Refused OwnPasswordFirst FactorFirst InvitedAnew InvitationWithdrawn InvitationUsed FactorAdded FactorRemoved FactorRenamed RecoveryCodesMade " +
            "RecoveryCodeUsed SessionsEnded " +
            "EmailChanged HsaIdSet RoleAsked RoleApproved RoleRefused RoleRequestEnded HsaIdAsked HsaIdApproved HsaIdRefused HsaIdRequestEnded " +
            "InvitationShown AccountCreated AccountEdited RolesChanged " +
            "AccountClosed AccountOpened PasswordRenewed PasswordChanged PasswordRehashed UnitAdded Changed",
        [typeof(GuessScope)] = "Stranger Browser Inside Account Address",
        [typeof(GuessedSecret)] = "Password Code",
        [typeof(Indicator)] =
            "Startade Utfardade Ersattande Kompletterande Skickade Ansokningar UtanAnsokan Kompletteringar MedKomplettering " +
            "Kommuniceringar Beviljade BeviljadeDelvis Avslag Avvisade Avskrivna Atertagna UtanBeslut Omprovningar " +
            "AndradeOmprovningar Overklaganden AndradeOverklaganden Avbrutna AndelAnsokt " +
            "AndelMedKomplettering AndelBeviljade AndelBeviljadeAvBeslut",
        [typeof(Initiator)] = "Lakaren Patienten Forsakringskassan",
        [typeof(InsynReason)] = "Ersatter Vard Fraga Rad Klagomal Annat Samtycke FaraForLiv RiskForHalsa",
        [typeof(LogKind)] = "Lasa Skriva Signera Utskrift Utlamning UtanTraff Nekad AktivtVal HavdSparr Nodoppning",
        [typeof(LogPurpose)] = "VardOchBehandling Kvalitetssakring Statistik Administration",
        [typeof(LogReviewReason)] = "Stickprov SammaEfternamn Kollega UtanDel UdaTid MangaPatienter MangaSokningar Nekad " +
            "SkyddadIdentitet AktivtVal HavdSparr Nodoppning",
        [typeof(LogVerdict)] = "Motiverad Utreds Obehorig",
        [typeof(MailChoice)] = "Genast Dagligen Aldrig",
        [typeof(NoticeKind)] =
            "Tilldelat SkickatTillbaka SnartDags Forsenat AllaKlara TidBokad TidAvbokad BokadUnderFranvaro Signerat KompletteringKommen " +
            "KompletteringSnart Kommunicering KommuniceringSnart KommuniceringForsenad Beslut SigneratAndrat ValdAttLeda",
        [typeof(RegistrationKind)] =
            "Signering Makulering Information Ansokan Beslut Omprovning Omprovningsbeslut Overklagande Overklagandebeslut " +
            "Paminnelse Svar Kommunicering Kommuniceringssvar Skickat",
        [typeof(Role)] = "Rehabkoordinator Lakare Kurator Fysioterapeut Arbetsterapeut Sjukskoterska Verksamhetschef Administrator",
        [typeof(RoleRequestState)] = "Waiting Approved Refused Ended",
        [typeof(SectionKey)] = "Psykiska Fysiska Aktivitet Medicinsk",
        [typeof(SendingWay)] = "Webcert Xml Post Patienten Annat",
        [typeof(SignInMethod)] = "Password PasswordAndCode PasswordAndRecoveryCode Passkey Region",
        [typeof(Sex)] = "Kvinna Man",
        [typeof(StatisticsView)] = "Handelser Startade",
        [typeof(Uppgiftslamnare)] = "Patienten Forsakringskassan Anhorig Annan",
        [typeof(VersionRelation)] = "Fristaende Ersatter Kompletterar",
        [typeof(WorkKind)] = "Avsnitt Komplettering Signera Planera BokaTid NastaSteg Signeringsdag Svarsdag Kommunicering Skicka",
    };

    private static IEnumerable<Type> KeptInTheDatabase
    {
        get
        {
            using var context = DesignModels.SqliteContext();
            return [.. context.Model.GetEntityTypes().SelectMany(type => type.GetProperties())
                .Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
                .Where(type => type.IsEnum).Distinct()];
        }
    }

    public static TheoryData<Type> Kinds => [.. Known.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Name_ThatIsKept_IsKnown_AndOneThatWasKeptCanStillBeRead(Type kind) =>
        Assert.Equal(Known[kind].Split(' ').Order(StringComparer.Ordinal), StoredNames.Of(kind).Order(StringComparer.Ordinal));

    [Fact]
    public void Enums_OfTheDatabase_AreAllKnown() => Assert.Empty(KeptInTheDatabase.Except(Known.Keys));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Name_InAFrozenCopy_IsThatOfTheDatabase(Type kind) =>
        Assert.Equal(
            StoredNames.Of(kind),
            kind.GetEnumNames().Select(name => JsonSerializer.Serialize(Enum.Parse(kind, name), AsFrozen).Trim('"')));

    [Theory]
    [InlineData("Teamet")]
    [InlineData("Ingen")]
    [InlineData("Forsakringskassan, AnnanVard")]
    public void Flags_WhenReadAndStoredAgain_AreTheSame(string stored) =>
        Assert.Equal(stored, StoredNames.Read<ConsentScope>(stored).Stored());

    [Theory]
    [InlineData("")]
    [InlineData("17")]
    [InlineData("Teamet, Nobody")]
    public void Name_ThatWasNeverKept_IsNone(string stored)
    {
        Assert.Null(StoredNames.Find<ConsentScope>(stored));
        Assert.Throws<FormatException>(() => StoredNames.Read<ConsentScope>(stored));
    }
}
