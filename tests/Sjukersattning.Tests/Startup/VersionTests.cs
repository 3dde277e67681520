using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Startup;

/// <summary>Which version runs is told to whoever runs it and whoever works in it, and not to strangers.</summary>
public sealed class VersionTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    [Trait("Speed", "Slow")]
    public async Task Version_IsPrintedWithoutSettingsOrDatabase()
    {
        await using var run = ProgramRun.Start(new Dictionary<string, string> { ["Keys__Text"] = "", ["Database__Provider"] = "Oracle" },
            ProgramVersion.Argument);
        Assert.Equal((0, $"Sjukersättning {ProgramVersion.Full}", ""), await run.EndAsync());
        Assert.Matches(@"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9a-z.]+)?$", ProgramVersion.Text);
    }

    [Fact]
    public async Task Foot_TellsTheVersion_ToWhoeverIsSignedIn()
    {
        var page = await (await clinic.SignInAsync("koordinator")).GetAsync("/");
        Assert.EndsWith($"Version {ProgramVersion.Text}.", page.Document.QuerySelector("footer")!.TextContent.Trim(),
            StringComparison.Ordinal);
        var stranger = await clinic.NewBrowser().GetAsync("/logga-in");
        Assert.DoesNotContain(ProgramVersion.Text, stranger.Document.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }
}
