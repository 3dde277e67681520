using Sjukersattning.Data.Startup;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Mail;

/// <summary>Registers what sends letters and reminds.</summary>
public static class MailServices
{
    private const string BackgroundSetting = "Background:Enabled";

    /// <summary>Adds the mail. An instance with Background:Enabled=false only serves pages: others send and remind for it.</summary>
    /// <exception cref="StartupException">Background:Enabled is neither true nor false.</exception>
    public static void AddMail(this WebApplicationBuilder builder, MailSettings mail)
    {
        builder.Services.AddSingleton(mail);
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddSingleton<LetterText>();
        builder.Services.AddSingleton<MailPost>();
        builder.Services.AddSingleton<InvitationLink>();
        builder.Services.AddSingleton<AccountLetters>();
        if (!WorksInBackground(builder.Configuration))
        {
            return;
        }

        builder.Services.AddHostedService<ReminderService>();
        builder.Services.AddHostedService<LogSealer>();
        if (mail.IsOn)
        {
            builder.Services.AddHostedService<MailSender>();
        }
    }

    private static bool WorksInBackground(IConfiguration configuration)
    {
        var text = configuration[BackgroundSetting]?.Trim() ?? "";
        return text.Length == 0
            || (bool.TryParse(text, out var yes)
                ? yes
                : throw new StartupException($"{BackgroundSetting} är \"{text}\" men kan bara vara true eller false."));
    }
}
