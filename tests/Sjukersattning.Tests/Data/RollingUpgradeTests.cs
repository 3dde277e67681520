using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Sjukersattning.Data;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// A migration leaves the version before running: it adds, and what it adds the version before may leave out. What takes away or narrows
/// comes in a version of its own, named in the change log as one that all are stopped for, and here.
/// </summary>
public sealed class RollingUpgradeTests
{
    /// <summary>Of versions that everybody is stopped for.</summary>
    private static readonly string[] AllAreStopped =
    [
        "Initial", "AfterTheSignature", "AroundTheCase", "ForExchangeAndQuality", "LawOfDerivedRows", "WholeKinds", "SignInAndLogs",
        "PatientsKept", "SwedishCollation",
    ];

    [Fact]
    public void Migrations_WhereTheVersionBeforeGoesOn_OnlyAdd()
    {
        foreach (var db in new SjukersattningDbContext[] { DesignModels.SqliteContext(), DesignModels.SqlServerContext() })
        {
            using (db)
            {
                Assert.Empty(All(db).Where(one => !AllAreStopped.Contains(one.Name))
                    .SelectMany(one => Narrowing(one.Migration.UpOperations).Select(what => $"{one.Name}: {what}")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Operation_IsJudgedByWhatItDoesToTheVersionBefore(bool isNarrowing, MigrationOperation operation) =>
        Assert.Equal(isNarrowing, Narrowing([operation]).Any());

    public static TheoryData<bool, MigrationOperation> Operations => new()
    {
        { false, new CreateTableOperation { Name = "New" } },
        { false, new AddColumnOperation { Table = "Old", Name = "A", ClrType = typeof(string), IsNullable = true } },
        { false, new AddColumnOperation { Table = "Old", Name = "A", ClrType = typeof(int), DefaultValue = 0 } },
        { false, new CreateIndexOperation { Table = "Old", Name = "I", Columns = ["A"] } },
        { true, new AddColumnOperation { Table = "Old", Name = "A", ClrType = typeof(string) } },
        { true, new CreateIndexOperation { Table = "Old", Name = "I", Columns = ["A"], IsUnique = true } },
        { true, new DropColumnOperation { Table = "Old", Name = "A" } },
        { true, new DropTableOperation { Name = "Old" } },
        { true, new RenameColumnOperation { Table = "Old", Name = "A", NewName = "B" } },
        { true, new AlterColumnOperation { Table = "Old", Name = "A", ClrType = typeof(string) } },
    };

    private static IEnumerable<(string Name, Migration Migration)> All(SjukersattningDbContext db)
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        return migrations.Migrations.Select(one =>
            (one.Value.Name, migrations.CreateMigration(one.Value, db.Database.ProviderName!)));
    }

    private static IEnumerable<string> Narrowing(IReadOnlyList<MigrationOperation> operations)
    {
        var added = operations.OfType<CreateTableOperation>().Select(one => one.Name).ToHashSet();
        return operations.Where(operation => operation switch
        {
            CreateTableOperation or DropIndexOperation or SqlOperation or InsertDataOperation => false,
            AddColumnOperation column => !column.IsNullable && column.DefaultValue is null && column.DefaultValueSql is null,
            CreateIndexOperation index => index.IsUnique && !added.Contains(index.Table),
            ITableMigrationOperation onTable => !added.Contains(onTable.Table),
            _ => true,
        }).Select(operation => operation.GetType().Name);
    }
}
