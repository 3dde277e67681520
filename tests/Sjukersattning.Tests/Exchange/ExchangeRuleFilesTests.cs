using Sjukersattning.Domain.Exchange;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Every rule has a file that breaks it and nothing else.</summary>
public sealed class ExchangeRuleFilesTests
{
    public static TheoryData<string> Broken => [.. ExchangeFiles.Broken];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_ABrokenFile_FindsItsRuleInItsSvar_AndNothingElse(string name)
    {
        var reading = Read(Path.Combine(ExchangeFiles.Folder, name));
        var expected = ExchangeFiles.Expected(name);
        Assert.NotEmpty(reading.Faults);
        Assert.All(reading.Faults, fault => Assert.Equal(expected, (fault.Rule, fault.SvarId)));
        Assert.Equal(ExchangeRules.Find(expected.Rule).IsRemark, reading.IsValid);
        Assert.All(reading.Faults, fault => Assert.Equal(ExchangeRules.Find(fault.Rule).IsRemark, fault.IsRemark));
    }

    [Fact]
    public void Read_TheValidFile_FindsNothing()
    {
        var reading = Read(ExchangeFiles.Valid);
        Assert.Empty(reading.Faults);
        Assert.NotNull(reading.Utlatande);
    }

    [Fact]
    public void Rules_AllHaveAFile()
    {
        // The rule on size has a stream of its own: 50 MB are not kept among the files.
        var broken = ExchangeFiles.Broken.Select(name => ExchangeFiles.Expected(name).Rule)
            .Append(ExchangeRules.FileSize)
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(ExchangeRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), broken);
    }

    [Fact]
    public void Rules_HaveDifferentNames_AndSayWhatAndWhence()
    {
        Assert.Equal(ExchangeRules.All.Count, ExchangeRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(ExchangeRules.All, rule => Assert.True(rule.Rule.EndsWith('.') && rule.Source.Length > 0, rule.Id));
    }

    [SchemaFact]
    public void Files_BrokenInTheSchemaOnly_AreWhatTheSchemaRefuses()
    {
        var judged = ExchangeFiles.Broken.Where(name => !name.StartsWith("fil-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(judged);
        Assert.All(judged, name => Assert.Equal(
            name.StartsWith("xsd-", StringComparison.Ordinal),
            RivtaSchema.FaultsOf(File.ReadAllBytes(Path.Combine(ExchangeFiles.Folder, name))).Count > 0));
        Assert.Empty(RivtaSchema.FaultsOf(File.ReadAllBytes(ExchangeFiles.Valid)));
    }

    private static ExchangeReading Read(string file)
    {
        using var input = File.OpenRead(file);
        return UtlatandeXml.Read(input, ExchangeSamples.Today);
    }
}
