using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data.Notices;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Upkeep;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Notices;

/// <summary>A clinic that sends to a mail server, at a time that a test moves. Letters go when the test sends.</summary>
internal sealed class MailClinic(int port) : TestClinic
{
    public const string Address = "https://sjukersattning.clinic.example";

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    /// <summary>Sends what is due, as the program does in the background.</summary>
    public static Task SendAsync(TestClinic clinic) => clinic.RunAsync<MailSender>();

    public Task SendAsync() => SendAsync(this);

    /// <summary>Reminds and gathers, as the program does in the background.</summary>
    public Task RemindAsync() => this.RunAsync<ReminderService>();

    public Task<OutboxState> OutboxAsync() => this.AskAsync<Outbox, OutboxState>(outbox => outbox.StateAsync(CancellationToken.None));

    /// <summary>The names of the letters of some people, as they are to arrive.</summary>
    public Task<List<string>> LettersToAsync(params string[] keys) => InDatabaseAsync(async db =>
    {
        var emails = keys.Select(key => $"{key}@demo.example").ToList();
        var letters = await db.Letters.AsNoTracking()
            .Where(letter => db.Users.Any(account => account.Id == letter.RecipientId && emails.Contains(account.Email!)))
            .Select(letter => letter.Id).ToListAsync();
        return letters.ConvertAll(id => $"<{id:N}@{new Uri(Address).Host}>");
    });

    /// <summary>Somebody chooses how often to have mail.</summary>
    public async Task<StaffPage> ChooseAsync(string key, string choice)
    {
        var browser = await SignInAsync(key);
        return await browser.SubmitAsync(await browser.GetAsync("/konto"), "form[action$='handler=Epost']", ("Mail", choice));
    }

    protected override void ConfigureSettings(IWebHostBuilder builder)
    {
        builder.UseSetting("Mail:Folder", "");
        builder.UseSetting("Mail:Host", "127.0.0.1");
        builder.UseSetting("Mail:Port", $"{port}");
        builder.UseSetting("Site:Address", Address);
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(Time);
    }
}
