using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Data.Forms;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Quality;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data.Startup;

/// <summary>Registers the doors: what the web project may ask for, and nothing behind it.</summary>
public static class DataServices
{
    /// <summary>Adds the database, the doors, accounts and the key ring.</summary>
    /// <param name="signIn">Several factors are asked of everybody when left out.</param>
    public static IServiceCollection AddSjukersattningData(this IServiceCollection services, DatabaseSettings settings,
        NoticeSettings notices, OperatorKeys keys, AccountSettings accounts, SignInSettings? signIn = null)
    {
        var cipher = settings.Encrypts ? new SqliteCipher(keys, settings.File!) : null;
        var durability = SqliteDurability.For(cipher);
        if (settings.Provider == DatabaseProvider.Sqlite)
        {
            services.AddDbContext<SjukersattningDbContext, SqliteContext>(options => settings.Configure(options, durability));
        }
        else
        {
            services.AddDbContext<SjukersattningDbContext, SqlServerContext>(options => settings.Configure(options, durability));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(Fk7800.Editions);
        services.AddSingleton(notices);
        services.AddSingleton(signIn ?? new SignInSettings(Strong: true));
        services.AddSingleton(keys);
        services.AddSingleton<VersionSeals>();
        services.AddSingleton<LogHash>();
        services.AddSingleton<KeyRingOpener>();
        services.AddSingleton(new Backups(settings, keys));
        services.AddSingleton(new DatabaseEncryption(settings, keys));
        services.AddScoped(
            p => new BrokenVersions(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<NoticeWriter>()));
        services.AddScoped(
            p => new KeyCare(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<CaseSignatures>(), keys,
                cipher, p.GetRequiredService<KeyRingOpener>(), p.GetRequiredService<IKeyManager>(), p.GetRequiredService<ClinicClock>()));
        services.AddSingleton(accounts);
        services.AddSingleton<ClinicClock>();
        services.AddMetrics();
        services.AddSingleton<Meters>();
        services.AddScoped<RequestTrace>();
        services.AddSingleton<DiagnosisMemory>();
        services.AddScoped(
            p => new DiagnosisRegister(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<DiagnosisMemory>()));
        services.TryAddSingleton(new LogSettings());
        services.AddScoped<AccessLog>();
        services.AddScoped<SecurityLog>();
        services.AddScoped(p => new LogSealing(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<LogHash>()));
        services.AddScoped(p => new LogExamination(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
            p.GetRequiredService<LogHash>(), p.GetRequiredService<LogSettings>()));
        services.AddScoped(p => new DataExamination(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<CaseSignatures>(),
            p.GetRequiredService<LogExamination>()));
        services.AddScoped(p => new DataExport(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
            p.GetRequiredService<AccessLog>(), p.GetRequiredService<CaseExports>(), p.GetRequiredService<LogExamination>()));
        services.AddSingleton(p => new BackgroundLease(p.GetRequiredService<IServiceScopeFactory>(), p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<BackgroundLease>>()));
        services.AddScoped(p => new DataCopy(p.GetRequiredService<SjukersattningDbContext>(), p));
        services.AddScoped(
            p => new LogExtracts(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<AccessLog>()));
        services.AddScoped(
            p => new LogExports(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<AccessLog>(),
                p.GetRequiredService<LogSettings>()));
        services.AddScoped(p => new LogRoutine(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<LogExamination>()));
        services.AddScoped<LogVisits>();
        services.AddScoped(
            p => new LogReviews(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<AccessLog>(), p.GetRequiredService<LogVisits>()));
        services.AddScoped(
            p => new Kvalitetsuppdragen(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>()));
        services.TryAddSingleton(new RetentionYears());
        services.AddScoped(p => new LogRetention(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
            p.GetRequiredService<RetentionYears>()));
        services.AddScoped<CaseThinning>();
        services.AddScoped(p => new Thinning(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
            p.GetRequiredService<RetentionYears>(), p.GetRequiredService<LogRetention>(), p.GetRequiredService<CaseThinning>()));
        services.AddScoped<NoticeWriter>();
        services.AddScoped<CaseQuality>();
        services.AddScoped<CaseReading>();
        services.AddScoped<CaseTexts>();
        services.AddScoped<CaseFiles>();
        services.AddScoped<CaseSignatures>();
        services.AddScoped<HeldInsyns>();
        services.AddScoped<CaseTransaction>();
        services.AddScoped<PersonCases>();
        services.AddScoped(
            p => new CaseGate(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<AccessLog>(),
                p.GetRequiredService<CaseReading>(), p.GetRequiredService<CaseTexts>(), p.GetRequiredService<CaseSignatures>(),
                p.GetRequiredService<CaseTransaction>(), p.GetRequiredService<CaseQuality>(), p.GetRequiredService<CaseFiles>(),
                p.GetRequiredService<HeldInsyns>()));
        services.AddScoped(
            p => new CaseExports(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<AccessLog>(), p.GetRequiredService<CaseReading>(), p.GetRequiredService<CaseSignatures>()));
        services.AddScoped(
            p => new InsynDesk(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<AccessLog>(), p.GetRequiredService<CaseReading>(), p.GetRequiredService<HeldInsyns>()));
        services.AddScoped(
            p => new CaseOpening(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<AccessLog>(), p.GetRequiredService<CaseTransaction>(), p.GetRequiredService<CaseTexts>(),
                p.GetRequiredService<CaseFiles>(), p.GetRequiredService<PersonCases>()));
        services.AddScoped(
            p => new PersonCorrection(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<AccessLog>(),
                p.GetRequiredService<CaseReading>(), p.GetRequiredService<CaseTransaction>(), p.GetRequiredService<PersonCases>()));
        services.AddScoped(
            p => new PersonNotes(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<AccessLog>(),
                p.GetRequiredService<CaseReading>(), p.GetRequiredService<CaseTransaction>(), p.GetRequiredService<PersonCases>()));
        services.AddScoped(
            p => new CaseLists(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<AccessLog>()));
        services.AddScoped(
            p => new Handover(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<AccessLog>(), p.GetRequiredService<CaseTransaction>()));
        services.AddScoped(
            p => new TeamMeetings(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<AccessLog>(), p.GetRequiredService<CaseReading>(), p.GetRequiredService<CaseTransaction>()));
        services.AddScoped(p => new Refusals(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<AccessLog>(), p.GetRequiredService<SecurityLog>()));
        services.AddScoped(p => new SigningCalendar(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>()));
        services.AddScoped(p => new NoticeBoard(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>()));
        services.AddScoped(
            p => new Reminding(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<NoticeWriter>()));
        services.AddScoped(
            p => new FormMarks(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
                p.GetRequiredService<TimeProvider>(), p.GetRequiredService<RequestTrace>()));
        services.AddScoped(p => new Outbox(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>()));
        services.AddScoped(p => new Absences(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<NoticeWriter>()));
        services.AddScoped(p => new StaffDirectory(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<SecurityLog>()));
        services.AddScoped(p => new RoleRequests(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<SecurityLog>()));
        services.AddScoped(
            p => new AccountKeeping(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<UserManager<StaffAccount>>(),
                p.GetRequiredService<SecurityLog>(), p.GetRequiredService<Invitations>(), p.GetRequiredService<RoleRequests>(),
                p.GetRequiredService<ClinicClock>()));
        services.AddScoped(
            p => new AccountEntry(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<UserManager<StaffAccount>>(),
                p.GetRequiredService<SecurityLog>(), p.GetRequiredService<Invitations>(), p.GetRequiredService<RoleRequests>()));
        services.AddSingleton<GuessTurns>();
        services.AddScoped(p => new Guesses(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<GuessTurns>(),
            p.GetRequiredService<SecurityLog>()));
        services.AddScoped(p => new SecurityReading(p.GetRequiredService<SjukersattningDbContext>()));
        services.AddScoped(p => new UnitSettings(
            p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<SecurityLog>()));
        services.AddScoped(p => new StatisticsQueries(p.GetRequiredService<SjukersattningDbContext>()));
        services.AddScoped(p => new Yearbook(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>()));
        services.AddScoped(p => new SessionStore(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
            p.GetRequiredService<SignInSettings>(), p.GetRequiredService<SecurityLog>(), p.GetRequiredService<AccountSettings>()));
        services.AddScoped(p => new DatabaseStartup(
            p.GetRequiredService<SjukersattningDbContext>(),
            settings,
            new Remaking(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ILogger<Remaking>>()),
            cipher, p.GetRequiredService<TimeProvider>()));
        services.AddScoped(
            p => new DatabaseState(p.GetRequiredService<SjukersattningDbContext>(), settings, p.GetRequiredService<TimeProvider>()));
        services.AddScoped(
            p => new DemoClinic(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<UserManager<StaffAccount>>(),
                p.GetRequiredService<VersionSeals>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<SecurityLog>()));
        services.AddHealthChecks().AddDbContextCheck<SjukersattningDbContext>("database", tags: ["ready"]);
        AddAccounts(services);
        return services;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddScoped<ILookupNormalizer, AccountAddresses>();
        services.AddIdentityCore<StaffAccount>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = ""; // an account's name is its address, which has a rule of its own
                options.Password.RequiredLength = 12;
                options.Password.RequireDigit =
                    options.Password.RequireLowercase = options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<SjukersattningDbContext>()
            .AddUserValidator<AccountAddresses>()
            .AddUserValidator<StaffNames>()
            .AddPasswordValidator<CommonPasswords>()
            .AddErrorDescriber<SwedishIdentityErrors>();
        services.Configure<IdentityPasskeyOptions>(options =>
            options.UserVerificationRequirement = options.ResidentKeyRequirement = "required");
        services.AddScoped<IPasskeyHandler<StaffAccount>, PasskeyHandler<StaffAccount>>();
        services.AddSingleton<TotpKeys>();
        services.AddScoped<PasskeyChallenges>();
        services.AddScoped(p => new Credentials(p.GetRequiredService<SjukersattningDbContext>(),
            p.GetRequiredService<UserManager<StaffAccount>>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<SignInSettings>(),
            p.GetRequiredService<Guesses>(), p.GetRequiredService<TotpKeys>(), p.GetRequiredService<IPasskeyHandler<StaffAccount>>(),
            p.GetRequiredService<PasskeyChallenges>(), p.GetRequiredService<SecurityLog>()));
        services.AddScoped(p => new Factors(p.GetRequiredService<SjukersattningDbContext>(),
            p.GetRequiredService<UserManager<StaffAccount>>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<SignInSettings>(),
            p.GetRequiredService<TotpKeys>(), p.GetRequiredService<IPasskeyHandler<StaffAccount>>(),
            p.GetRequiredService<PasskeyChallenges>(), p.GetRequiredService<IDataProtectionProvider>(),
            p.GetRequiredService<SecurityLog>()));
        services.AddScoped(p => new Invitations(p.GetRequiredService<SjukersattningDbContext>(),
            p.GetRequiredService<UserManager<StaffAccount>>(), p.GetRequiredService<ClinicClock>(), p.GetRequiredService<SecurityLog>(),
            p.GetRequiredService<NoticeSettings>()));
        services.AddScoped(p => new HeldForms(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>()));
        services.AddScoped(p => new RegionSignIn(p.GetRequiredService<SjukersattningDbContext>(), p.GetRequiredService<ClinicClock>(),
            p.GetRequiredService<SignInSettings>(), p.GetRequiredService<SecurityLog>(), p.GetRequiredService<RequestTrace>(),
            p.GetRequiredService<IDataProtectionProvider>(), p.GetRequiredService<HeldForms>()));
        services.AddScoped(p => new RegionLogout(p.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>(),
            p.GetRequiredService<RegionSignIn>(), p.GetRequiredService<ClinicClock>()));
        services.AddDataProtection().SetApplicationName("Sjukersattning").PersistKeysToDbContext<SjukersattningDbContext>();
        services.AddOptions<KeyManagementOptions>().Configure<OperatorKeys>((ring, keys) => ring.XmlEncryptor = new KeyRingSeal(keys));
    }
}
