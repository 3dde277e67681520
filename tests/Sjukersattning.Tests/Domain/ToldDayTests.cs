using System.Globalization;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Tests.Domain;

/// <summary>A day that is known as far as it was told, and no further.</summary>
public sealed class ToldDayTests
{
    [Theory]
    [InlineData("2026-03-05", "2026-03-05", "2026-03-05", "2026-03-05")]
    [InlineData("20260305", "2026-03-05", "2026-03-05", "2026-03-05")]
    [InlineData("2026-03", "2026-03", "2026-03-01", "2026-03-31")]
    [InlineData(" 2026-3 ", "2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("2026/02", "2026-02", "2026-02-01", "2026-02-28")]
    [InlineData("2024.02", "2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2026–03", "2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("mars 2026", "2026-03", "2026-03-01", "2026-03-31")]
    [InlineData("December 2026", "2026-12", "2026-12-01", "2026-12-31")]
    [InlineData("2026", "2026", "2026-01-01", "2026-12-31")]
    public void ReadTyped_KeepsWhatWasTold_AndKnowsBetweenWhichDaysItWas(string typed, string text, string first, string last)
    {
        var told = ToldDay.ReadTyped(typed)!.Value;

        Assert.Equal((text, text, Date(first), Date(last)), (told.Text, told.ToString(), told.Earliest!.Value, told.Latest!.Value));
        Assert.Equal(text.Length == 10 ? Date(text) : null, told.Exact);
        Assert.Equal(told, ToldDay.FromStored(told.Text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("i mars")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("2026-02-30")]
    [InlineData("1850")]
    [InlineData("2150")]
    [InlineData("26-03")]
    public void ReadTyped_OfWhatIsNoDay_IsNone(string typed) => Assert.Null(ToldDay.ReadTyped(typed));

    [Fact]
    public void Unknown_HasNoDayAtAll()
    {
        Assert.Equal(("", "datum okänt", null, null, null),
            (ToldDay.Unknown.Text, $"{ToldDay.Unknown}", ToldDay.Unknown.Exact, ToldDay.Unknown.Earliest, ToldDay.Unknown.Latest));
        Assert.Equal(ToldDay.Unknown, ToldDay.FromStored(""));
    }

    [Theory]
    [InlineData("2026-03-05", "2026-03-06", true)]
    [InlineData("2026-03-05", "2026-03-05", false)]
    [InlineData("2026-03", "2026-04-01", true)]
    [InlineData("2026-03", "2026-03-31", false)]
    [InlineData("2025", "2026-01", true)]
    [InlineData("2026", "2026-12-31", false)]
    [InlineData("", "2026-03-05", false)]
    [InlineData("2026-03-05", "", false)]
    [InlineData("", "", false)]
    public void IsBefore_IsTrueOnlyWhenItIsSure(string one, string other, bool before) =>
        Assert.Equal(before, ToldDay.FromStored(one).IsBefore(ToldDay.FromStored(other)));

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
