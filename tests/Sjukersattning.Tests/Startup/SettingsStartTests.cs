namespace Sjukersattning.Tests.Startup;

/// <summary>What the running program says of settings that nobody reads, and takes from files.</summary>
[Trait("Speed", "Slow")]
public sealed class SettingsStartTests : IDisposable
{
    private readonly StartFolder _folder = new();

    [Fact]
    public async Task Start_WithASlipOfThePen_WarnsOnceAndNeverOfTheValue()
    {
        var secrets = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_folder.File.Path)!, "hemligheter"));
        await File.WriteAllTextAsync(Path.Combine(secrets.FullName, "Keys__Text"), TestKeys.Text);
        await using var run = ProgramRun.Serve(new Dictionary<string, string>(_folder.Settings)
        {
            ["Keys__Text"] = "ingen nyckel", ["Secrets__Folder"] = secrets.FullName, ["Mail__Pasword"] = "mycket hemligt",
        });
        await run.ListeningAsync();
        await run.TerminateAsync();
        var (code, output, errors) = await run.EndAsync();
        Assert.Equal(0, code);
        var told = Assert.Single(output.Split('\n'), line => line.Contains("Mail__Pasword", StringComparison.Ordinal));
        Assert.Contains("\"Warning\"", told, StringComparison.Ordinal);
        Assert.DoesNotContain("mycket hemligt", output + errors, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
