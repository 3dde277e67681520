using Sjukersattning.Domain.Exchange;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Every rule has a file that breaks it and nothing else.</summary>
public sealed class ExchangeRulesTests
{
    private static readonly IReadOnlyDictionary<string, BrokenUtlatande> Rows = BrokenUtlatanden.All.ToDictionary(row => row.Name);

    public static TheoryData<string> Broken => [.. Rows.Keys];

    public static TheoryData<string> Files => [.. ExchangeFiles.Broken];

    [Theory]
    [MemberData(nameof(Broken))]
    public void Read_ABrokenUtlatande_FindsItsRuleInItsSvar_AndNothingElse(string name) =>
        AssertOnly(Rows[name].Rule, Rows[name].SvarId, Rows[name].Bytes());

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_AFileThatIsBrokenItself_FindsItsRule_AndNothingElse(string name) =>
        AssertOnly(ExchangeFiles.RuleOf(name), "", File.ReadAllBytes(Path.Combine(ExchangeFiles.Folder, name)));

    [Fact]
    public void Read_TheValidFile_FindsNothing()
    {
        var reading = ExchangeSamples.Read(File.ReadAllBytes(ExchangeFiles.Valid));
        Assert.Empty(reading.Faults);
        Assert.NotNull(reading.Utlatande);
    }

    [Fact]
    public void Rules_AreAllBroken()
    {
        // The rule on size has a stream of its own: 50 MB are not kept among the files.
        var files = ExchangeFiles.Broken.Select(ExchangeFiles.RuleOf).Append(ExchangeRules.FileSize);
        var broken = BrokenUtlatanden.All.Select(row => row.Rule).Concat(files).Distinct();
        Assert.Equal(ExchangeRules.All.Select(rule => rule.Id).Order(StringComparer.Ordinal), broken.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_HaveDifferentNames_AndSayWhatAndWhence()
    {
        Assert.Equal(ExchangeRules.All.Count, ExchangeRules.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(ExchangeRules.All, rule => Assert.True(rule.Rule.EndsWith('.') && rule.Source.Length > 0, rule.Id));
    }

    [SchemaFact]
    public void Rules_OfTheSchema_AreBrokenWhereTheSchemaRefuses()
    {
        var judged = BrokenUtlatanden.All.Where(row => !row.Rule.StartsWith("fil-", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(judged);
        Assert.All(judged, row => Assert.Equal(
            row.Rule.StartsWith("xsd-", StringComparison.Ordinal), RivtaSchema.FaultsOf(row.Bytes()).Count > 0));
        Assert.Empty(RivtaSchema.FaultsOf(File.ReadAllBytes(ExchangeFiles.Valid)));
    }

    private static void AssertOnly(string rule, string svarId, byte[] file)
    {
        var reading = ExchangeSamples.Read(file);
        Assert.NotEmpty(reading.Faults);
        Assert.All(reading.Faults, fault => Assert.Equal((rule, svarId), (fault.Rule, fault.SvarId)));
        Assert.Equal(ExchangeRules.Find(rule).IsRemark, reading.IsValid);
        Assert.All(reading.Faults, fault => Assert.Equal(ExchangeRules.Find(fault.Rule).IsRemark, fault.IsRemark));
    }
}
