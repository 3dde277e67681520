using System.Net;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Tests.Access;

/// <summary>Forms with rows: more or fewer rows than the page drew are refused in words, not by a crash.</summary>
public sealed class PostedListTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(9)]
    public async Task Plan_WithAnotherNumberOfSections_IsRefusedInWords(int rows)
    {
        var koordinator = clinic.Visitors["koordinator"];
        var subject = clinic.CaseIn(koordinator.Actor.UnitId, CaseStatus.Opened);
        var fields = Enumerable.Range(0, rows)
            .SelectMany(
                i => new[] { ($"Input.Sections[{i}].OwnerId", koordinator.Actor.Id.ToString()),
                    ($"Input.Sections[{i}].Deadline", "2030-01-01") });
        await AssertRefusedAsync("koordinator", $"/arenden/{subject.Id}/plan",
            [("Input.LakareId", clinic.Visitors["lakare"].Actor.Id.ToString()), ("Input.SignDeadline", "2030-02-01"), .. fields]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    public async Task Unit_WithAnotherNumberOfProfessions_IsRefusedInWords(int rows)
    {
        var fields = Enumerable.Range(0, rows)
            .SelectMany(i => new[] { ($"Input.Appointed[{i}].PersonId", ""), ($"Input.Appointed[{i}].DeputyId", "inte ett id") });
        await AssertRefusedAsync("chef", "/enhet", [("Input.Name", "Enheten"), .. fields]);
    }

    [Fact]
    public async Task Account_WithUnknownRoles_IsRefusedInWords() =>
        await AssertRefusedAsync("admin", "/admin",
            [("Input.Name", "Ny"), ("Input.Title", "Ny"), ("Input.Email", "ny@demo.example"), ("Input.UnitId", "x"),
                ("Input.Roles", "Kejsare"), ("Input.Roles", "99")]);

    private async Task AssertRefusedAsync(string key, string path, IEnumerable<(string Name, string Value)> fields)
    {
        var before = await clinic.FootprintAsync();
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", clinic.Visitors[key].Token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var response = await clinic.Visitors[key].Client.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Det här behöver rättas", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
            StringComparison.Ordinal);
        Assert.Equal(before, await clinic.FootprintAsync());
    }
}
