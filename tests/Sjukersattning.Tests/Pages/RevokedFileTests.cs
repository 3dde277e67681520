using System.Text;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Exchange;

namespace Sjukersattning.Tests.Pages;

/// <summary>A file of a version that holds no longer says so in its name, and a revoked one in its content too.</summary>
public sealed class RevokedFileTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Files_OfARevokedVersion_SaySoInNameAndContent()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        Assert.StartsWith("utlatande-", await NameAsync(after, "xml"), StringComparison.Ordinal);
        await after.RevokeAsync(1);

        var xml = await (await clinic.SignInAsync("koordinator")).BytesAsync($"{after.CaseUrl}/versioner/1.xml");

        Assert.StartsWith("makulerat-utlatande-", await NameAsync(after, "xml"), StringComparison.Ordinal);
        Assert.StartsWith("makulerat-utlatande-", await NameAsync(after, "pdf"), StringComparison.Ordinal);
        Assert.Contains($"<!-- MAKULERAT {after.Today}. Utlåtandet gäller inte längre", Encoding.UTF8.GetString(xml),
            StringComparison.Ordinal);
        Assert.Contains(ExchangeSamples.Read(xml).Faults, fault => fault is { Rule: "obs-makulerat", IsRemark: true });
        if (File.Exists(RivtaSchema.File))
        {
            Assert.Empty(RivtaSchema.FaultsOf(xml));
        }

        Assert.Contains("Hämta den makulerade som XML", (await after.SeeAsync("/versioner/1")).Text, StringComparison.Ordinal);
        Assert.Contains("Version 1 är makulerad", (await after.SeeAsync("/kopiera")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_OfAReplacedVersion_SaySoInTheirNames_AndOfTheOneInForceDoNot()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync($"{after.CaseUrl}/ersatt"), "form.narrow", ("Input.Reason", "Nya uppgifter."));
        await lakare.SubmitByAsync(await lakare.GetAsync(after.Job.SectionUrl(SectionKey.Medicinsk)), "form.answers",
            "button[formaction*=Klar]", ("f/25.1/text", "Ersatt."));
        await after.SignDraftAsync();

        Assert.StartsWith("ersatt-utlatande-", await NameAsync(after, "xml"), StringComparison.Ordinal);
        Assert.StartsWith("ersatt-utlatande-", await NameAsync(after, "pdf"), StringComparison.Ordinal);
        Assert.StartsWith("utlatande-", await NameAsync(after, "xml", 2), StringComparison.Ordinal);
    }

    private async Task<string> NameAsync(AfterSigning after, string kind, int version = 1)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        using var response = await koordinator.Client.GetAsync(new Uri($"{after.CaseUrl}/versioner/{version}.{kind}", UriKind.Relative));
        return response.Content.Headers.ContentDisposition!.FileName!.Trim('"');
    }
}
