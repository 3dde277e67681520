using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Telemetry;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Telemetry;

/// <summary>What leaves the program on its way to a collector, searched byte by byte after a journey through every page.</summary>
public sealed class TelemetryTests(TelemetryClinic clinic) : IClassFixture<TelemetryClinic>
{
    private const string Canary = "Kanariefågelns hemliga berättelse";

    [Fact]
    public async Task WhatIsSent_AfterAWholeJourney_TellsOfNobody()
    {
        foreach (var key in new[] { "koordinator", "lakare", "sjukskoterska", "chef", "admin" })
        {
            await clinic.VisitEverythingAsync(clinic.Visitors[key]);
        }

        await SendStrangeThingsAsync();
        await FailAsync();
        clinic.Flush();

        var (traces, metrics) = (clinic.Collector.Of("traces"), clinic.Collector.Of("metrics"));
        Assert.All(["arenden/{id:guid}/utlatande/{avsnitt}", "SQL LinqQuery", "SQL SaveChanges", "http.route", "GET ", "POST "],
            told => Assert.Contains(told, traces, StringComparison.Ordinal));
        Assert.All([Measures.Saves, Measures.SignIns, Measures.Requests, Measures.OutboxWaiting],
            row => Assert.Contains(row.Name, metrics, StringComparison.Ordinal));
        var accounts = await clinic.InDatabaseAsync(
            db => db.Users.Select(account => new { account.Id, account.Name, account.Email }).ToListAsync());
        string[] secrets =
        [
            .. clinic.Secrets, .. Spelled(clinic.Cases.Keys), .. Spelled(clinic.Cases.Values.Select(one => one.PatientId)),
            .. clinic.Cases.Values.Select(one => one.Number), .. Spelled(accounts.Select(one => one.Id)),
            .. accounts.SelectMany(one => new[] { one.Name, one.Email! }), .. AccessClinic.Keys.Select(key => $"{key}@"),
            DemoClinic.Password, Canary, Canary.Split(' ')[0], "ett hemligt fel lösenord", clinic.CalendarSecret, clinic.InvitationSecret,
            "SELECT", "INSERT", "WHERE", "url.path", "url.query", "Kanariegul", "user_agent", "client.address", "mottagarens nyckel", "Data Source",
        ];
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, traces, StringComparison.OrdinalIgnoreCase));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, metrics, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["mottagarens nyckel"], clinic.Collector.Keys);
    }

    /// <summary>Nobody has asked for it: nothing is made ready to be sent.</summary>
    [Fact]
    public void Program_WithoutTheSetting_SendsNothing()
    {
        using var other = new TestClinic();
        Assert.Null(other.Services.GetService<TracerProvider>());
        Assert.Null(other.Services.GetService<MeterProvider>());
    }

    private static IEnumerable<string> Spelled(IEnumerable<Guid> ids) => ids.SelectMany(id => new[] { id.ToString(), id.ToString("N") });

    /// <summary>Typed where nobody should, and sent as no browser would.</summary>
    private async Task SendStrangeThingsAsync()
    {
        var lakare = clinic.Visitors["lakare"];
        var (name, number) = (clinic.Secrets[0], clinic.Secrets[1]);
        foreach (var path in new[] { $"/arenden?sok={name}", $"/arenden/{name}", $"/{number}", $"/logga-in?till={name}", $"/fel?kod={name}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("User-Agent", "Kanariegul/1.0");
            request.Headers.Add("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
            request.Headers.Add("tracestate", $"x={number}");
            request.Headers.Add("baggage", $"person={number}");
            using var response = await lakare.Client.SendAsync(request);
        }

        using var method = new HttpRequestMessage(new HttpMethod("Kanariegul"), new Uri($"/arenden?sok={number}", UriKind.Relative));
        using var refused = await lakare.Client.SendAsync(method);
        var section = $"/arenden/{clinic.CaseIn(lakare.Actor.UnitId, CaseStatus.BeingWritten).Id}/utlatande/psykiska";
        await PostAsync(lakare, "/arenden", ("sok", name));
        await PostAsync(lakare, "/arenden/nytt", ("Input.Personnummer", number), ("Input.Name", Canary), ("Input.Initiator", "Patienten"));
        await PostAsync(lakare, section, ("v/8.1", "0"), ("f/8.1/text", Canary));
        await PostAsync(lakare, "/logga-in", ("Input.Email", $"{Canary}@example.com"), ("Input.Password", "ett hemligt fel lösenord"));
    }

    private async Task FailAsync()
    {
        var lakare = clinic.Visitors["lakare"];
        var section = $"/arenden/{clinic.CaseIn(lakare.Actor.UnitId, CaseStatus.Planned).Id}/utlatande/psykiska";
        await using var sabotage = await Sabotage.OfAsync(clinic, "Answers", $"{Canary} {clinic.Secrets[0]}");
        Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync(lakare, section, ("v/8.1", "0"), ("f/8.1/text", Canary)));
    }

    private static async Task<HttpStatusCode> PostAsync(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Token),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var response = await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return response.StatusCode;
    }
}
