using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>Where a browser is sent to sign in is told without a host: the one it asks for is its own word.</summary>
public sealed class RedirectTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    public static TheoryData<string> ClosedPages => PageHandler.Names(access => access is not ForAnyoneAttribute, "OnGet");

    [Theory]
    [MemberData(nameof(ClosedPages))]
    public async Task Page_AskedForUnderAnotherHost_LeadsToThisPlacesSignIn(string name)
    {
        var handler = clinic.Handlers[name];
        var path = clinic.Addresses(handler, clinic.Visitors["koordinator"].Actor.UnitId, Guid.NewGuid()).First().Path;
        foreach (var host in new[] { "evil.example", "evil.example:8080", "10.0.0.7" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)) { Headers = { Host = host } };
            using var response = await clinic.NewBrowser().Client.SendAsync(request);
            var location = response.Headers.Location!.OriginalString;
            Assert.StartsWith("/logga-in?till=%2F", location, StringComparison.Ordinal);
            Assert.DoesNotContain(host, location, StringComparison.Ordinal);
        }
    }
}
