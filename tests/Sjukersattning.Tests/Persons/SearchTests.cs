using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>A person is found by words in any order, by numbers however they are written, and by what she was called before.</summary>
public sealed class SearchTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly PersonDesk _desk = new(clinic);

    [Fact]
    public async Task Search_ByWhatIsMeant_FindsTheCase()
    {
        var number = MainJob.NewPersonnummer();
        var url = await _desk.OpenAsync(number, "Åsa-Łucja O’Brien Sjöqvist");
        var other = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Ulla Sjöqvist");
        var caseNumber = (await _desk.ReadAsync(url)).Case.Number;
        string[] meant =
        [
            "Sjöqvist Åsa", "åsa sjöqvist", "SJÖQVIST ÅSA", "Sjo\u0308qvist A\u030Asa", "Sjöqvist\u00A0Åsa", "qvist lucja", "Łucja",
            "o'brien", "OBrien Sjöqvist", "Åsa–Łucja", number, PersonDesk.Dashed(number), number[2..], $"{number[2..8]}-{number[8..]}",
            $"{number[..8]}–{number[8..]}", $"{number[..8]} {number[8..]}", $"{number[..8]}\u00A0-\u00A0{number[8..]}", caseNumber,
            caseNumber.Replace('-', '–'), caseNumber.Replace("-", " - ", StringComparison.Ordinal), $"({caseNumber}).",
            "Sjöqvist, Åsa", "Sjöqvist,Åsa", "(Åsa-Łucja)", $"Sjöqvist; {PersonDesk.Dashed(number)}.",
        ];
        foreach (var typed in meant)
        {
            Assert.True((await _desk.FoundAsync(typed)).SequenceEqual([url]), typed);
        }

        Assert.Equal(new[] { url, other }.Order(), (await _desk.FoundAsync("sjöqvist")).Order());
        foreach (var typed in new[] { "Sjöqvist Eva", "%", "_", "-", "'", "Sjöqvist 19010101" })
        {
            Assert.True((await _desk.FoundAsync(typed)).Count == 0, typed);
        }
    }

    [Theory]
    [InlineData("Wrona Jadwiga")]
    [InlineData("jadwiga")]
    public async Task Search_ByAnEarlierName_FindsThePerson(string typed)
    {
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Jadwiga Wrona");
        await _desk.CorrectAsync(url, ("Input.Name", "Hedda Ek"), ("Input.Reason", "Bytte namn."));

        Assert.Contains(url, await _desk.FoundAsync(typed));
        Assert.Contains(url, await _desk.FoundAsync("ek hedda"));
        await _desk.CancelAsync(url);
        Assert.Contains(url, await _desk.FoundAsync(typed, CaseStatus.Cancelled.Stored()));
    }
}
