using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>The command thin, as an operator writes it: it counts unless it is told to delete, and never what must be kept.</summary>
[Trait("Speed", "Slow")]
public sealed class ThinCommandTests : IDisposable
{
    private readonly SqliteFile _file = new(DatabaseMould.Demo);

    [Fact]
    public async Task Thin_TellsCountsAndDeletes_AndSaysWhyNot()
    {
        var before = _file.Run("SELECT count(*) FROM Cases");
        var (code, output, errors) = await RunAsync();
        Assert.True(code == 0, errors);
        Assert.Contains("arenden: finns kvar i 10 år", output, StringComparison.Ordinal);
        Assert.Contains("Ingenting är gallrat.", output, StringComparison.Ordinal);

        (code, output, _) = await RunAsync("arenden", "2010-01-01");
        Assert.Equal(0, code);
        Assert.Contains("skriv ja sist för att gallra", output, StringComparison.Ordinal);
        (code, output, _) = await RunAsync("arenden", "2010-01-01", "ja");
        Assert.Equal((0, "0 arenden är gallrade."), (code, output));
        Assert.Equal(before, _file.Run("SELECT count(*) FROM Cases"));

        foreach (var (words, says) in new (string[], string)[]
        {
            (["arenden", "2026-11-01"], "Senaste dag som går att ange är"),
            (["arenden"], "Skriv thin ensamt, eller thin VAD DATUM"),
            (["sakerhetslogg", "2010-01-01"], "Skriv thin ensamt"),
            (["arenden", "2010-01-01", "nja"], "Skriv thin ensamt"),
        })
        {
            (code, _, errors) = await RunAsync(words);
            Assert.Equal(1, code);
            Assert.Contains(says, errors, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', errors);
        }
    }

    [Fact]
    public async Task YearsFewerThanTheLaws_AreOneSentence()
    {
        await using var run = ProgramRun.Start(
            new Dictionary<string, string>(RestoreTests.SettingsOf(_file)) { ["Retention__CaseYears"] = "5" }, "thin");
        var (code, _, errors) = await run.EndAsync();
        Assert.Equal(1, code);
        Assert.Contains("minst 10 år efter den senaste uppgiften", errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', errors);
    }

    public void Dispose() => _file.Dispose();

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] words)
    {
        await using var run = ProgramRun.Start(new Dictionary<string, string>(RestoreTests.SettingsOf(_file)), ["thin", .. words]);
        return await run.EndAsync();
    }
}
