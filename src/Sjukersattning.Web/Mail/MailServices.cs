using Sjukersattning.Data.Startup;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Mail;

/// <summary>Registers what sends letters and reminds.</summary>
public static class MailServices
{
    /// <summary>Adds the mail. Of all instances one sends and reminds; one with Background:Enabled=false only serves pages.</summary>
    /// <exception cref="StartupException">Background:Enabled is neither true nor false.</exception>
    public static void AddMail(this WebApplicationBuilder builder, MailSettings mail)
    {
        builder.Services.AddSingleton(mail);
        builder.Services.AddSingleton<SiteAddress>();
        builder.Services.AddSingleton<LetterText>();
        builder.Services.AddSingleton<MailPost>();
        builder.Services.AddSingleton<InvitationLink>();
        builder.Services.AddSingleton<AccountLetters>();
        if (!Settings.Background.YesOrNo(builder.Configuration))
        {
            return;
        }

        builder.Services.AddHostedService<LeaseKeeper>();
        builder.Services.AddHostedService<ReminderService>();
        builder.Services.AddHostedService<LogSealer>();
        if (mail.IsOn)
        {
            builder.Services.AddHostedService<MailSender>();
        }
    }
}
