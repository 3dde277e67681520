using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Telemetry;

/// <summary>The dashboard asks for what there is, and shows all that the program counts.</summary>
public sealed partial class DashboardTests
{
    private static readonly JsonNode Dashboard =
        JsonNode.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "drift", "dashboard.json")))!;

    private static readonly IReadOnlyList<string> Asked =
        [.. Dashboard["panels"]!.AsArray().SelectMany(panel => panel!["targets"]?.AsArray() ?? []).Select(one => one!["expr"]!.ToString())];

    private static readonly IReadOnlySet<string> Names = Measures.All.SelectMany(row => row.Kind == MeasureKind.Histogram
        ? ["_bucket", "_count", "_sum"] : new[] { "" }, (row, part) => row.InPrometheus + part).ToHashSet();

    /// <summary>What Prometheus itself adds to every series.</summary>
    private static readonly IReadOnlySet<string> Labels =
        Measures.All.SelectMany(row => row.Tags).Select(Measure.Spelled).Concat(["le", "job", "instance"]).ToHashSet();

    [Fact]
    public void Question_NamesOnlyWhatIsMeasured() => Assert.All(Asked, question =>
    {
        var bare = Label().Replace(Text().Replace(question, ""), "");
        Assert.All(NotCalled().Matches(bare).Select(match => match.Value), name => Assert.Contains(name, Names));
        Assert.All(Label().Matches(Text().Replace(question, "")).SelectMany(match => Word().Matches(match.Groups[1].Value)),
            label => Assert.Contains(label.Value, Labels));
    });

    [Fact]
    public void EverythingThatTheProgramCounts_IsShown() => Assert.All(Measures.All,
        row => Assert.Contains(Asked, question => question.Contains(row.InPrometheus, StringComparison.Ordinal)));

    [Fact]
    public void EveryPanel_HasANameAndAPlaceOfItsOwn()
    {
        var panels = Dashboard["panels"]!.AsArray().Select(panel => panel!).ToList();
        Assert.All(panels, panel => Assert.NotEmpty(panel["title"]!.ToString()));
        Assert.Equal(panels.Count, panels.Select(panel => panel["id"]!.ToString()).Distinct().Count());
        Assert.Equal(panels.Count, panels.Select(panel => $"{panel["gridPos"]!["x"]} {panel["gridPos"]!["y"]}").Distinct().Count());
    }

    /// <summary>A word that calls nothing.</summary>
    [GeneratedRegex(@"\b[a-z][a-z0-9_]*\b(?!\s*\()")]
    private static partial Regex NotCalled();

    /// <summary>Labels, those by which is summed and those that are asked for; and spans of time, which have none.</summary>
    [GeneratedRegex(@"(?:\bby\s*\(|\{)([^)}]*)[)}]|\[[^\]]*\]")]
    private static partial Regex Label();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Text();

    [GeneratedRegex(@"[a-z_][a-z0-9_]*")]
    private static partial Regex Word();
}
