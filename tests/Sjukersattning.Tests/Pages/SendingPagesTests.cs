using System.Net;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Pages;

/// <summary>The sending of each signed version, as it is entered, shown and corrected.</summary>
public sealed class SendingPagesTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Sending_OfAnEarlierVersion_IsCorrectedFromItsOwnRow()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        var form = await after.SeeAsync("/utfall/skickat");
        Assert.Contains("Patienten skickade själv, till exempel från 1177", form.Text, StringComparison.Ordinal);
        await after.RegisterAsync("skickat", ("Input.Day", after.Today), ("Input.SentBy", "Patienten"));
        Assert.DoesNotContain("till exempel", (await after.SeeAsync("/utfall")).Text, StringComparison.Ordinal);
        await ReplaceAsync(after);
        await after.RegisterAsync("skickat", ("Input.Day", after.Today), ("Input.SentBy", "Post"));

        var page = await after.SeeAsync("/utfall");
        var links = page.Document.QuerySelectorAll("td a[href*=skickat]");
        Assert.Equal(["Rätta: Version 1 skickad till Försäkringskassan", "Rätta: Version 2 skickad till Försäkringskassan"],
            links.Select(link => link.TextContent.Trim()).Order());
        var first = links.Single(link => link.TextContent.Contains("Version 1", StringComparison.Ordinal)).GetAttribute("href")!;
        var koordinator = await clinic.SignInAsync("koordinator");
        var asked = await koordinator.GetAsync(first);
        Assert.Contains("Hur skickades version 1?", asked.Text, StringComparison.Ordinal);
        await koordinator.SubmitAsync(asked, "form.narrow", ("Input.SentBy", "Webcert"), ("Input.Reason", "Vi skickade den."));
        Assert.Equal([("1", "Webcert"), ("2", "Post")], await SendingsAsync(after));

        Assert.Equal(HttpStatusCode.NotFound, (await koordinator.GetAsync($"{after.CaseUrl}/utfall/skickat?version=3")).Status);
    }

    private async Task ReplaceAsync(AfterSigning after)
    {
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync($"{after.CaseUrl}/ersatt"), "form.narrow", ("Input.Reason", "Ny diagnos."));
        await lakare.SubmitByAsync(await lakare.GetAsync(after.Job.SectionUrl(SectionKey.Medicinsk)), "form.answers",
            "button[formaction*=Klar]", ("f/25.1/text", "Ersatt."));
        await after.SignDraftAsync();
    }

    private static async Task<IEnumerable<(string Version, string Way)>> SendingsAsync(AfterSigning after) =>
        (await after.SeeAsync("/utfall")).Document.QuerySelectorAll("tbody tr")
            .Where(row => row.TextContent.Contains("skickad till", StringComparison.Ordinal))
            .Select(row => (row.Children[1].TextContent.Trim().Split(' ')[1], row.Children[2].TextContent.Trim())).Order();
}
