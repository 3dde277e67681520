using Sjukersattning.Data.Startup;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Domain.Documentation;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

/// <summary>The generated documents say what the code says. ./do docs writes them.</summary>
public sealed class GeneratedDocsTests
{
    [Fact]
    public void Permissions_AreTheOnesOfTheTable() => Compare("permissions.md", PermissionsDocument.Render());

    [Fact]
    public void NeedsAndRisks_AreThoseOfTheTables() => Compare("sakerhet/behovs-och-riskanalys.md", NeedsAndRisksDocument.Render());

    [Fact]
    public void Lifecycle_IsTheOneOfTheTable() => Compare("lifecycle.md", LifecycleDocument.Render());

    [Fact]
    public void Form_IsTheDeclaredOne() => Compare("fk7800.md", FormDocument.Render(Fk7800.Version13));

    [Fact]
    public void Indicators_AreTheOnesOfTheTable() => Compare("indicators.md", StatisticsDocument.Render());

    [Fact]
    public void QualityCheck_IsTheOneOfTheTable() => Compare("kvalitetskontroll.md", QualityDocument.Render(Fk7800.Version13));

    [Fact]
    public void Exchange_IsTheOneOfTheTable() => Compare("utvaxling.md", ExchangeDocument.Render());

    [Fact]
    public void Settings_AreTheOnesOfTheTable() => Compare("drift/installningar.md", SettingsDocument.Render());

    [Fact]
    public void Measures_AreTheOnesOfTheTable() => Compare("drift/matvarden.md", MeasuresDocument.Render());

    [Fact]
    public void Retention_IsTheOneOfTheTable() => Compare("sakerhet/forvaring-och-gallring.md", RetentionDocument.Render());

    private static void Compare(string file, string rendered)
    {
        Assert.DoesNotContain('\r', rendered);
        var path = Path.Combine(RepositoryRoot.Path, "docs", file);
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
        {
            File.WriteAllText(path, rendered);
        }

        Assert.True(File.Exists(path), $"docs/{file} is missing. ./do docs writes it.");
        Assert.Equal(rendered, File.ReadAllText(path).ReplaceLineEndings("\n"));
    }
}
