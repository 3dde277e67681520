using System.Net;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>
/// Every page handler × every account × own, other and missing case. Derived: a new page or a new row of the table is tested as it stands.
/// </summary>
public sealed class AccessTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    public static TheoryData<string> CaseHandlers => PageHandler.Names(access => access is NeedsAttribute);

    public static TheoryData<string> RightHandlers => PageHandler.Names(access => access is NeedsRightAttribute);

    public static TheoryData<string> SignedInHandlers => PageHandler.Names(access => access is ForSignedInAttribute);

    public static TheoryData<string> ClosedHandlers => PageHandler.Names(access => access is not ForAnyoneAttribute);

    public static TheoryData<string> OpenHandlers => PageHandler.Names(access => access is ForAnyoneAttribute, "OnGet");

    [Fact]
    public void HandlersOf_ComparedWithRouting_FindsTheSame() =>
        Assert.Equal(clinic.Handlers.Keys.Order(), PageHandler.Known(_ => true).Order());

    [Theory]
    [MemberData(nameof(CaseHandlers))]
    public async Task Handler_OfAnAction_LetsInWhomTheTableNamesAndNobodyElse(string name)
    {
        var visits = clinic.Visitors.Values
            .SelectMany(visitor => Visits(clinic.Handlers[name], visitor))
            .ToLookup(visit => visit.IsAllowed);
        Assert.NotEmpty(visits[true]);
        await RefusedAsync([.. visits[false]]);
        foreach (var visit in visits[true])
        {
            await LetInAsync(visit);
        }
    }

    [Theory]
    [MemberData(nameof(RightHandlers))]
    public async Task Handler_OfARight_LetsInWhomTheTableNamesAndNobodyElse(string name)
    {
        var handler = clinic.Handlers[name];
        var rule = StaffRules.For(handler.Right!.Value);
        var visitors = clinic.Visitors.Values.ToLookup(visitor => rule.Who.Any(grant => visitor.Actor.Roles.Contains(grant.Role)));
        Assert.NotEmpty(visitors[true]);
        var last = await clinic.LastRowAsync();
        var everything = await clinic.EverythingAsync();
        foreach (var visitor in visitors[false])
        {
            using var response = await CallAsync(visitor);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Equal(
            visitors[false]
                .Select(one => (LogKind.Denied, (LoggedAction)rule.Action, rule.Purpose, one.Actor.Id, (Guid?)null, (Guid?)null)),
            (await clinic.RowsAfterAsync(last)).OrderBy(row => row.Id)
                .Select(row => (row.Kind, row.Action, row.Purpose, row.ActorId, row.PatientId, row.CaseId)));
        Assert.Equal(everything, await clinic.EverythingAsync());

        var patients = await clinic.FootprintAsync();
        foreach (var visitor in visitors[true])
        {
            using var response = await CallAsync(visitor);
            Assert.NotEqual(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.True((int)response.StatusCode < 500);
        }

        Assert.Equal(patients, await clinic.FootprintAsync());
        Assert.True(!handler.IsGet || everything == await clinic.EverythingAsync());

        async Task<HttpResponseMessage> CallAsync(Visitor visitor)
        {
            var response = await visitor.CallAsync(handler, clinic.Addresses(handler, visitor.Actor.UnitId, Guid.Empty).First().Path);
            await AssertNothingShownAsync(response);
            return response;
        }
    }

    [Fact]
    public async Task Menu_ShowsWhatOpensAndNothingElse()
    {
        var menus = new Dictionary<Visitor, HashSet<string>>();
        foreach (var visitor in clinic.Visitors.Values)
        {
            var page = await new StaffBrowser(visitor.Client).GetAsync("/");
            menus[visitor] = page.Document.QuerySelectorAll(".site-nav a").Select(link => link.GetAttribute("href")!).ToHashSet();
        }

        foreach (var (visitor, menu) in menus)
        {
            foreach (var href in menus.Values.SelectMany(hrefs => hrefs).Distinct())
            {
                using var response = await visitor.Client.GetAsync(new Uri(href, UriKind.Relative));
                Assert.Equal(menu.Contains(href) ? HttpStatusCode.OK : HttpStatusCode.Forbidden, response.StatusCode);
            }
        }
    }

    [Theory]
    [MemberData(nameof(SignedInHandlers))]
    public async Task Handler_ForSignedIn_LetsEverybodyIn(string name)
    {
        var handler = clinic.Handlers[name];
        foreach (var visitor in clinic.Visitors.Values)
        {
            using var response = await visitor.CallAsync(handler, clinic.Addresses(handler, visitor.Actor.UnitId, Guid.Empty).First().Path);
            Assert.True((int)response.StatusCode < 500 && response.StatusCode != HttpStatusCode.Forbidden,
                $"{visitor.Key} at {handler.Template}: {response.StatusCode}");
            if (!CaseRules.RoleMay(CaseAction.ListCases, visitor.Actor))
            {
                await AssertNothingShownAsync(response);
            }
        }
    }

    [Theory]
    [MemberData(nameof(ClosedHandlers))]
    public async Task Handler_WhenNobodyIsSignedIn_GivesSignInAndLogsNothing(string name)
    {
        var handler = clinic.Handlers[name];
        var stranger = clinic.NewBrowser();
        var token = (await stranger.GetAsync("/logga-in")).Value("__RequestVerificationToken")!;
        var last = await clinic.LastRowAsync();
        var before = await clinic.FootprintAsync();
        var unit = clinic.Visitors["koordinator"].Actor.UnitId;
        foreach (var caseId in new[] { clinic.CaseFor(handler, unit).Id, Guid.NewGuid() })
        {
            var (path, _) = clinic.Addresses(handler, unit, caseId).First();
            using var page = await Visitor.CallAsync(stranger.Client, token, handler, path, asScript: false);
            Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
            Assert.StartsWith("/logga-in", page.Headers.Location!.IsAbsoluteUri
                ? page.Headers.Location.AbsolutePath
                : page.Headers.Location.OriginalString, StringComparison.Ordinal);
            using var script = await Visitor.CallAsync(stranger.Client, token, handler, path, asScript: true);
            Assert.Equal(HttpStatusCode.Unauthorized, script.StatusCode);
            await AssertNothingShownAsync(page);
            await AssertNothingShownAsync(script);
        }

        Assert.Empty(await clinic.RowsAfterAsync(last));
        Assert.Equal(before, await clinic.FootprintAsync());
    }

    [Theory]
    [MemberData(nameof(OpenHandlers))]
    public async Task Handler_ForAnyone_ShowsNoPatient(string name)
    {
        var handler = clinic.Handlers[name];
        foreach (var client in new[] { clinic.NewBrowser().Client, clinic.Visitors["koordinator"].Client })
        {
            using var response = await Visitor.CallAsync(client, "", handler,
                clinic.Addresses(handler, clinic.Visitors["koordinator"].Actor.UnitId, Guid.Empty).First().Path, asScript: false);
            Assert.True((int)response.StatusCode < 500);
            await AssertNothingShownAsync(response);
        }
    }

    [Theory]
    [InlineData("GET", "?handler=FinnsInte")]
    [InlineData("POST", "?handler=FinnsInte")]
    [InlineData("PUT", "")]
    [InlineData("DELETE", "")]
    [InlineData("OPTIONS", "")]
    public async Task Address_WithoutAHandler_ShowsNoPatient(string verb, string query)
    {
        var koordinator = clinic.Visitors["koordinator"];
        foreach (var handler in clinic.Handlers.Values.Where(handler => handler.IsAboutCase && handler.Template[^1] == '}'))
        {
            var (path, _) = clinic.Addresses(handler, koordinator.Actor.UnitId, clinic.CaseFor(handler, koordinator.Actor.UnitId).Id)
                .First();
            var before = await clinic.FootprintAsync();
            using var response = await koordinator.CallAsync(handler with { Verb = verb }, path + query);
            Assert.InRange((int)response.StatusCode, 200, 499);
            if (query.Length == 0 || verb != "GET")
            {
                await AssertNothingShownAsync(response);
            }

            Assert.Equal(before, await clinic.FootprintAsync());
        }
    }

    private IEnumerable<Visit> Visits(PageHandler handler, Visitor visitor)
    {
        if (!handler.IsAboutCase)
        {
            return [new Visit(handler, visitor, null, null, clinic.Addresses(handler, visitor.Actor.UnitId, Guid.Empty).First().Path,
                CaseRules.RoleMay(handler.Action!.Value, visitor.Actor))];
        }

        var unit = visitor.Actor.UnitId;
        var other = clinic.Visitors.Values.First(someone => someone.Actor.UnitId != unit).Actor.UnitId;
        UtlatandeCase?[] subjects = [clinic.CaseFor(handler, unit), clinic.CaseIn(unit, CaseStatus.Opened), clinic.CaseFor(handler, other),
            null];
        return from subject in subjects
               let id = subject?.Id ?? Guid.NewGuid()
               from address in clinic.Addresses(handler, unit, id).Take(subject == subjects[0] ? int.MaxValue : 1)
               select new Visit(handler, visitor, subject, id, address.Path,
                   AccessClinic.HasRight(handler.Action!.Value, subject, visitor.Actor, address.Section));
    }

    private async Task RefusedAsync(IReadOnlyList<Visit> visits)
    {
        var last = await clinic.LastRowAsync();
        var before = await clinic.FootprintAsync();
        foreach (var visit in visits)
        {
            using var response = await visit.Visitor.CallAsync(visit.Handler, visit.Path);
            Assert.True(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{visit}: {response.StatusCode}");
            await AssertNothingShownAsync(response);
        }

        var rows = await clinic.RowsAfterAsync(last);
        Assert.Equal(
            visits.Select(
                visit => (LogKind.Denied, (LoggedAction)visit.Handler.Action!.Value, visit.Visitor.Actor.Id, visit.Case?.PatientId,
                    visit.CaseId)),
            rows.OrderBy(row => row.Id).Select(row => (row.Kind, row.Action, row.ActorId, row.PatientId, row.CaseId)));
        Assert.Equal(before, await clinic.FootprintAsync());
    }

    private async Task LetInAsync(Visit visit)
    {
        var last = await clinic.LastRowAsync();
        var before = visit.Handler.IsGet ? await clinic.FootprintAsync() : "";
        using var response = await visit.Visitor.CallAsync(visit.Handler, visit.Path);
        Assert.True((int)response.StatusCode < 500, $"{visit}: {response.StatusCode}");

        // An opened case has neither a draft nor a signed version yet, and most have no komplettering; everything else is there.
        if (visit.Case is null || AccessClinic.HasWhatIsShown(visit.Handler, visit.Case))
        {
            Assert.False(response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound, $"{visit}: {response.StatusCode}");
        }

        var rows = await clinic.RowsAfterAsync(last);
        Assert.DoesNotContain(rows, row => row.Kind == LogKind.Denied || row.ActorId != visit.Visitor.Actor.Id);
        if (visit.Handler.IsAboutCase)
        {
            Assert.All(rows, row => Assert.Equal((visit.Case!.PatientId, visit.CaseId), (row.PatientId!.Value, row.CaseId)));
        }

        if (visit.Handler.IsGet)
        {
            Assert.Equal(visit.Handler.IsAboutCase,
                rows.Any(row => visit.Handler.IsAboutCase && row.Kind is LogKind.Read or LogKind.Print));
            Assert.Equal(before, await clinic.FootprintAsync());
        }
    }

    private async Task AssertNothingShownAsync(HttpResponseMessage response)
    {
        var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
        Assert.All(clinic.Secrets, secret => Assert.DoesNotContain(secret, body, StringComparison.Ordinal));
    }

    private sealed record Visit(PageHandler Handler, Visitor Visitor, UtlatandeCase? Case, Guid? CaseId, string Path, bool IsAllowed)
    {
        public override string ToString() => $"{Visitor.Key} {Handler.Verb} {Path}";
    }
}
