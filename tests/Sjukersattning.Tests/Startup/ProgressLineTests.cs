using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Startup;

public sealed class ProgressLineTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void WithoutATerminal_ThereIsOneLineForEveryTenPerCent()
    {
        var lines = Report(isTerminal: false, TimeSpan.FromMilliseconds(10)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, lines.Length);
        Assert.Equal("10 %, 100 av 1 000 ärenden, 100 ärenden/s, 9 s kvar", lines[0].Replace('\u00A0', ' '));
        Assert.Equal("100 %, 1 000 av 1 000 ärenden, 100 ärenden/s, klart på 10 s", lines[^1].Replace('\u00A0', ' '));
    }

    [Fact]
    public void OnATerminal_TheLineIsDrawnOver_AFewTimesASecond()
    {
        var told = Report(isTerminal: true, TimeSpan.FromMilliseconds(10));
        Assert.InRange(told.Count(c => c == '\r'), 30, 35);
        Assert.Contains("[###", told, StringComparison.Ordinal);
        Assert.Equal(1, told.Count(c => c == '\n'));
    }

    [Fact]
    public void LongTimes_AreToldInMinutes() =>
        Assert.Contains("15 min 0 s kvar", Report(isTerminal: false, TimeSpan.FromSeconds(1)), StringComparison.Ordinal);

    /// <summary>A thousand, one at a time.</summary>
    private string Report(bool isTerminal, TimeSpan each)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var line = new ProgressLine(1000, "ärenden", output, isTerminal, _time);
        for (var made = 1; made <= 1000; made++)
        {
            _time.Advance(each);
            line.Report(made);
        }

        return output.ToString();
    }
}
