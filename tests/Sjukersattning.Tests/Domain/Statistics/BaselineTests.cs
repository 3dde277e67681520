using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Tests.Domain.Statistics;

/// <summary>Figures entered by hand: what is refused at which field, and what is kept.</summary>
public sealed class BaselineTests
{
    private const int Year = 2024;
    private static readonly DateOnly Today = new(2024, 11, 20);
    private static readonly BaselineFigures Told = new(new(Year, 1, 1), new(Year, 10, 31), "Rehabstöd", "Tio månader.")
    {
        Started = 28, Certificates = 25, Applications = 17, Kompletteringar = 5, Granted = 7,
    };

    private static readonly Dictionary<string, Func<BaselineFigures, BaselineFigures>> Changes = new()
    {
        ["nothing"] = told => told,
        ["no first day"] = told => told with { From = null },
        ["first day in another year"] = told => told with { From = new(Year - 1, 12, 31) },
        ["no last day"] = told => told with { To = null },
        ["last day in another year"] = told => told with { To = new(Year + 1, 1, 1) },
        ["last day before the first"] = told => told with { From = new(Year, 5, 2), To = new(Year, 5, 1) },
        ["last day is the first"] = told => told with { From = new(Year, 5, 1), To = new(Year, 5, 1) },
        ["last day is today"] = told => told with { To = Today },
        ["last day is tomorrow"] = told => told with { To = Today.AddDays(1) },
        ["negative"] = told => told with { Started = -1 },
        ["every number negative"] = told =>
            told with { Started = -1, Certificates = -1, Applications = -1, Kompletteringar = -1, Granted = -1 },
        ["a million"] = told => told with { Certificates = 1_000_000 },
        ["more than a million"] = told => told with { Certificates = 1_000_001 },
        ["as many granted as applied"] = told => told with { Granted = 17 },
        ["more granted than applied"] = told => told with { Granted = 18 },
        ["granted without applications"] = told => told with { Applications = null },
        ["more kompletteringar than applications"] = told => told with { Kompletteringar = 30 },
        ["no number"] = told => new(told.From, told.To, told.Source, told.Note),
        ["zero alone"] = told => new BaselineFigures(told.From, told.To, told.Source, told.Note) { Granted = 0 },
        ["no source"] = told => told with { Source = " " },
        ["source of 300"] = told => told with { Source = new string('å', 300) },
        ["source of 301"] = told => told with { Source = new string('å', 301) },
        ["no note"] = told => told with { Note = "" },
        ["note of 301"] = told => told with { Note = new string('å', 301) },
    };

    [Theory]
    [InlineData("nothing", "")]
    [InlineData("no first day", "From")]
    [InlineData("first day in another year", "From")]
    [InlineData("no last day", "To")]
    [InlineData("last day in another year", "To")]
    [InlineData("last day before the first", "To")]
    [InlineData("last day is the first", "")]
    [InlineData("last day is today", "")]
    [InlineData("last day is tomorrow", "To")]
    [InlineData("negative", "Started")]
    [InlineData("every number negative", "Started Certificates Applications Kompletteringar Granted")]
    [InlineData("a million", "")]
    [InlineData("more than a million", "Certificates")]
    [InlineData("as many granted as applied", "")]
    [InlineData("more granted than applied", "Granted")]
    [InlineData("granted without applications", "")]
    [InlineData("more kompletteringar than applications", "")]
    [InlineData("no number", "Started")]
    [InlineData("zero alone", "")]
    [InlineData("no source", "Source")]
    [InlineData("source of 300", "")]
    [InlineData("source of 301", "Source")]
    [InlineData("no note", "")]
    [InlineData("note of 301", "Note")]
    public void Enter_WhenSomethingIsWrong_SaysAtWhichFieldAndKeepsNothing(string what, string fields)
    {
        var baseline = new Baseline(Guid.NewGuid(), Year);

        var faults = baseline.Enter(Changes[what](Told), "Chefen", CaseSamples.Now, Today);

        Assert.Equal(fields, string.Join(' ', faults.Select(fault => fault.Field)));
        Assert.All(faults, fault => Assert.EndsWith(".", fault.Sentence, StringComparison.Ordinal));
        Assert.Equal(faults.Count == 0 ? "Chefen" : "", baseline.EnteredBy);
    }

    [Fact]
    public void Faults_NameFieldsThatExist() =>
        Assert.All(Changes.Values.SelectMany(change => change(Told).Faults(Year, Today)),
            fault => Assert.NotNull(typeof(BaselineFigures).GetProperty(fault.Field)));

    [Fact]
    public void Enter_KeepsWhatWasTold_AndWhatNobodyCountedIsUnknown()
    {
        var baseline = new Baseline(Guid.NewGuid(), Year);

        Assert.Empty(baseline.Enter(Told with { Source = " Rehabstöd ", Certificates = null }, "Chefen", CaseSamples.Now, Today));

        Assert.Equal(("Rehabstöd", "Tio månader.", CaseSamples.Now), (baseline.Source, baseline.Note, baseline.EnteredAt));
        Assert.Equal(new Period(new(Year, 1, 1), new(Year, 10, 31)), baseline.Period);
        Assert.True(baseline.Totals.IsByHand);
        Assert.Equal((28, null, 17, 5, 7),
            (baseline.Totals.Count(Indicator.Opened), baseline.Totals.Count(Indicator.Issued),
                baseline.Totals.Count(Indicator.Ansokan), baseline.Totals.Count(Indicator.Komplettering),
                baseline.Totals.Count(Indicator.Beviljad)));
        Assert.Equal("7 av 17", baseline.Totals.Share(Indicator.ShareBeviljad)!.CountInWords);
        Assert.Null(baseline.Totals.Count(Indicator.Avslag));
    }

    [Fact]
    public void Enter_WhenRefused_KeepsTheEarlierFigures()
    {
        var baseline = new Baseline(Guid.NewGuid(), Year);
        baseline.Enter(Told, "Chefen", CaseSamples.Now, Today);

        Assert.NotEmpty(baseline.Enter(Told with { Started = 1, Source = "" }, "Vikarien", CaseSamples.Now.AddDays(1), Today));

        Assert.Equal((28, "Rehabstöd", "Chefen", CaseSamples.Now),
            (baseline.Started, baseline.Source, baseline.EnteredBy, baseline.EnteredAt));
    }
}
