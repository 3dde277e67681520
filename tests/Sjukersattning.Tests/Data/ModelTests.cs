using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Sjukersattning.Data.Configurations;

namespace Sjukersattning.Tests.Data;

/// <summary>What both databases share, and what SQL Server refuses at a migration although nothing before it complains.</summary>
public sealed partial class ModelTests
{
    private const int WidestIndex = 1700;
    private const int WidestClusteredKey = 900;

    private static readonly string[] LargeTexts =
    [
        "Answers.Content", "AspNetUserClaims.ClaimType", "AspNetUserClaims.ClaimValue", "AspNetUserLogins.ProviderDisplayName",
        "AspNetUserPasskeys.Data", "AspNetUserTokens.Value",
        "AspNetUsers.ConcurrencyStamp", "AspNetUsers.PasswordHash", "AspNetUsers.SecurityStamp", "HeldForms.Sealed",
        "KeyRing.Xml", "KompletteringQuestions.Text", "PhraseLists.Lines", "ReadFiles.Content", "Sessions.IdToken", "Sessions.OnlyUnits",
        "SignedVersions.Content",
    ];

    private static IRelationalModel SqlServer { get; } = DesignModels.Of(DesignModels.SqlServerContext());

    private static IRelationalModel Sqlite { get; } = DesignModels.Of(DesignModels.SqliteContext());

    private static IEnumerable<IColumn> Columns => SqlServer.Tables.SelectMany(table => table.Columns);

    [Fact]
    public void Migrations_WhenComparedWithTheModels_LackNothing()
    {
        using var server = DesignModels.SqlServerContext();
        using var file = DesignModels.SqliteContext();
        Assert.False(server.Database.HasPendingModelChanges());
        Assert.False(file.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Models_OfBothDatabases_HaveTheSameTablesColumnsKeysAndIndexes()
    {
        Assert.Equal(Outline(Sqlite), Outline(SqlServer));
        Assert.True(Outline(SqlServer).Count > 100);
    }

    [Fact]
    public void SqlServer_WhenARowIsDeleted_ReachesNoTableByTwoCascades()
    {
        Assert.Contains("Sessions", CascadesFrom("AspNetUsers"));
        foreach (var table in SqlServer.Tables)
        {
            var reached = CascadesFrom(table.Name).ToList();
            Assert.Equal(reached.Distinct(), reached);
            Assert.DoesNotContain(table.Name, reached);
        }
    }

    [Fact]
    public void SqlServer_WhenATableHasInsteadOfTriggers_HasNoCascadeIntoIt() =>
        Assert.DoesNotContain(SqlServer.Tables.SelectMany(table => table.ForeignKeyConstraints),
            key => AppendOnly.Tables.Contains(key.Table.Name) && Cascades(key));

    [Fact]
    public void SqlServer_WhenAKeyOrIndexIsMade_IsNotTooWide()
    {
        var keys = SqlServer.Tables.SelectMany(table => table.UniqueConstraints)
            .Select(key => (key.Name, key.Columns, Widest: IsClustered(key) ? WidestClusteredKey : WidestIndex));
        var indexes = SqlServer.Tables.SelectMany(table => table.Indexes).Select(index => (index.Name, index.Columns, Widest: WidestIndex));
        var all = keys.Concat(indexes).ToList();
        Assert.True(all.Count > 20);
        Assert.DoesNotContain(all, one => one.Columns.Any(column => column.StoreType.EndsWith("(max)", StringComparison.Ordinal)));
        Assert.Empty(all.Where(one => one.Columns.Sum(WidthOf) > one.Widest).Select(one => one.Name));
    }

    [Fact]
    public void SqlServer_WhenAColumnHoldsText_HasALengthOrIsKnownToBeLarge()
    {
        var large = Columns.Where(column => column.StoreType is "nvarchar(max)" or "varchar(max)")
            .Select(column => $"{column.Table.Name}.{column.Name}");
        Assert.Equal(LargeTexts.Order(StringComparer.Ordinal), large.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void SqlServer_WhenAnIndexIsFiltered_HasAPredicateItCanIndex()
    {
        var filters = SqlServer.Tables.SelectMany(table => table.Indexes).Select(index => index.Filter).OfType<string>().ToList();
        Assert.NotEmpty(filters);
        Assert.All(filters, filter => Assert.Matches(IndexablePredicate(), filter));
    }

    [Fact]
    public void Columns_OfEitherDatabase_HaveNoTypeThatOneOfThemCannotCompare()
    {
        Assert.DoesNotContain(Columns, column => Forbidden().IsMatch(column.StoreType));
        var kept = Sqlite.Tables.Concat(SqlServer.Tables)
            .SelectMany(table => table.Columns)
            .Select(column => Nullable.GetUnderlyingType(column.ProviderClrType) ?? column.ProviderClrType);
        Assert.DoesNotContain(kept,
            type => type == typeof(DateTimeOffset) || type == typeof(decimal) || type == typeof(TimeSpan) || type.IsEnum);
    }

    [Fact]
    public void Enums_InEitherDatabase_AreStoredByName()
    {
        var enums = Sqlite.Tables.Concat(SqlServer.Tables).SelectMany(table => table.Columns)
            .Where(column =>
                column.PropertyMappings
                    .Any(mapping => (Nullable.GetUnderlyingType(mapping.Property.ClrType) ?? mapping.Property.ClrType).IsEnum)).ToList();
        Assert.True(enums.Count > 20);
        Assert.All(enums, column => Assert.Equal(typeof(string), column.ProviderClrType));
    }

    [Fact]
    public void Names_OfEnums_FitTheirColumns() =>
        Assert.All(
            SqlServer.Model.GetEntityTypes()
                .SelectMany(type => type.GetProperties())
                .Select(property => (Property: property, Type: Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType))
                .Where(one => one.Type.IsEnum),
            one => Assert.All(StoredNames.Of(one.Type), name => Assert.True(name.Length <= one.Property.GetMaxLength())));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Triggers_InTheModelAndTheMigrations_GuardTheAppendOnlyTables(bool sqlServer)
    {
        using var context = sqlServer ? DesignModels.SqlServerContext() : DesignModels.SqliteContext();
        var tables = DesignModels.Of(context).Tables.Where(table => table.Triggers.Any()).Select(table => table.Name);
        Assert.Equal(AppendOnly.Tables.Order(StringComparer.Ordinal), tables.Order(StringComparer.Ordinal));

        var script = DesignModels.ScriptOf(context);
        var made = TriggerMade()
            .Matches(script)
            .Select(match => (match.Groups["name"].Value, match.Groups["table"].Value, match.Groups["verb"].Value));
        var wanted = from table in AppendOnly.Tables
                     from verb in new[] { "Update", "Delete" }
                     select (AppendOnly.TriggerName(table, verb), table, verb);
        Assert.Equal(wanted.Order(), made.Distinct().Order());
    }

    private static List<string> Outline(IRelationalModel model) =>
    [
        .. model.Tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column.Name} null:{column.IsNullable}")
            .Concat(table.UniqueConstraints.Select(key => $"{table.Name} {key.Name}"))
            .Concat(table.Indexes.Select(index => $"{table.Name} {index.Name} unique:{index.IsUnique}"))
            .Concat(table.ForeignKeyConstraints.Select(key => $"{table.Name} {key.Name} {key.OnDeleteAction}")))
                .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> CascadesFrom(string table, int depth = 0) => depth > SqlServer.Tables.Count()
        ? []
        : SqlServer.Tables.SelectMany(dependent => dependent.ForeignKeyConstraints)
            .Where(key => key.PrincipalTable.Name == table && Cascades(key))
            .SelectMany(key => CascadesFrom(key.Table.Name, depth + 1).Prepend(key.Table.Name));

    private static bool Cascades(IForeignKeyConstraint key) =>
        key.OnDeleteAction is not (Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.NoAction
            or Microsoft.EntityFrameworkCore.Migrations.ReferentialAction.Restrict);

    private static bool IsClustered(IUniqueConstraint key) =>
        key.GetIsPrimaryKey() && key.MappedKeys.All(mapped => mapped.IsClustered() ?? true);

    private static int WidthOf(IColumn column)
    {
        var match = SizedType().Match(column.StoreType);
        var size = match.Groups["size"] is { Success: true } given
            ? int.Parse(given.ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : 0;
        return match.Groups["name"].Value switch
        {
            "nvarchar" or "nchar" => 2 * size,
            "varchar" or "char" or "varbinary" or "binary" => size,
            "uniqueidentifier" => 16,
            "bigint" or "datetime2" => 8,
            "time" => 5,
            "int" => 4,
            "date" => 3,
            "bit" => 1,
            _ => throw new InvalidOperationException($"{column.Table.Name}.{column.Name}: how wide is {column.StoreType}?"),
        };
    }

    [GeneratedRegex(@"^(?<name>\w+)(\((?<size>\d+)\))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex SizedType();

    [GeneratedRegex(@"^\[\w+\] IS (NOT )?NULL( AND \[\w+\] IS (NOT )?NULL)*$", RegexOptions.ExplicitCapture)]
    private static partial Regex IndexablePredicate();

    [GeneratedRegex("rowversion|timestamp|datetimeoffset|decimal|numeric|money|xml|text$|sql_variant", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(
        @"CREATE TRIGGER [\[""](?<name>\w+)[\]""] " +
            @"(ON [\[""](?<table>\w+)[\]""] INSTEAD OF (?<verb>\w+)|BEFORE (?<verb>\w+) ON [\[""](?<table>\w+)[\]""])",
        RegexOptions.ExplicitCapture)]
    private static partial Regex TriggerMade();
}
