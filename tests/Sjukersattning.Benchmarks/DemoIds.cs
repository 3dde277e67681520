using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sjukersattning.Benchmarks;

/// <summary>Which demo cases are measured, read straight from the file.</summary>
/// <param name="BeingWritten">A case whose kurator section is half written.</param>
/// <param name="Untouched">Planned cases of the same unit that the kurator has a section in.</param>
public sealed record DemoIds(Guid Complete, Guid BeingWritten, IReadOnlyList<Guid> Untouched)
{
    public static DemoIds Read(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        const string ofPatient = "SELECT c.Id FROM Cases c JOIN Patients p ON p.Id = c.PatientId WHERE p.Personnummer LIKE ";
        return new(
            Ids(connection, ofPatient + "'19730412%'").First(),
            Ids(connection, ofPatient + "'19820917%'").First(),
            Ids(connection,
                "SELECT Id FROM Cases WHERE Status = 'Planerat' AND UnitId IN (SELECT Id FROM Units WHERE Name LIKE '%Smålandsstenar%') " +
                    "ORDER BY Number DESC LIMIT 50"));
    }

    public static (string Content, string Sha256) LongestSigned(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = new SqliteCommand("SELECT Content, Sha256 FROM SignedVersions ORDER BY length(Content) DESC LIMIT 1",
            connection);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? (reader.GetString(0), reader.GetString(1))
            : throw new InvalidOperationException("The demo has no signed utlåtande.");
    }

    private static List<Guid> Ids(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var ids = new List<Guid>();
        while (reader.Read())
        {
            ids.Add(Guid.Parse(reader.GetString(0), CultureInfo.InvariantCulture));
        }

        return ids;
    }
}
