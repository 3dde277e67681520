using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Data;

/// <summary>That what stands between the tests' programs and their database sees what it is to see, and minds.</summary>
public sealed class AlsoOnSqlServerTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    [Fact]
    public async Task EveryQueryOfAJourney_IsReadAsSqlServersToo()
    {
        foreach (var key in new[] { "koordinator", "chef", "admin" })
        {
            await clinic.VisitEverythingAsync(clinic.Visitors[key]);
        }

        var read = AlsoOnSqlServer.Instance.Read;
        Assert.True(read.Count > 150, $"Only {read.Count} statements were read.");
        Assert.All(["FROM [Cases]", "FROM [Patients]", "FROM [AccessLog]", "FROM [AspNetUsers]", "FROM [OpenWork]", "OFFSET", "TOP(", "GROUP BY"],
            part => Assert.Contains(read, text => text.Contains(part, StringComparison.Ordinal)));
        Assert.All(read, text => Assert.DoesNotContain("\"", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Query_ThatOnlySqliteUnderstands_Fails() => await Assert.ThrowsAsync<UnreachableException>(() =>
        clinic.InDatabaseAsync(db => db.Users.CountAsync(one => EF.Functions.Glob(one.Name, "A*"))));

    /// <summary>Each kind of value that a query may be given becomes a parameter there too.</summary>
    [Fact]
    public async Task Query_WithValuesOfEveryKind_IsReadAsOne()
    {
        var (names, ids, now) = (new[] { "Namn" }, new List<Guid> { Guid.NewGuid() }, DateTimeOffset.UnixEpoch);
        await clinic.InDatabaseAsync(db => db.Users.CountAsync(one => names.Contains(one.Name)));
        await clinic.InDatabaseAsync(db => db.Users.CountAsync(one => EF.Parameter(ids).Contains(one.Id)));
        await clinic.InDatabaseAsync(db => db.Set<Sjukersattning.Data.Accounts.SignInSession>().CountAsync(one => one.StartedAt < now));
        Assert.Contains(AlsoOnSqlServer.Instance.Read, text => text.Contains("OPENJSON", StringComparison.Ordinal));
    }
}
