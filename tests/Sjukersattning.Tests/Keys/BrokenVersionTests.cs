using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Keys;

/// <summary>
/// Somebody with the database's own password has changed every signed text, and made its plain hash anew: derived over all handlers,
/// nothing of it leaves, and whoever leads the unit is told.
/// </summary>
public sealed class BrokenVersionTests(BrokenVersionTests.TamperedClinic clinic) : IClassFixture<BrokenVersionTests.TamperedClinic>
{
    private const string Mark = "ÄNDRAT-I-DATABASEN";

    private static readonly string[] Readers = ["lakare", "koordinator"];

    public static TheoryData<string> Handlers => PageHandler.Names(access => access is Sjukersattning.Web.Infrastructure.NeedsAttribute);

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Handler_WhateverItShows_ShowsNothingOfAChangedVersion(string name)
    {
        var handler = clinic.Access.Handlers[name];
        if (!handler.IsAboutCase)
        {
            return;
        }

        var unit = clinic.Access.Visitors["lakare"].Actor.UnitId;
        var answers = new List<HttpStatusCode>();
        foreach (var subject in clinic.Access.Cases.Values.Where(c => c.UnitId == unit && c.VersionInForce > 0).Take(6))
        {
            foreach (var reader in Readers)
            {
                var (path, _) = clinic.Access.Addresses(handler, unit, subject.Id).First();
                using var response = await clinic.Access.Visitors[reader].CallAsync(handler, path);
                var body = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());
                Assert.DoesNotContain(Mark, body, StringComparison.Ordinal);
                answers.Add(response.StatusCode);
                if (response.StatusCode == HttpStatusCode.InternalServerError)
                {
                    Assert.Contains("Det undertecknade innehållet är ändrat i databasen", body, StringComparison.Ordinal);
                }
            }
        }

        // What is a paper, or a version itself, refuses; it is never a file.
        var rule = CaseRules.For(handler.Action!.Value);
        if (handler.IsGet && (rule.Leaves || (rule.IsReading && handler.RouteValues.Contains("n"))))
        {
            Assert.Contains(HttpStatusCode.InternalServerError, answers);
            Assert.DoesNotContain(HttpStatusCode.OK, answers);
        }
    }

    [Fact]
    public async Task Overview_OfAChangedVersion_SaysSo()
    {
        var page = await PageAsync("koordinator", $"/arenden/{clinic.CaseId}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("ändrat i databasen", page.Document.QuerySelector(".message-box--error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chef_IsToldOnce_AndTheLogSaysWhich()
    {
        foreach (var _ in Enumerable.Range(0, 2))
        {
            var page = await PageAsync("lakare", $"/arenden/{clinic.CaseId}/versioner/1");
            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.Contains("verksamhetschefen har fått veta", page.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Signed version {Version} of case {CaseId} does not hold", clinic.Access.TechnicalLog, StringComparison.Ordinal);
        Assert.Contains(clinic.CaseId.ToString(), clinic.Access.TechnicalLog, StringComparison.Ordinal);
        Assert.DoesNotContain(Mark, clinic.Access.TechnicalLog, StringComparison.Ordinal);
        var chef = await clinic.Access.SignInAsync("chef");
        var notices = await chef.GetAsync("/notiser");
        Assert.Contains("ändrad i databasen", notices.Text, StringComparison.Ordinal);
        Assert.Equal(1, await clinic.Access.InDatabaseAsync(db => db.Notices.CountAsync(
            n => n.CaseId == clinic.CaseId && n.Kind == Sjukersattning.Domain.Notices.NoticeKind.BrokenVersion && n.Topic.EndsWith("/1"))));

        var opened = await chef.SubmitByAsync(notices, "form[action='/notiser/oppna']", "button");
        Assert.Equal((HttpStatusCode.OK, "/notiser"), (opened.Status, opened.Path));
    }

    [Fact]
    public async Task Chef_IsToldOfACaseThatIsHiddenFromHer_Too()
    {
        var reader = clinic.Access.Visitors["koordinator"].Actor;
        var hidden = clinic.Access.Cases.Values.Last(c => c.UnitId == reader.UnitId && c.VersionInForce > 0 && c.Id != clinic.CaseId);
        await HideAsync(hidden.Id, true, reader.Id);
        try
        {
            var page = await PageAsync("koordinator", $"/arenden/{hidden.Id}/versioner/{hidden.VersionInForce}");
            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            var notices = await (await clinic.Access.SignInAsync("chef")).GetAsync("/notiser");
            Assert.Contains(notices.Document.QuerySelectorAll(".task-list__what"), line =>
                line.TextContent.Contains("ändrad i databasen", StringComparison.Ordinal)
                && line.TextContent.EndsWith(hidden.Number, StringComparison.Ordinal));
        }
        finally
        {
            await HideAsync(hidden.Id, false, reader.Id);
        }
    }

    private Task HideAsync(Guid caseId, bool isSkyddad, Guid leader) => clinic.Access.InDatabaseAsync(db =>
        db.Cases.Where(c => c.Id == caseId).ExecuteUpdateAsync(row => row.SetProperty(c => c.IsSkyddad, isSkyddad)
            .SetProperty(c => c.RehabkoordinatorId, leader)));

    private Task<StaffPage> PageAsync(string who, string path) => new StaffBrowser(clinic.Access.Visitors[who].Client).GetAsync(path);

    /// <summary>The clinic of the access tests, with every signed version changed behind its back.</summary>
    public sealed class TamperedClinic : IAsyncLifetime
    {
        internal AccessClinic Access { get; } = new();

        internal Guid CaseId { get; private set; }

        public async Task InitializeAsync()
        {
            await Access.InitializeAsync();
            await Access.ExecuteAsync($"DROP TRIGGER \"{AppendOnly.TriggerName("SignedVersions", "Update")}\"");
            await Access.InDatabaseAsync(async db =>
            {
                foreach (var row in await db.Signed.ToListAsync())
                {
                    var signed = SignedUtlatande.FromCanonicalJson(row.Content, Sjukersattning.Domain.Form.Fk7800.Editions);
                    row.Content = (signed with
                    {
                        PatientName = Mark,
                        SignerName = Mark,
                        Answers = [.. signed.Answers.Select(answer => answer with { AuthorName = Mark })],
                    }).ToCanonicalJson();
                    row.Sha256 = SignedUtlatande.HashOf(row.Content);
                }

                return await db.SaveChangesAsync();
            });
            var lakare = Access.Visitors["lakare"].Actor;
            CaseId = Access.Cases.Values.First(c => c.UnitId == lakare.UnitId && c.Status == CaseStatus.Signed && c.VersionInForce == 1).Id;
        }

        public async Task DisposeAsync() => await Access.DisposeAsync();
    }
}
