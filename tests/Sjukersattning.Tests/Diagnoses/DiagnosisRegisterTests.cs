using Sjukersattning.Data.Diagnoses;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>Search in the loaded register, its renewal, and its cost in queries.</summary>
public sealed class DiagnosisRegisterTests
{
    private static readonly DiagnosisTitle[] Few =
    [
        new("F33", "Recidiverande depressioner"), new("F330", "Recidiverande depression, lindrig"),
        new("F331", "Recidiverande depression, medelsvår"), new("F438A", "Utmattningssyndrom"),
        new("M545", "Lumbago"), new("M542", "Smärta i nacken"), new("R521", "Kronisk smärta"), new("R102", "Smärta i bäckenet, Ödem"),
    ];

    [Theory]
    [InlineData("F33", "F33 F330 F331")]
    [InlineData("f33.1", "F331")]
    [InlineData("smärta", "M542 R102 R521")]
    [InlineData("SMÄRTA nack", "M542")]
    [InlineData("nacken smärta", "M542")]
    [InlineData("ÖDEM", "R102")]
    [InlineData("medelsvår depress", "F331")]
    [InlineData("smärta f33", "")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    [InlineData("finns inte", "")]
    public void Search_GivesTheBestFirst(string query, string codes) =>
        Assert.Equal(codes, string.Join(' ', new DiagnosisIndex(null, null, Few).Search(query, 20).Select(hit => hit.Code)));

    [Fact]
    public void Search_WhenManyMatch_PutsCodesThenBeginningsFirst_AndStopsAtTwenty()
    {
        var rows = Enumerable.Range(0, 100)
            .Select(i => new DiagnosisTitle($"B{i:00}", $"Annan sjukdom {i}"))
            .Append(new("C10", "Sjukdom som börjar så")).Append(new("SJU", "Har en kod som ordet"));
        var hits = new DiagnosisIndex(null, null, rows).Search("sju", 20);
        Assert.Equal(20, hits.Count);
        Assert.Equal(["SJU", "C10", "B00"], hits.Take(3).Select(hit => hit.Code));
    }

    [Fact]
    public void Search_OfEveryTitleAmongFortyThousand_FindsItsCode()
    {
        var rows = Enumerable.Range(0, 40_000)
            .Select(i =>
                new DiagnosisTitle(DiagnosisFileText.CodeOf(i).Replace(".", "", StringComparison.Ordinal), $"Påhittad sjukdom nummer {i};"))
                    .ToList();
        var index = new DiagnosisIndex(null, null, rows);
        foreach (var row in rows.Where((_, i) => i % 1999 == 0).Append(rows[^1]))
        {
            Assert.Contains(row, index.Search(row.Title.TrimEnd(';'), 20));
            Assert.Equal(row, index.Search(row.Code, 20)[0]);
        }
    }

    [Fact]
    public async Task Register_WhenItIsReplaced_IsSeenByBothInstancesAtOnce()
    {
        await using var clinic = new TestClinic();
        await using var neighbour = new NeighbourClinic(clinic);
        Assert.Equal("M797", Assert.Single(await SearchAsync(clinic, "fibromyalgi")).Code);
        Assert.Equal("M797", Assert.Single(await SearchAsync(neighbour, "fibromyalgi")).Code);

        await clinic.AskAsync<DiagnosisRegister, bool>(async register =>
        {
            await register.ReplaceAsync("prov.tsv", Few, null, CancellationToken.None);
            return true;
        });
        foreach (var one in new[] { clinic, neighbour })
        {
            Assert.Empty(await SearchAsync(one, "fibromyalgi"));
            Assert.Equal("F438A", Assert.Single(await SearchAsync(one, "utmattning")).Code);
            Assert.Equal(("prov.tsv", Few.Length),
                await one.AskAsync<DiagnosisRegister, (string, int)>(
                    async register => (await register.LoadedAsync(CancellationToken.None))! is var loaded
                        ? (loaded.Source, loaded.CodeCount) : default));
        }
    }

    [Fact]
    public async Task Search_WhenManyAskAtOnce_AnswersAllAlike_AndCostsOneQueryWhenWarm()
    {
        await using var clinic = new CountingClinic();
        _ = clinic.Services; // else sixteen threads wait for the start, which needs threads itself
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => SearchAsync(clinic, "depression"))));
        Assert.All(answers, hits => Assert.Equal(answers[0], hits));
        Assert.NotEmpty(answers[0]);

        clinic.Counter.Take();
        await SearchAsync(clinic, "ångest");
        Assert.Equal(1, clinic.Counter.Take());
    }

    [Fact]
    public async Task Titles_AndUnknown_OfCodes_AreToldByCode()
    {
        await using var clinic = new TestClinic();
        var titles =
            await clinic.AskAsync<DiagnosisRegister, IReadOnlyDictionary<string, string>>(
                register => register.TitlesAsync(["F331", "M797", "X999", "F331"], CancellationToken.None));
        Assert.Equal(["F331", "M797"], titles.Keys.Order());
        Assert.Equal("Fibromyalgi", titles["M797"]);
        Assert.Equal(["X999"],
            await clinic.AskAsync<DiagnosisRegister, IReadOnlyList<string>>(
                register => register.UnknownAsync(["F331", "X999", "X999"], CancellationToken.None)));

        await clinic.ExecuteAsync("DELETE FROM DiagnosisCodes");
        await clinic.ExecuteAsync("DELETE FROM DiagnosisRegister");
        Assert.Empty(
            await clinic.AskAsync<DiagnosisRegister, IReadOnlyList<string>>(
                register => register.UnknownAsync(["F331", "X999"], CancellationToken.None)));
    }

    [Fact]
    public async Task DemoRegister_KnowsEveryCodeOfTheDemo_AndOnlyCodesThatCanBeSigned()
    {
        await using var clinic = new TestClinic();
        var used = await clinic.InDatabaseAsync(db => Task.FromResult(db.Answers.Where(answer => answer.QuestionId == "6").AsEnumerable()
            .SelectMany(answer => DiagnosesQuestion.Rows(Answer.FromJson(answer.Content)))
            .Select(row => row.Code)
            .Where(code => code.Length > 0).Distinct().ToList()));
        Assert.Contains("F331", used);
        Assert.Empty(
            await clinic.AskAsync<DiagnosisRegister, IReadOnlyList<string>>(
                register => register.UnknownAsync(used, CancellationToken.None)));
        Assert.InRange(CommonDiagnoses.All.Count, 150, 250);
        Assert.All(CommonDiagnoses.All, one => Assert.Null(DiagnosisCode.FaultOf(one.Code, DiagnosesQuestion.DefaultSystem)));
        Assert.All(CommonDiagnoses.All, one => Assert.True(Iso88591.Carries(one.Title) && one.Title.Length <= 81, one.Title));
        Assert.Equal(CommonDiagnoses.All.Count, CommonDiagnoses.All.Select(one => one.Code).Distinct().Count());
    }

    private static Task<IReadOnlyList<DiagnosisTitle>> SearchAsync(TestClinic clinic, string query) =>
        clinic.AskAsync<DiagnosisRegister, IReadOnlyList<DiagnosisTitle>>(register => register.SearchAsync(query, CancellationToken.None));
}
