using System.Text;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Pages;

/// <summary>A samordningsnummer that does not tell the day of birth, or the month, goes the whole way as every other number.</summary>
public sealed class UnknownBirthDayTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Theory]
    [InlineData("198507602392", "19850760-2392")]
    [InlineData("850260-239", "19850260-239")]
    [InlineData("850060239", "19850060-239")]
    [InlineData("19840072\u2013239", "19840072-239")]
    public async Task Number_IsOpenedFoundAndLookedUp_HoweverItIsTyped(string typed, string shown)
    {
        (typed, shown) = (Completed(typed), Completed(shown));
        var koordinator = await clinic.SignInAsync("koordinator");
        var opened = await OpenAsync(koordinator, typed);
        Assert.Contains($"{shown} (samordningsnummer)", opened.Document.QuerySelector(".case-header")!.Words(), StringComparison.Ordinal);

        var found = await koordinator.SubmitAsync(await koordinator.GetAsync("/arenden"), "form.filters", ("sok", typed));
        Assert.Contains(shown, found.Text, StringComparison.Ordinal);
        var nurse = await clinic.SignInAsync("sjukskoterska");
        var card = await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", typed));
        Assert.Contains(shown, card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_TellAnAgeThatTheUnknownDayDecides_AsUnknown_OnPageAndInCsv()
    {
        var chef = await clinic.SignInAsync("chef");
        Assert.DoesNotContain("okänd ålder", (await chef.GetAsync("/statistik?uppdelning=Alder")).Text, StringComparison.Ordinal);

        // Thirty this year, on a day that nobody knows; on New Year's Eve the year alone is enough.
        var today = ClinicDay();
        await OpenAsync(await clinic.SignInAsync("koordinator"), Completed($"{today.Year - 30}0060239"));

        var told = today is not { Month: 12, Day: 31 };
        Assert.Equal(told, (await chef.GetAsync("/statistik?uppdelning=Alder")).Text.Contains("okänd ålder", StringComparison.Ordinal));
        Assert.Equal(told, Encoding.UTF8.GetString(await chef.BytesAsync($"/statistik/{today.Year}.csv?uppdelning=Alder"))
            .Contains("okänd ålder", StringComparison.Ordinal));
    }

    private static DateOnly ClinicDay() => DateOnly.FromDateTime(Sjukersattning.Data.ClinicClock.Local(DateTimeOffset.UtcNow).DateTime);

    /// <summary>With the check digit where it is left out.</summary>
    private static string Completed(string number) => PersonnummerCheck.IsValid(number) ? number
        : Enumerable.Range(0, 10).Select(check => $"{number}{check}").First(PersonnummerCheck.IsValid);

    private static async Task<StaffPage> OpenAsync(StaffBrowser koordinator, string number) =>
        await koordinator.SubmitAsync(await koordinator.GetAsync("/arenden/nytt"), "form.narrow", ("Input.Personnummer", number),
            ("Input.Name", "Okänd Dag"), ("Input.Initiator", "Lakaren"));
}
