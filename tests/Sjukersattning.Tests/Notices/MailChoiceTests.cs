using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Tests.Mail;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Notices;

/// <summary>How often a person wants mail, and a clinic without any.</summary>
public sealed class MailChoiceTests
{
    [Theory]
    [InlineData(MailChoice.Daily)]
    [InlineData(MailChoice.Never)]
    [InlineData(MailChoice.AtOnce)]
    public async Task Choice_WhenItIsSaved_StandsOnKonto(MailChoice choice)
    {
        await using var clinic = new MailClinic(1);
        var page = await clinic.ChooseAsync("kurator", choice.Stored());
        Assert.Contains("Valet är sparat och gäller nya notiser.", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(choice.Stored(), page.Document.QuerySelector("input[name=Mail][checked]")!.GetAttribute("value"));
        Assert.Equal(1,
            await clinic.InDatabaseAsync(
                db => db.Users.CountAsync(account => account.Email == "kurator@demo.example" && account.Mail == choice)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    [InlineData("Ibland")]
    public async Task Choice_WhenItIsNone_IsRefusedBesideTheField(string choice)
    {
        await using var clinic = new MailClinic(1);
        await clinic.ChooseAsync("kurator", "Dagligen");
        var page = await clinic.ChooseAsync("kurator", choice);
        Assert.Equal("Välj hur ofta du vill ha e-post.", Assert.Single(page.Errors));
        Assert.Equal("Välj hur ofta du vill ha e-post.", page.ErrorBeside("Mail"));
        Assert.Equal("Dagligen", page.Document.QuerySelector("input[name=Mail][checked]")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("Dagligen")]
    [InlineData("Aldrig")]
    public async Task Choice_WhenLettersWaitAlready_IsForNewNoticesOnly(string choice)
    {
        await using var server = new SmtpServer();
        await using var clinic = new MailClinic(server.Port);
        var story = new NoticeStory(clinic, clinic.Time);
        await story.PlanAsync([10, 10, 10, 10], 20);
        await clinic.ChooseAsync("kurator", choice);
        await clinic.SendAsync();
        Assert.Single(server.Received, letter => letter.Recipients.Contains("kurator@demo.example"));

        await story.WriteAsync("kurator", Sjukersattning.Domain.Form.SectionKey.Psykiska);
        await story.ReturnAsync(Sjukersattning.Domain.Form.SectionKey.Psykiska);
        await clinic.SendAsync();
        Assert.Single(server.Received, letter => letter.Recipients.Contains("kurator@demo.example"));
    }

    [Fact]
    public async Task Mail_WhenNoServerIsSet_IsOffAndNoticesStandInTheProgram()
    {
        await using var clinic = new MaillessClinic();
        var story = new NoticeStory(clinic, new(DateTimeOffset.UtcNow));
        await story.PlanAsync([10, 10, 10, 10], 20);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Letters.CountAsync()));
        Assert.Equal(4, await clinic.InDatabaseAsync(db => db.Notices.CountAsync(notice => notice.CaseId == story.CaseId)));
        Assert.Contains(OutboxWords.Off, (await (await clinic.SignInAsync("admin")).GetAsync("/admin")).Text, StringComparison.Ordinal);
    }

    /// <summary>A clinic without a mail server.</summary>
    private sealed class MaillessClinic : TestClinic
    {
        protected override void ConfigureSettings(IWebHostBuilder builder) => builder.UseSetting("Mail:Folder", "");
    }
}
