using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>The command import-icd10, as an operator runs it.</summary>
[Trait("Speed", "Slow")]
public sealed class ImportCommandTests : IDisposable
{
    private readonly StartFolder _folder = new();

    private string FilePath => $"{_folder.File.Path}.tsv";

    [Fact]
    public async Task Import_OfAWholeRegister_LoadsItAndTellsHowFarItHasCome()
    {
        const int Codes = 40_000;
        await File.WriteAllBytesAsync(FilePath, DiagnosisFileText.WithMark(DiagnosisFileText.Of(Codes)));
        var (code, output, told) = await RunAsync("import-icd10", FilePath);
        Assert.Equal((0, "40 000 diagnoskoder är inlästa. 0 kapitel och avsnitt och 0 fortsättningsrader hoppades över."),
            (code, output.Replace('\u00A0', ' ')));
        Assert.Equal(10, told.Split('\n').Length);
        Assert.StartsWith("100 %, 40 000 av 40 000 koder", told.Split('\n')[^1].Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Equal("40000", _folder.File.Run("SELECT count(*) FROM DiagnosisCodes"));
    }

    [Fact]
    public async Task Import_Again_ReplacesEverything_AndABrokenFileNothing()
    {
        await File.WriteAllTextAsync(FilePath, "F331\tFörsta\nF332\tAndra\n");
        Assert.Equal(0, (await RunAsync("import-icd10", FilePath)).Code);
        await File.WriteAllTextAsync(FilePath, "F332\tNy titel\nM797\tTredje\n");
        Assert.Equal(0, (await RunAsync("import-icd10", FilePath)).Code);
        const string Rows =
            "SELECT group_concat(DiagnosisCode || ' ' || DiagnosisTitle, ', ') FROM (SELECT * FROM DiagnosisCodes ORDER BY DiagnosisCode)";
        Assert.Equal("F332 Ny titel, M797 Tredje", _folder.File.Run(Rows));

        var stamp = _folder.File.Run("SELECT RegisterStamp FROM DiagnosisRegister");
        await File.WriteAllTextAsync(FilePath, "F331\tFörsta\nF332\n");
        var (code, _, errors) = await RunAsync("import-icd10", FilePath);
        Assert.Equal((1, "Rad 2: koden F332 saknar titel. Ingenting är inläst, och registret är som förut."), (code, errors));
        Assert.Equal("F332 Ny titel, M797 Tredje", _folder.File.Run(Rows));
        Assert.Equal(stamp, _folder.File.Run("SELECT RegisterStamp FROM DiagnosisRegister"));
    }

    [Fact]
    public async Task Import_OfWhatIsNoFile_SaysSoInOneSentence()
    {
        var missing = $"{FilePath}.saknas";
        Assert.Equal((1, "", $"Filen {missing} finns inte."), await RunAsync("import-icd10", missing));
        var folder = Path.GetDirectoryName(FilePath)!;
        Assert.Equal((1, "", $"{folder} är en mapp. Ange filen med diagnoskoder."), await RunAsync("import-icd10", folder));
    }

    [Fact]
    public async Task Import_WithoutAFile_SaysHowItIsWritten()
    {
        var (code, _, errors) = await RunAsync("import-icd10");
        Assert.Equal(1, code);
        Assert.Contains("Skriv import-icd10 FIL", errors, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(FilePath);
        _folder.Dispose();
    }

    private async Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        await using var run = ProgramRun.Start(_folder.Settings, arguments);
        return await run.EndAsync();
    }
}
