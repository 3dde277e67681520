using System.Net;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>No log, no data: where the access log cannot be written nothing is shown and nothing is changed.</summary>
public sealed class LogFailureTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    public static TheoryData<string> Handlers => PageHandler.Names(access => access is NeedsAttribute or ForSignedInAttribute);

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
            if (handler.IsAboutCase)
            {
                Assert.True(response.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable,
                    $"{visitor.Key} {path}: {response.StatusCode}");
                Assert.Contains("Ingenting är halvsparat", body, StringComparison.Ordinal);
            }
        }

        Assert.Equal(before, await clinic.FootprintAsync());
    }

    [Fact]
    public async Task List_WhenTheLogCannotBeWritten_GivesTheSwedishPage()
    {
        await using var sabotage = await Sabotage.OfAsync(clinic, "AccessLog", "no more rows");
        foreach (var path in new[] { "/", "/arenden" })
        {
            using var response = await clinic.Visitors["koordinator"].Client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.True(response.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable);
            Assert.Contains("Ingenting är halvsparat", WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()),
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
        Assert.True((int)response.StatusCode >= 500);
        Assert.Equal(before, await clinic.FootprintAsync());
    }
}
