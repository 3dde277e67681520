using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>SQL Server, the database for running it for real.</summary>
internal sealed class SqlServerContext(DbContextOptions<SqlServerContext> options, FormEditions editions)
    : SjukersattningDbContext(options, editions)
{
    /// <summary>Å, ä and ö are letters of their own and come last; upper and lower case are the same.</summary>
    public const string Collation = "Finnish_Swedish_100_CI_AS_SC";

    /// <summary>In milliseconds, as long as a writer of SQLite waits.</summary>
    private const int LongestWait = 15_000;

    public override Task QueueAsync(Turn turn, CancellationToken cancel) =>
#pragma warning disable RS0030 // No data at all: a name, for the server's own list of locks.
        Database.ExecuteSqlAsync(
            $"""
            DECLARE @given int;
            EXEC @given = sp_getapplock @Resource = {turn.Name}, @LockMode = N'Exclusive', @LockOwner = N'Transaction',
                @LockTimeout = {LongestWait};
            IF @given = -3 BEGIN; THROW {DatabaseFaults.TurnDeadlocked}, N'turn', 1; END;
            IF @given < 0 BEGIN; THROW {DatabaseFaults.TurnNotGiven}, N'turn', 1; END;
            """,
            cancel);
#pragma warning restore RS0030

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseCollation(Collation);

        // A passkey's id is up to 1,024 bytes; a clustered key holds 900, any other index 1,700.
        builder.Entity<IdentityUserPasskey<Guid>>().HasKey(passkey => passkey.CredentialId).IsClustered(false);
    }
}
