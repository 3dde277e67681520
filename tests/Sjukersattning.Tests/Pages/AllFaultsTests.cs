using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Pages;

/// <summary>Everything that is wrong with a form is told at once, each thing beside its field, and nothing is saved.</summary>
public sealed class AllFaultsTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Form = "form.narrow[data-once]";
    private static readonly string Long = new('x', 600);
    private static AfterSigning? _signed;

    /// <summary>What is typed, field by field as name=value, and the fields at fault; "long" is 600 characters.</summary>
    [Theory]
    [InlineData("utfall/information", "Day=2098-01-01 Text=long", "Day Text")]
    [InlineData("utfall/information", "Day=2026-03 Text=long", "Day Text")]
    [InlineData("utfall/skickat", "Day= SentBy=", "Day SentBy")]
    [InlineData("utfall/skickat", "Day=2098 SentBy=Annat", "Day Text")]
    [InlineData("utfall/ansokan", "Day= ToldBy=", "Day ToldBy")]
    [InlineData("utfall/ansokan", "Day=2020-01-01 ToldBy= Text=long", "Day ToldBy Text")]
    [InlineData("utfall/kommunicering", "Day=i_går LastDay=i_mars ToldBy=", "Day LastDay ToldBy")]
    [InlineData("utfall/kommunicering", "DayIsUnknown=true Day= LastDay=i_mars ToldBy= Text=long", "LastDay ToldBy Text")]
    [InlineData("utfall/beslut", "Day=i_går Utfall= ReceivedOn=aldrig ToldBy=", "Day Utfall ReceivedOn ToldBy")]
    [InlineData("utfall/beslut", "Day=2098-01-01 Utfall=Beviljad Level= ToldBy=", "Day Level ToldBy")]
    [InlineData("utfall/beslut", "Day= Utfall=Avslag Grounds=Annat ReceivedOn=2098-01-01 ToldBy=Patienten", "Day ReceivedOn Text")]
    [InlineData("kompletteringar/ny", "ReceivedOn= LastDay= Questions[0].Text=Fråga",
        "ReceivedOn LastDay Questions[0].QuestionId Questions[0].Cause")]
    [InlineData("kompletteringar/ny", "ReceivedOn=2098-01-01 LastDay=2097-01-01 ReferenceId=7", "ReceivedOn LastDay MessageId Questions")]
    [InlineData("kompletteringar/ny", "ReceivedOn=i_går LastDay=2020-01-01 Questions[0].QuestionId=11.1 Questions[1].Text=Fråga",
        "ReceivedOn Questions[0].Text Questions[0].Cause Questions[1].QuestionId Questions[1].Cause")]
    [InlineData("samtycken", "Kind= Day=", "Kind Day Scope")]
    [InlineData("samtycken", "Kind=Muntligt Day=2098-01-01 Scope=Annan", "Day How")]
    [InlineData("kontakter", "Day= Mission= Way= With= Text=", "Day Mission Way With Text")]
    [InlineData("kontakter", "Day=2098-01-01 With= Text=", "Day Mission Way With Text")]
    public async Task Form_WithSeveralThingsWrong_TellsThemAll(string page, string typed, string faults)
    {
        var after = await SignedAsync();
        var koordinator = await clinic.SignInAsync("koordinator");
        var before = await clinic.CountsAsync();
        var shown = await koordinator.SubmitAsync(await koordinator.GetAsync($"{after.CaseUrl}/{page}"), Form,
            [.. typed.Split(' ').Select(one => one.Split('=')).Select(one =>
                ($"Input.{one[0]}", one[1] == "long" ? Long : one[1].Replace('_', ' ')))]);

        Assert.Equal(faults.Split(' ').Select(field => $"#Input_{field.Replace('.', '_')}").Order(StringComparer.Ordinal),
            shown.Document.QuerySelectorAll(".error-list a").Select(link => link.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal(before, await clinic.CountsAsync());
    }

    /// <summary>A signed case; one is enough, since nothing is saved.</summary>
    private async Task<AfterSigning> SignedAsync()
    {
        if (_signed is null)
        {
            _signed = new AfterSigning(clinic);
            await _signed.SignAsync();
        }

        return _signed;
    }
}
