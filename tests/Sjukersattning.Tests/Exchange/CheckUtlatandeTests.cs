using Sjukersattning.Tests.Startup;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Exchange;

[Trait("Speed", "Slow")]
public sealed class CheckUtlatandeTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void Run_ValidAndBrokenFiles_TellsPlaceAndRuleOfEach()
    {
        var broken = FileOf("4a-18", "5");
        var remark = FileOf("obs-tecken", "7");
        var (code, lines) = Run(ExchangeFiles.Valid, broken, remark);
        Assert.Equal(1, code);
        Assert.Equal($"{ExchangeFiles.Valid}: GILTIG", lines[0]);
        Assert.Equal($"{broken}: OGILTIG", lines[1]);
        Assert.Equal("  svar 5, rad 3: Fyll i fält 5 (Bakgrund). (4a-18)", lines[2]);
        Assert.Equal($"{remark}: GILTIG", lines[3]);
        Assert.StartsWith("  Obs, svar 7, rad ", lines[4], StringComparison.Ordinal);
        Assert.Equal(5, lines.Count);
        Assert.Equal(0, Run(ExchangeFiles.Valid, remark).Code);
    }

    [Theory]
    [InlineData("obs-signering")]
    [InlineData("obs-personnummer")]
    public void Run_AValidFileThatNoCaseCanStartFrom_SaysSo(string rule)
    {
        var file = FileOf(rule, "");
        var (code, lines) = Run(file);
        Assert.Equal((0, $"{file}: GILTIG, och inget ärende kan utgå från filen"), (code, lines[0]));
    }

    /// <summary>What the command says of a file is what the page will do with it.</summary>
    [Fact]
    public void EveryFileWithoutAFault_StartsACaseOrSaysWhyNot() => Assert.All(
        BrokenUtlatanden.All.Select(row => ExchangeSamples.Read(row.Bytes())).Where(reading => reading.IsValid),
        reading => Assert.Equal(reading.Utlatande is null, reading.Hindrances.Count > 0));

    [Fact]
    public void Run_AFolderOrNothing_SaysWhich()
    {
        var missing = Path.Combine(_folder.FullName, "finns-inte.xml");
        var (code, lines) = Run(_folder.FullName, missing, "");
        Assert.Equal(1, code);
        Assert.Equal(
            [$"{_folder.FullName}: OGILTIG", "  Det är en mapp. Ange filerna i den.", $"{missing}: OGILTIG", "  Filen finns inte.",
                ": OGILTIG", "  Filen finns inte."],
            lines);
    }

    [Fact]
    public void Run_ManyFiles_TellsEachStep()
    {
        var steps = new Steps();
        Assert.Equal(0, CheckUtlatande.Run([ExchangeFiles.Valid, ExchangeFiles.Valid], ExchangeSamples.Today, TextWriter.Null, steps));
        Assert.Equal([1, 2], steps.Told);
    }

    [Fact]
    public async Task Program_ChecksFiles_WithoutDatabase()
    {
        // A database that any other command would make.
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Sjukersattning"] = $"Data Source={Path.Combine(_folder.FullName, "clinic.db")}",
        };
        Assert.Equal((0, $"{ExchangeFiles.Valid}: GILTIG", ""), await RunProgramAsync(settings, ExchangeFiles.Valid));

        var (code, output,
            errors) = await RunProgramAsync(settings,
                [.. Enumerable.Repeat(ExchangeFiles.Valid, CheckUtlatande.FewFiles), _folder.FullName]);
        Assert.Equal(1, code);
        Assert.EndsWith("  Det är en mapp. Ange filerna i den.", output, StringComparison.Ordinal);
        Assert.Contains("100 %, 21 av 21 filer", errors, StringComparison.Ordinal);

        Assert.Equal((1, "", "Skriv check-utlatande FIL.xml, med en eller flera filer."), await RunProgramAsync(settings));
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string FileOf(string rule, string svarId)
    {
        var file = Path.Combine(_folder.FullName, $"{rule}.xml");
        File.WriteAllBytes(file, BrokenUtlatanden.All.First(row => (row.Rule, row.SvarId) == (rule, svarId)).Bytes());
        return file;
    }

    private static (int Code, IReadOnlyList<string> Lines) Run(params string[] files)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var code = CheckUtlatande.Run(files, ExchangeSamples.Today, output, progress: null);
        return (code, output.ToString().TrimEnd('\n').Split('\n'));
    }

    private static async Task<(int Code, string Output, string Errors)> RunProgramAsync(Dictionary<string, string> settings,
        params string[] files)
    {
        await using var run = ProgramRun.Start(settings, [CheckUtlatande.Name, .. files]);
        return await run.EndAsync();
    }

    private sealed class Steps : IProgress<int>
    {
        public List<int> Told { get; } = [];

        public void Report(int value) => Told.Add(value);
    }
}
