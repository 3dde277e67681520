using System.Net;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>No log, no data: where the access log cannot be written nothing is shown and nothing is changed.</summary>
public sealed class LogFailureTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    public static TheoryData<string> Handlers => PageHandler.Names(access => access is not ForAnyoneAttribute);

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Handler_WhenTheLogCannotBeWritten_ShowsNoPatientAndChangesNothing(string name)
    {
        var handler = clinic.Handlers[name];
        await using var sabotage = await Sabotage.OfAsync(clinic, "AccessLog", "no more rows");
        var before = await clinic.FootprintAsync();
        foreach (var visitor in new[] { clinic.Visitors["lakare"], clinic.Visitors["koordinator"], clinic.Visitors["koordinator2"] })
        {
            var subject = clinic.CaseFor(handler, clinic.Visitors["lakare"].Actor.UnitId);
            var (path, _) = clinic.Addresses(handler, visitor.Actor.UnitId, subject.Id).First();
            using var response = await visitor.CallAsync(handler, path);
            var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
            Assert.All(clinic.Secrets, secret => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));
            Assert.NotEqual(HttpStatusCode.InternalServerError, response.StatusCode);
            if (handler.IsAboutCase || (handler.Right is not null && !handler.Access.IsFor(visitor.Actor)))
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            }

            if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                Assert.Contains("ingenting är halvsparat", body, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await clinic.FootprintAsync());
    }

    /// <summary>A search and a look-up that find nobody write a row too.</summary>
    [Theory]
    [InlineData("/arenden", "koordinator", "sok", "Ingen Sådan")]
    [InlineData("/slag-upp", "sjukskoterska", "personnummer", "19121212-1212")]
    [InlineData("/logg/utdrag", "chef", "Input.Personnummer", "19121212-1212")]
    public async Task SearchForNobody_WhenTheLogCannotBeWritten_IsNotAnswered(string path, string key, string field, string typed)
    {
        await using var sabotage = await Sabotage.OfAsync(clinic, "AccessLog", "no more rows");
        var visitor = clinic.Visitors[key];
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Token), new(field, typed)]);
        using var response = await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
    }

    [Fact]
    public async Task List_WhenTheLogCannotBeWritten_GivesTheSwedishPage()
    {
        await using var sabotage = await Sabotage.OfAsync(clinic, "AccessLog", "no more rows");
        foreach (var path in new[] { "/", "/arenden" })
        {
            using var response = await clinic.Visitors["koordinator"].Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("ingenting är halvsparat", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Save_WhenTheLogCannotBeWritten_SavesNothing()
    {
        var lakare = clinic.Visitors["lakare"];
        var subject = clinic.CaseIn(lakare.Actor.UnitId, CaseStatus.Planned);
        await using var sabotage = await Sabotage.OfAsync(clinic, "AccessLog", "no more rows");
        var before = await clinic.FootprintAsync();
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", lakare.Token), new("v/8.1", "0"),
            new("f/8.1/text", "Text som inte får sparas.")]);
        using var response = await lakare.Client.PostAsync(new Uri($"/arenden/{subject.Id}/utlatande/psykiska", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(before, await clinic.FootprintAsync());
    }
}
