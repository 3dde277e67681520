using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Tests.Data;

/// <summary>Error numbers of both databases become the same few words; the ones of SQLite are provoked for real.</summary>
public sealed class DatabaseFaultsTests : IDisposable
{
    private readonly SqliteFile _file = new(DatabaseMould.Empty);

    [Theory]
    [InlineData(2601, DatabaseFault.Conflict)]
    [InlineData(2627, DatabaseFault.Conflict)]
    [InlineData(547, DatabaseFault.Broken)]
    [InlineData(515, DatabaseFault.Broken)]
    [InlineData(2628, DatabaseFault.TooLong)]
    [InlineData(8152, DatabaseFault.TooLong)]
    [InlineData(1205, DatabaseFault.Busy)]
    [InlineData(1222, DatabaseFault.Busy)]
    [InlineData(-2, DatabaseFault.Busy)]
    [InlineData(50001, DatabaseFault.AppendOnly)]
    [InlineData(1105, DatabaseFault.Unavailable)]
    [InlineData(3906, DatabaseFault.Unavailable)]
    [InlineData(9002, DatabaseFault.Unavailable)]
    [InlineData(4060, DatabaseFault.Unavailable)]
    [InlineData(18456, DatabaseFault.Unavailable)]
    [InlineData(53, DatabaseFault.Unavailable)]
    [InlineData(40, DatabaseFault.Unavailable)]
    [InlineData(233, DatabaseFault.Unavailable)]
    [InlineData(10054, DatabaseFault.Unavailable)]
    [InlineData(10061, DatabaseFault.Unavailable)]
    [InlineData(102, DatabaseFault.Unknown)]
    [InlineData(983, DatabaseFault.Unavailable)]
    [InlineData(40613, DatabaseFault.Unavailable)]
    [InlineData(49918, DatabaseFault.Busy)]
    [InlineData(DatabaseFaults.TurnNotGiven, DatabaseFault.Busy)]
    [InlineData(DatabaseFaults.TurnDeadlocked, DatabaseFault.Busy)]
    public void OfSqlServer_WhenANumberComes_GivesTheFault(int number, DatabaseFault fault) =>
        Assert.Equal(fault, DatabaseFaults.Of(SqlFault.Of(number)));

    /// <summary>On Linux a refused or cut connection has no number; a timeout has its own, whatever its class.</summary>
    [Theory]
    [InlineData(0, 20, DatabaseFault.Unavailable)]
    [InlineData(823, 24, DatabaseFault.Unavailable)]
    [InlineData(-2, 20, DatabaseFault.Busy)]
    [InlineData(0, 16, DatabaseFault.Unknown)]
    public void OfSqlServer_WhenTheConnectionIsLost_GivesUnavailable(int number, byte severity, DatabaseFault fault) =>
        Assert.Equal(fault, DatabaseFaults.Of(SqlFault.Of(number, severity)));

    /// <summary>As it does when the pool is empty, or the connection went between two statements.</summary>
    [Fact]
    public void Of_WhenTheDriverItselfRefuses_GivesUnavailable()
    {
        using var connection = new SqlConnection("Server=db");
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1";
        var thrown = Assert.Throws<InvalidOperationException>(() => command.ExecuteNonQuery());
        Assert.Equal(DatabaseFault.Unavailable, DatabaseFaults.Of(thrown));
    }

    [Theory]
    [InlineData(19, 1555, DatabaseFault.Conflict)]
    [InlineData(19, 2067, DatabaseFault.Conflict)]
    [InlineData(19, 2579, DatabaseFault.Conflict)]
    [InlineData(19, 1811, DatabaseFault.AppendOnly)]
    [InlineData(19, 787, DatabaseFault.Broken)]
    [InlineData(19, 275, DatabaseFault.Broken)]
    [InlineData(19, 1299, DatabaseFault.Broken)]
    [InlineData(18, 18, DatabaseFault.TooLong)]
    [InlineData(5, 5, DatabaseFault.Busy)]
    [InlineData(5, 517, DatabaseFault.Busy)]
    [InlineData(6, 262, DatabaseFault.Busy)]
    [InlineData(8, 1032, DatabaseFault.Unavailable)]
    [InlineData(10, 778, DatabaseFault.Unavailable)]
    [InlineData(11, 11, DatabaseFault.Unavailable)]
    [InlineData(13, 13, DatabaseFault.Unavailable)]
    [InlineData(14, 14, DatabaseFault.Unavailable)]
    [InlineData(26, 26, DatabaseFault.Unavailable)]
    [InlineData(1, 1, DatabaseFault.Unknown)]
    public void OfSqlite_WhenACodeComes_GivesTheFault(int code, int extended, DatabaseFault fault) =>
        Assert.Equal(fault, DatabaseFaults.OfSqlite(code, extended));

    [Fact]
    public void Of_WhenTheExceptionIsNoneOfADatabase_GivesNull()
    {
        Assert.Null(DatabaseFaults.Of(null));
        Assert.Null(DatabaseFaults.Of(new InvalidOperationException("no database", new FormatException())));
    }

    [Fact]
    public async Task Of_WhenAKeyExists_GivesConflict()
    {
        var (account, unit) = await AccountAndUnitAsync();
        await SaveAsync(db => db.Memberships.Add(new Membership { AccountId = account, UnitId = unit, Role = Role.Lakare }));
        Assert.Equal(DatabaseFault.Conflict,
            await FaultOfSavingAsync(db => db.Memberships.Add(new Membership { AccountId = account, UnitId = unit, Role = Role.Lakare })));
    }

    [Fact]
    public async Task Of_WhenAUniqueValueExists_GivesConflict()
    {
        await AccountAndUnitAsync();
        Assert.Equal(DatabaseFault.Conflict,
            await FaultOfSavingAsync(db => db.Users.Add(new StaffAccount { Id = Guid.NewGuid(), NormalizedUserName = "EN" })));
    }

    [Fact]
    public async Task Of_WhenAReferenceIsMissing_GivesBroken() =>
        Assert.Equal(DatabaseFault.Broken,
            await FaultOfSavingAsync(
                db => db.Memberships.Add(new Membership { AccountId = Guid.NewGuid(), UnitId = Guid.NewGuid(), Role = Role.Lakare })));

    [Fact]
    public async Task Of_WhenTheRowIsGone_GivesConflict() =>
        Assert.Equal(DatabaseFault.Conflict, await FaultOfSavingAsync(db => db.Units.Update(new Vardenhet("borta"))));

    [Theory]
    [InlineData("UPDATE AccessLog SET RequestId = 'x'")]
    [InlineData("DELETE FROM AccessLog")]
    public async Task Of_WhenAppendOnlyRowsAreTouched_GivesAppendOnly(string sql)
    {
        await SaveAsync(db => db.Add(new AccessLogRow { Action = CaseAction.Open, ActorName = "en" }));
        Assert.Equal(DatabaseFault.AppendOnly, FaultOf(_file.ConnectionString, sql));
    }

    [Fact]
    public void Of_WhenAnotherWriterHoldsTheFile_GivesBusy()
    {
        using var holder = _file.Open();
        using var transaction = holder.BeginTransaction();
        Assert.Equal(DatabaseFault.Busy, FaultOf($"{_file.ConnectionString};Default Timeout=1", "DELETE FROM KeyRing"));
    }

    [Fact]
    public void Of_WhenTheFileIsReadOnly_GivesUnavailable()
    {
        Assert.Equal(DatabaseFault.Unavailable, FaultOf($"{_file.ConnectionString};Mode=ReadOnly", "DELETE FROM KeyRing"));
    }

    [Fact]
    public void Of_WhenTheDiskIsFull_GivesUnavailable()
    {
        Assert.Equal(DatabaseFault.Unavailable,
            FaultOf(_file.ConnectionString, "PRAGMA max_page_count=1",
                "INSERT INTO KeyRing (FriendlyName, Xml) VALUES ('x', hex(zeroblob(1000000)))"));
    }

    [Fact]
    public void Of_WhenTheFileIsMissing_GivesUnavailable()
    {
        File.Delete(_file.Path);
        Assert.Equal(DatabaseFault.Unavailable, FaultOf($"{_file.ConnectionString};Mode=ReadWrite", "SELECT 1"));
    }

    [Fact]
    public void Of_WhenTheFileIsNoDatabase_GivesUnavailable()
    {
        File.WriteAllText(_file.Path, new string('x', 5000));
        Assert.Equal(DatabaseFault.Unavailable, FaultOf(_file.ConnectionString, "SELECT count(*) FROM sqlite_master"));
    }

    public void Dispose() => _file.Dispose();

    private static DatabaseFault? FaultOf(string connectionString, params string[] statements) =>
        DatabaseFaults.Of(new InvalidOperationException("wrapped", Assert.Throws<SqliteException>(() =>
    {
        using var connection = new SqliteConnection(connectionString);
        connection.Open();
        Array.ForEach(statements, sql => SqliteFile.Run(connection, sql));
    })));

    private async Task<(Guid Account, Guid Unit)> AccountAndUnitAsync()
    {
        var account = new StaffAccount { Id = Guid.NewGuid(), NormalizedUserName = "EN" };
        var unit = new Vardenhet("Enheten");
        await SaveAsync(db => (db.Users.Add(account), db.Units.Add(unit)));
        return (account.Id, unit.Id);
    }

    private async Task SaveAsync<T>(Func<SjukersattningDbContext, T> change)
    {
        await using var scope = _file.Scope();
        var db = SqliteFile.Context(scope);
        change(db);
        await db.SaveChangesAsync();
    }

    private async Task<DatabaseFault?> FaultOfSavingAsync<T>(Func<SjukersattningDbContext, T> change) =>
        DatabaseFaults.Of(await Assert.ThrowsAnyAsync<DbUpdateException>(() => SaveAsync(change)));
}
