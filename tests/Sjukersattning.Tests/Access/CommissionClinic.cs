using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Tests.Access;

/// <summary>A clinic where the administrator has every role at both units, and is signed in for the first one alone.</summary>
public sealed class CommissionClinic : AccessClinic, IAsyncLifetime
{
    /// <summary>Names, and numbers of cases, that the other unit alone has.</summary>
    public IReadOnlyList<string> OfTheOther { get; private set; } = [];

    internal Visitor Limited => Visitors["admin"];

    /// <summary>The same person, whose sign-in opens all her units.</summary>
    internal Visitor Open { get; private set; } = null!;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var (mine, other) = (Limited.Actor.UnitId, Visitors["admin2"].Actor.UnitId);
        OfTheOther = await InDatabaseAsync(async db =>
        {
            var working = (await db.Memberships.Join(db.Users, m => m.AccountId, a => a.Id, (m, a) => new { m.UnitId, a.Name })
                .ToListAsync()).ToLookup(one => one.UnitId, one => one.Name);
            var patients = (await db.Cases.Join(db.Patients, c => c.PatientId, p => p.Id, (c, p) => new { c.UnitId, c.Number, p.Name })
                .ToListAsync()).ToLookup(one => one.UnitId);
            return new[] { await db.Context.Units.Where(u => u.Id == other).Select(u => u.Name).SingleAsync() }
                .Concat(working[other].Except(working[mine]))
                .Concat(patients[other].Select(one => one.Number).Except(patients[mine].Select(one => one.Number)))
                .Concat(patients[other].Select(one => one.Name).Except(patients[mine].Select(one => one.Name)))
                .Distinct().ToList();
        });

        // Past the program, which would tell the security log.
        await ExecuteAsync("""
            INSERT INTO "Memberships" ("AccountId", "UnitId", "Role")
            SELECT a."Id", u."Id", r."Role"
            FROM "AspNetUsers" a CROSS JOIN "Units" u CROSS JOIN (SELECT DISTINCT "Role" FROM "Memberships") r
            WHERE a."Email" = 'admin@demo.example' AND NOT EXISTS (SELECT 1 FROM "Memberships" m
                WHERE m."AccountId" = a."Id" AND m."UnitId" = u."Id" AND m."Role" = r."Role")
            """);
        await ExecuteAsync($"""
            UPDATE "Sessions" SET "OnlyUnits" = '{mine}'
            WHERE "AccountId" = (SELECT "Id" FROM "AspNetUsers" WHERE "Email" = 'admin@demo.example')
            """);
        var browser = await SignInAsync("admin");
        Open = Limited with { Client = browser.Client };
        Assert.Equal(2, await InDatabaseAsync(db => db.Memberships
            .CountAsync(m => m.AccountId == Limited.Actor.Id && m.Role == Role.Verksamhetschef)));
    }

    /// <summary>Where a page may be asked of the one unit and of the other, and all that she reads there.</summary>
    internal async Task<IReadOnlyList<string>> ReadAsync(Visitor visitor, PageHandler handler)
    {
        var read = new List<string>();
        foreach (var who in new[] { Limited, Visitors["admin2"] })
        {
            var unit = who.Actor.UnitId;
            foreach (var (path, _) in Addresses(handler, unit, CaseFor(handler, unit).Id))
            {
                using var response = await visitor.CallAsync(handler, path.Replace(
                    $"{Visitors["kurator"].Actor.Id}", $"{Visitors[who == Limited ? "kurator" : "kurator2"].Actor.Id}",
                    StringComparison.Ordinal));
                Assert.True((int)response.StatusCode < 500, $"{path}: {response.StatusCode}");
                var bytes = await response.Content.ReadAsByteArrayAsync();
                read.Add(response.Content.Headers.ContentType?.MediaType == "application/pdf" ? PdfText.Of(bytes)
                    : System.Net.WebUtility.HtmlDecode(System.Text.Encoding.UTF8.GetString(bytes)));
            }
        }

        return read;
    }
}
