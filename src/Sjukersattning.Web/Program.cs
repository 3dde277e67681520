using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.WebEncoders;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Web;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Mail;
using Sjukersattning.Web.Rendering.Statistics;
using Sjukersattning.Web.Telemetry;

return await StartGuard.RunAsync(async () =>
{
    if (args is [KeyCommands.MakeKeys, var keyFile])
    {
        return KeyCommands.Make(keyFile);
    }

    if (args is [ProgramVersion.Argument])
    {
        return Commands.Say($"Sjukersättning {ProgramVersion.Full}", 0);
    }

    if (args is [CheckUtlatande.Name, _, ..])
    {
        // Before anything else: it needs no database, and no settings either.
        return CheckUtlatande.Run(args[1..], TimeProvider.System);
    }

    var builder = WebApplication.CreateBuilder(args);
    SecretFiles.Add(builder.Configuration);
    var settings = DatabaseSettings.Read(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsProduction());
    var keys = OperatorKeys.Read(builder.Configuration, builder.Environment.ContentRootPath, builder.Environment.IsProduction()
        ? null : settings.Folder ?? Path.Combine(builder.Environment.ContentRootPath, "App_Data"));
    var proxies = TrustedProxies.Read(builder.Configuration);
    builder.AddTechnicalLog();
    builder.WebHost.ConfigureKestrel(kestrel =>
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = 1_000_000;
    });

    var signIn = SignInSettings.Read(builder.Configuration, builder.Environment.IsProduction());
    var mail = MailSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
    builder.Services.AddSjukersattningData(settings, new NoticeSettings(mail.IsOn), keys,
        new AccountSettings(DemoMaySignIn: !builder.Environment.IsProduction()), signIn);
    builder.Services.AddSingleton(LogHeadFile.Read(builder.Configuration));
    builder.Services.AddSingleton<LogHeadFile>();
    builder.Services.AddSingleton(RetentionYears.Read(builder.Configuration));
    builder.Services.AddPasskeyDomain(builder.Environment.IsProduction() ? mail.Site : null);
    builder.AddMail(mail);
    builder.AddTelemetry();
    builder.Services.AddOperatorChecks();
    builder.Services.AddSessionCookie();
    builder.Services.AddRegion(signIn);
    builder.Services.AddSafeCookies(builder.Environment.IsProduction());
    builder.Services.AddHsts(options => (options.MaxAge, options.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
    builder.Services.AddCspReports();
    builder.Services
        .AddRazorPages(
            options => options.Conventions.ConfigureFilter(new TypeFilterAttribute(typeof(AccessFilter)) { Order = int.MinValue }))
        .AddMvcOptions(options =>
        {
            options.Filters.Add<OnceFilter>();
            options.Filters.Add<ShownFormFilter>();
            options.Filters.Add<ValidationFilter>();
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelMetadataDetailsProviders.Add(new EmptyStringsStayEmpty());
            options.ModelBinderProviders.Insert(0, new ShortFieldBinding());
            SwedishBinding.Apply(options.ModelBindingMessageProvider);
        });
    builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    builder.Services.AddSingleton<FormSeals>();
    builder.Services.AddScoped<StatisticsReader>();
    builder.Services.AddValidatorsFromAssemblyContaining<AccessFilter>(includeInternalTypes: true);
    builder.Services.Configure<RouteOptions>(options => options.LowercaseUrls = true);
    builder.Services.AddRateLimiter(RequestLimits.Configure);
    ValidatorOptions.Global.LanguageManager.Culture = CultureInfo.GetCultureInfo("sv");

    var app = builder.Build();
    AccessFilter.RefuseBareHandlers(PageModels.InThisProgram);
    if (args is [{ } command, ..] && !command.StartsWith('-'))
    {
        return await Commands.RunAsync(app, args);
    }

    await Commands.PrepareAsync(app);
    Gauges.Begin(app.Services);

    // The order below is the security design: whence, trace and headers first, so that no answer escapes them; who, before what.
    app.UseTrustedProxies(proxies);
    app.UseMiddleware<RequestLog>();
    app.UseSecurityHeaders();
    app.UseCookiePolicy();
    app.UseFailurePage();
    app.UseStatusCodePagesWithReExecute(To.Failure, "?kod={0}");
    if (app.Environment.IsProduction())
    {
        app.UseHsts();
    }

    app.UseRequestLocalization(
        options => (options.DefaultRequestCulture, options.RequestCultureProviders) = (new RequestCulture("sv-SE"), []));
    app.UseRouting();
    if (app.Environment.IsProduction())
    {
        app.UseHttpsForPages();
    }

    app.UseSignedIn();
    app.UseRateLimiter();
    app.UseSessionEndForScripts();
    app.UseReadForms();
    app.UseKeptForms();
    app.MapStaticAssets();
    app.MapRazorPages().WithStaticAssets();
    app.MapCspReports();
    app.MapRegionLogout(signIn);
    app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
    app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") });
    app.MapOperatorHealth("/health/operator");
    await app.RunAsync();
    return 0;
});
