using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>Every table says what of it leaves with a case, and when everything does; and that is what leaves.</summary>
public sealed partial class KeptTablesTests
{
    /// <summary>Columns whose name sounds like a secret's, and that are none.</summary>
    private static readonly string[] NoSecrets =
    [
        "AccessLog.Hash", "LogSeals.Hash", "LogSeals.KeyId", "VersionSeals.KeyId", "Patients.SearchKey", "Patients.SearchKeyLaw",
        "AspNetUsers.PasswordIsTemporary", "Sections.Key", "DiagnosisRegister.RegisterStamp",
    ];

    [Fact]
    public void Rows_AreTheTablesOfTheModel()
    {
        using var context = DesignModels.SqliteContext();
        Assert.Equal(
            ModelReferences.TablesOf(context).Select(table => table.Name).Order(StringComparer.Ordinal),
            KeptTables.All.Select(table => table.Name).Order(StringComparer.Ordinal));
        Assert.All(ModelReferences.TablesOf(context), table => Assert.Empty(
            KeptTables.For(table.Name).ColumnsOfCase.Concat(KeptTables.For(table.Name).Secrets)
                .Except(table.Columns.Select(column => column.Name))));
    }

    /// <summary>A table from which a case, or a patient, is reached is in the archive, or says to the patient why it is not.</summary>
    [Fact]
    public void Table_WithAWayToACase_IsInTheArchive_OrSaysWhyNot()
    {
        using var context = DesignModels.SqliteContext();
        var reaching = ModelReferences.TablesOf(context).Where(Reaches).Select(table => table.Name).ToList();
        Assert.True(reaching.Count > 25, $"{reaching.Count}");
        Assert.All(reaching, name => Assert.True(
            KeptTables.For(name) is { OfCase: not null } or { NotOfCase.Length: > 20 }, $"{name}: where does it go with a case?"));

        // And nothing gives a reason for what has no way to a case.
        Assert.All(KeptTables.All.Where(table => table.OfCase is null && table.NotOfCase.Length > 0),
            table => Assert.Contains(table.Name, reaching));
    }

    [Fact]
    public void Column_ThatSoundsLikeASecret_IsNotWritten()
    {
        using var context = DesignModels.SqliteContext();
        var written = ModelReferences.TablesOf(context).Where(table => KeptTables.For(table.Name).NotWritten.Length == 0)
            .SelectMany(table => table.Columns.Select(column => column.Name).Except(KeptTables.For(table.Name).Secrets)
                .Select(column => $"{table.Name}.{column}"));
        Assert.DoesNotContain(written, column => SoundsSecret().IsMatch(column.Split('.')[1]) && !NoSecrets.Contains(column));
    }

    [Fact]
    public void Conditions_ForSqlServer_AreReadable()
    {
        using var context = DesignModels.SqlServerContext();
        var sql = context.GetService<ISqlGenerationHelper>();
        Assert.All(ModelReferences.TablesOf(context).Where(table => KeptTables.For(table.Name).OfCase is not null),
            table => Assert.Empty(TSql.Parse(new CopiedTable(table).QueryOf(sql, isOfCase: true)).Faults));
    }

    /// <summary>
    /// No table is empty here, and a row that names a case stands in that case's archive and in no other. What is reached otherwise is
    /// there with its case.
    /// </summary>
    [Fact]
    public async Task Archives_OfAllCases_HoldEveryRowThatNamesOne()
    {
        using var file = new SqliteFile(DatabaseMould.Demo);
        await FilledTables.FillAsync(file);
        file.Run("UPDATE Notices SET LetterId = (SELECT min(Id) FROM Letters), CaseId = (SELECT min(Id) FROM Cases) "
            + "WHERE Id = (SELECT min(Id) FROM Notices)");
        file.Run("DROP TRIGGER TR_EarlierIdentities_NoUpdate");
        file.Run("UPDATE EarlierIdentities SET IsWrongNumber = 0, PatientId = (SELECT PatientId FROM Cases LIMIT 1)");
        await using var scope = file.Scope();
        var db = SqliteFile.Context(scope);
        await db.Database.OpenConnectionAsync();
        var found = new Dictionary<string, int>();
        foreach (var caseId in await db.EnterGate().Cases.Select(c => c.Id).ToListAsync())
        {
            var (json, _) = await CaseRows.ReadAsync(db, caseId, "26-0001", DateTimeOffset.UnixEpoch, [], CancellationToken.None);
            foreach (var table in JsonDocument.Parse(json).RootElement.GetProperty("tabeller").EnumerateObject())
            {
                found[table.Name] = found.GetValueOrDefault(table.Name) + table.Value.GetArrayLength();
                Assert.All(table.Value.EnumerateArray().Where(row => row.TryGetProperty("CaseId", out _)),
                    row => Assert.Equal(caseId, row.GetProperty("CaseId").GetGuid()));
            }
        }

        Assert.Equal(KeptTables.All.Where(table => table.OfCase is not null).Select(table => table.Name).Order(), found.Keys.Order());
        Assert.All(found, table => Assert.NotEqual((table.Key, 0), (table.Key, table.Value)));
        var byCase = found.Keys.Where(table => file.Run($"SELECT count(*) FROM pragma_table_info('{table}') WHERE name = 'CaseId'") == "1");
        Assert.All(byCase.Append("Cases"), table => Assert.Equal(
            (table, file.Run($"SELECT count(*) FROM \"{table}\"" + (table == "Cases" ? "" : " WHERE CaseId IN (SELECT Id FROM Cases)"))),
            (table, $"{found[table]}")));
    }

    /// <summary>By a column that names a case or a patient, by references either way; staff and units are reached by none.</summary>
    private static bool Reaches(ITable table) =>
        table.Name is "Cases" or "Patients" || table.Columns.Any(column => column.Name is "CaseId" or "PatientId")
        || table.ForeignKeyConstraints.Any(key => key.PrincipalTable != table && Reaches(key.PrincipalTable))
        || table.ReferencingForeignKeyConstraints.Any(key => key.Table.Columns.Any(column => column.Name == "CaseId")
            && key.PrincipalTable.Name is not ("Units" or "AspNetUsers"));

    [GeneratedRegex("Secret|Hash|Password|Stamp|Token|Key|Codes$")]
    private static partial Regex SoundsSecret();
}
