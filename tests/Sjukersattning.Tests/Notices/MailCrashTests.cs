using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Mail;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Notices;

/// <summary>The real program, killed between the work that causes a letter and the letter's arrival.</summary>
[Trait("Speed", "Slow")]
public sealed class MailCrashTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly StartFolder _folder = new();

    [Fact]
    public async Task Letter_WhenTheProgramIsKilledWhileItSends_ArrivesOnceAfterTheRestart()
    {
        await SeedAsync();
        await using var deaf = new SmtpServer { HoldsGreeting = true };
        await using (var run = ProgramRun.Serve(Sending(deaf)))
        {
            await PlanAsync(await run.ListeningAsync());
            await deaf.ConnectedAsync();
            run.Kill();
        }

        var letter = Assert.Single(await LettersAsync());
        Assert.Null(letter.DoneAt);
        Assert.Empty(deaf.Received);

        await using var server = new SmtpServer();
        await using var again = ProgramRun.Serve(Sending(server));
        await again.ListeningAsync();
        await DoneAsync(letter.Id);
        var mail = Assert.Single(server.Received);
        Assert.Equal(($"<{letter.Id:N}@clinic.example>", "kurator@demo.example"), (mail.MessageId, mail.Recipients[0]));
        Assert.Equal(letter.Id, Assert.Single(await LettersAsync()).Id);
    }

    [Fact]
    public async Task Commands_WhenALetterWaits_DoNotSendIt()
    {
        await SeedAsync();
        await using (var run = ProgramRun.Serve(_folder.DemoSettings))
        {
            await PlanAsync(await run.ListeningAsync());
        }

        await using var server = new SmtpServer();
        foreach (var arguments in new[] { new[] { "migrate" }, ["create-admin", "chef@region.example", "Ada Admin", "Vårdcentralen"] })
        {
            await using var command = ProgramRun.Start(Sending(server), arguments);
            Assert.Equal(0, (await command.EndAsync()).Code);
        }

        Assert.Equal(0, Assert.Single(await LettersAsync()).Attempts);
        Assert.Empty(server.Received);
    }

    public void Dispose() => _folder.Dispose();

    private Dictionary<string, string> Sending(SmtpServer server) => new(_folder.DemoSettings)
    {
        ["Background__Enabled"] = "true", ["Mail__Folder"] = "", ["Mail__Host"] = "127.0.0.1", ["Mail__Port"] = $"{server.Port}",
        ["Mail__TimeoutSeconds"] = "2", ["Site__Address"] = "https://clinic.example",
    };

    /// <summary>A demo clinic where all reminders have been told already, and only the kurator wants letters.</summary>
    private async Task SeedAsync()
    {
        DatabaseMould.Demo.CopyTo(_folder.File.Path);
        await using var scope = _folder.File.Scope();
        var db = new ClinicTables(SqliteFile.Context(scope));
        foreach (var account in await db.Users.ToListAsync())
        {
            account.Mail = MailChoice.Never;
        }

        await db.SaveChangesAsync();
        await scope.ServiceProvider.GetRequiredService<Reminding>().RunAsync(CancellationToken.None);
        (await db.Users.SingleAsync(account => account.Email == "kurator@demo.example")).Mail = MailChoice.AtOnce;
        await db.SaveChangesAsync();
    }

    /// <summary>The rehabkoordinator plans a case of which the kurator writes a section, which is one notice.</summary>
    private async Task PlanAsync(Uri address)
    {
        using var client = CommandTests.Client(address);
        var browser = new StaffBrowser(client);
        await CommandTests.SignInAsync(browser, "koordinator@demo.example", DemoClinic.Password);
        var page = await browser.GetAsync($"/arenden/{await CaseAsync()}/plan");
        NoticeStory.Done(
            await browser.SubmitAsync(page, "form.narrow", ("Input.LakareId", $"{await IdAsync("lakare")}"),
                ("Input.Sections[0].OwnerId", $"{await IdAsync("kurator")}")));
    }

    /// <summary>A case of the kurator's unit that is not planned.</summary>
    private async Task<Guid> CaseAsync()
    {
        await using var scope = _folder.File.Scope();
        var db = new ClinicTables(SqliteFile.Context(scope));
        var kurator = await IdAsync("kurator");
        return await db.Cases
            .Where(c => c.Status == CaseStatus.Opened && db.Memberships.Any(m => m.AccountId == kurator && m.UnitId == c.UnitId))
            .OrderBy(c => c.Number).Select(c => c.Id).FirstAsync();
    }

    private async Task<Guid> IdAsync(string key)
    {
        await using var scope = _folder.File.Scope();
        return await SqliteFile.Context(scope).Users
            .Where(account => account.Email == $"{key}@demo.example")
            .Select(account => account.Id)
            .SingleAsync();
    }

    private async Task<List<LetterRow>> LettersAsync()
    {
        await using var scope = _folder.File.Scope();
        return await SqliteFile.Context(scope).Letters.AsNoTracking().ToListAsync();
    }

    /// <summary>Waits until a letter is noted as sent; none such is ever sent again.</summary>
    private async Task DoneAsync(Guid letterId)
    {
        using var patience = new CancellationTokenSource(Longest);
        while ((await LettersAsync()).Single(letter => letter.Id == letterId).DoneAt is null)
        {
            await Task.Delay(100, patience.Token);
        }
    }
}
