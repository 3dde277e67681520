using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.People;
using Sjukersattning.Web;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>Nobody empties the register page by page, and nobody is stopped by a colleague who tries.</summary>
public sealed class RequestLimitTests(GuessClinic clinic) : IClassFixture<GuessClinic>
{
    private static readonly string[] Files = [".pdf", ".xml", ".csv", ".txt", ".ics"];

    public static TheoryData<string> Rows => [.. RequestLimits.All.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Row_StopsOneAndNotTheNext(string name)
    {
        var row = RequestLimits.All.Single(row => row.Name == name);
        using var limiter = RequestLimits.Limiter();
        var (mine, theirs) = (RequestFor(row, 1), RequestFor(row, 2));
        for (var i = 0; i < row.Most; i++)
        {
            // A row that is counted by path is reached by one path, a row by address by many.
            using var lease = limiter.AttemptAcquire(name == "Kalendrar" ? RequestFor(row, 1, $"{i}") : mine);
            Assert.True(lease.IsAcquired, $"{i}");
        }

        using var stopped = limiter.AttemptAcquire(name == "Kalendrar" ? RequestFor(row, 1, "sist") : mine);
        using var next = limiter.AttemptAcquire(theirs);
        Assert.Equal((false, true), (stopped.IsAcquired, next.IsAcquired));
    }

    /// <summary>A new file that leaves the program is covered, or this fails.</summary>
    [Fact]
    public void Files_ThatLeaveTheProgram_AreAllCovered()
    {
        var routes = clinic.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items
            .OfType<PageActionDescriptor>().Select(page => page.AttributeRouteInfo!.Template!)
            .Where(route => Path.GetExtension(route.Split('/')[^1].Split('}')[^1]).Length > 0).ToList();
        Assert.All(Files, ending => Assert.Contains(routes, route => route.EndsWith(ending, StringComparison.Ordinal)));
        Assert.All(routes, route => Assert.Contains(RequestLimits.All, row => row.Covers(Request(route))));
        Assert.DoesNotContain(RequestLimits.All, row => row.Covers(Request("arenden/{id:guid}")));
    }

    [Fact]
    public async Task LookUp_TooOften_SaysWhenToTryAgainAndTheColleagueGoesOn()
    {
        var address = GuessClinic.NewAddress();
        var (mine, hers) = (clinic.BrowserAt(address), clinic.BrowserAt(address));
        await GuessClinic.TryAsync(mine, "sjukskoterska", DemoClinic.Password);
        await GuessClinic.TryAsync(hers, "sjukskoterska2", DemoClinic.Password);
        HttpStatusCode status = default;
        for (var i = 0; i <= RequestLimits.All[0].Most; i++)
        {
            using var refused = await mine.Client.PostAsync(new Uri(To.LookUp, UriKind.Relative), null);
            status = refused.StatusCode;
            if (i == RequestLimits.All[0].Most)
            {
                var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
                Assert.Matches(@"Försök igen om \d+ sekunder", page);
                Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            }
            else
            {
                Assert.Equal(HttpStatusCode.BadRequest, status);
            }
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        var card = await hers.SubmitAsync(await hers.GetAsync(To.LookUp), $"form[action='{To.LookUp}']");
        Assert.Equal(HttpStatusCode.OK, card.Status);
        Assert.Equal(HttpStatusCode.OK, (await mine.GetAsync(To.Home)).Status);
    }

    private static HttpContext Request(string route)
    {
        var context = new DefaultHttpContext();
        context.SetEndpoint(new RouteEndpoint(_ => Task.CompletedTask, RoutePatternFactory.Parse(route), 0, null, null));
        return context;
    }

    /// <summary>A request that a row covers, by somebody at an address.</summary>
    private static HttpContext RequestFor(RequestLimit row, byte who, string path = "")
    {
        string[] posts = [To.LookUp, To.Cases, To.SignInByRegionWithForm];
        var export = Request("a/lamna-ut");
        export.Request.Method = "POST";
        var context = Files.Select(ending => Request($"a/b{ending}")).Append(export)
            .Concat(posts.Select(post => post.Split('?')).Select(HttpContext (post) => new DefaultHttpContext
            {
                Request = { Method = "POST", Path = post[0], QueryString = new(post.Length > 1 ? $"?{post[1]}" : "") },
            }))
            .First(row.Covers);
        context.Connection.RemoteIpAddress = new IPAddress([198, 51, 100, row.Name == "Kalender" ? (byte)9 : who]);
        if (row.Name.StartsWith("Kalend", StringComparison.Ordinal))
        {
            context.Request.Path = $"/{who}/{path}";
            return context;
        }

        if (row.Name == "Väntande formulär")
        {
            return context;
        }

        // Two people behind one address.
        context.Connection.RemoteIpAddress = new IPAddress([198, 51, 100, 1]);
        context.Features.Set(new SignedIn(
            new CaseActor(new Guid(who, 0, 0, new byte[8]), "Namn", "titel", Guid.Empty, new HashSet<Role>()), "", "", default, default, default));
        return context;
    }
}
