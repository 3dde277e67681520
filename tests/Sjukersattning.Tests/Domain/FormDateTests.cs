using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

public sealed class FormDateTests
{
    [Theory]
    [InlineData("20261120", "2026-11-20")]
    [InlineData(" 2026/11/20", "2026-11-20")]
    [InlineData("2026.11.20", "2026-11-20")]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("20261320", "20261320")]
    [InlineData("i går", "i går")]
    public void Tidy_TurnsOtherWaysOfWritingIntoTheForms(string typed, string tidied) => Assert.Equal(tidied, FormDate.Tidy(typed));

    [Theory]
    [InlineData("1900-01-01", false)]
    [InlineData("1900-01-02", true)]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2099-12-11", true)]
    [InlineData("2099-12-12", false)]
    [InlineData("26-11-20", false)]
    [InlineData("2026-1-2", false)]
    [InlineData("", false)]
    public void Read_TakesReasonableDatesOnly(string text, bool read) =>
        Assert.Equal(read ? text : null, FormDate.Read(text) is { } date ? FormDate.Format(date) : null);
}
