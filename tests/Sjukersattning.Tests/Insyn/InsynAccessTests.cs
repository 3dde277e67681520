using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Access;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Insyn;

/// <summary>Every handler about a case × every account that has insyn in a case of her own unit and in one of the other.</summary>
public sealed class InsynAccessTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    public static TheoryData<string> Handlers => PageHandler.Names(access => access is NeedsAttribute);

    [Theory]
    [MemberData(nameof(Handlers))]
    public async Task Handler_WithInsyn_LetsInWhomTheTableNames_SaysSo_AndChangesNothing(string name)
    {
        var handler = clinic.Handlers[name];
        if (!handler.IsAboutCase)
        {
            return;
        }

        var read = 0;
        foreach (var visitor in clinic.Visitors.Values)
        {
            foreach (var unit in clinic.Visitors.Values.Select(one => one.Actor.UnitId).Distinct().ToList())
            {
                var subject = clinic.CaseFor(handler, unit);
                var held = await HeldAsync(visitor.Actor, subject);
                foreach (var (path, section) in clinic.Addresses(handler, unit, subject.Id))
                {
                    var without = AccessClinic.HasRight(handler.Action!.Value, subject, visitor.Actor, section);
                    var with = AccessClinic.HasRight(handler.Action.Value, subject, visitor.Actor with { Insyn = held }, section);
                    if (!without)
                    {
                        read += with ? 1 : 0;
                        await CallAsync(handler, visitor, subject, path, with, held);
                    }
                }
            }
        }

        Assert.Equal(CaseRules.For(handler.Action!.Value).Who.Any(grant => grant.Relation == Relation.HasInsyn), read > 0);
    }

    private async Task CallAsync(PageHandler handler, Visitor visitor, UtlatandeCase subject, string path, bool isLetIn, HeldInsyn? held)
    {
        var (last, before) = (await clinic.LastRowAsync(), await clinic.FootprintAsync());
        using var response = await visitor.CallAsync(handler, path);
        var (body, rows) = (await response.Content.ReadAsStringAsync(), await clinic.RowsAfterAsync(last));
        Assert.Equal(before, await clinic.FootprintAsync());
        if (!isLetIn)
        {
            Assert.Equal(held is null ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Equal(LogKind.Denied, Assert.Single(rows).Kind);
            Assert.All(clinic.Secrets, secret => Assert.DoesNotContain(secret, WebUtility.HtmlDecode(body), StringComparison.Ordinal));
            return;
        }

        Assert.True(handler.IsGet, $"{visitor.Key} {handler.Verb} {path}");
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((LogKind.Read, held!.Reason, (Guid?)subject.Id), (row.Kind, row.Reason, row.CaseId)));
        if (response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == "text/html")
        {
            Assert.NotNull(new HtmlParser().ParseDocument(body).QuerySelector(".insyn"));
        }
    }

    /// <summary>What somebody has in a case; null where her role has no reason that opens it.</summary>
    private async Task<HeldInsyn?> HeldAsync(CaseActor actor, UtlatandeCase subject)
    {
        if (InsynRules.Of(actor).FirstOrDefault(rule => rule.Kind == LogKind.AktivtVal && rule.Opens(subject, actor)) is not { } rule)
        {
            return null;
        }

        return await clinic.InDatabaseAsync(async db =>
        {
            var row = await db.Set<InsynRow>().FirstOrDefaultAsync(one => one.CaseId == subject.Id && one.ActorId == actor.Id);
            if (row is null)
            {
                row = new InsynRow
                {
                    Id = Guid.NewGuid(), CaseId = subject.Id, ActorId = actor.Id, UnitId = actor.UnitId, Reason = rule.Reason,
                    From = DateTimeOffset.UtcNow, Until = DateTimeOffset.UtcNow.AddHours(1),
                };
                db.Set<InsynRow>().Add(row);
                await db.SaveChangesAsync();
            }

            return row.Held;
        });
    }
}
