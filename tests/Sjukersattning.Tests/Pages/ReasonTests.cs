namespace Sjukersattning.Tests.Pages;

/// <summary>A reason has something that can be seen, and a line break in it is one character, wherever one is asked for.</summary>
public sealed class ReasonTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    /// <summary>500 characters as the clinic counts them, 599 as a browser sends them.</summary>
    private static readonly string Longest = string.Join("\r\n", Enumerable.Repeat("Skäl", 100)) + "x";

    public static TheoryData<string, string, string, string> Forms => new()
    {
        { "koordinator", "/avbryt", "Input.Text", "Input.Reason=Annat" },
        { "lakare", "/kompletteringar/1", "Input.Reason", "" },
        { "koordinator", "/personuppgifter", "Input.Reason", "Input.Name=Ny Person" },
        { "lakare", "/versioner/1/makulera", "Input.Reason", "" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Reason_IsSeenAndCountedAsItIsRead(string who, string page, string field, string filled)
    {
        var url = await CaseAsync(page);
        var browser = await clinic.SignInAsync(who);
        var form = page.StartsWith("/komplettering", StringComparison.Ordinal) ? "form[action*=KanInte]" : "form.narrow";
        (string, string)[] rest = [.. filled.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(one => (one.Split('=')[0], one.Split('=')[1]))];

        foreach (var unseen in new[] { "\u200B", " \r\n ", "\u2060\uFEFF" })
        {
            var empty = await browser.SubmitAsync(await browser.GetAsync($"{url}{page}"), form, [.. rest, (field, unseen)]);
            Assert.NotEmpty(empty.ErrorBeside(field) ?? "");
        }

        var tooLong = await browser.SubmitAsync(await browser.GetAsync($"{url}{page}"), form, [.. rest, (field, Longest + "y")]);
        Assert.Contains("högst 500 tecken", tooLong.ErrorBeside(field), StringComparison.Ordinal);

        var saved = await browser.SubmitAsync(await browser.GetAsync($"{url}{page}"), form, [.. rest, (field, Longest)]);
        Assert.Empty(saved.Errors);
        Assert.NotEqual($"{url}{page}", saved.Path);
    }

    private async Task<string> CaseAsync(string page)
    {
        var after = new AfterSigning(clinic);
        if (page is "/avbryt" or "/personuppgifter")
        {
            await after.Job.OpenAsync();
            return after.CaseUrl;
        }

        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        return after.CaseUrl;
    }
}
