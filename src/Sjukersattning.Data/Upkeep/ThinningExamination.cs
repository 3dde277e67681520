using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data.Upkeep;

/// <summary>Whether what is noted as thinned is gone whole, and was old enough.</summary>
internal static class ThinningExamination
{
    public static async Task ExamineAsync(SjukersattningDbContext db, DataFound found, CancellationToken cancel)
    {
        var thinned = await db.EnterGate().Thinned.AsNoTracking().OrderBy(one => one.CaseId).ToListAsync(cancel);
        var least = RetentionRules.For(Kept.Cases).LeastYears;
        found.Faults.AddRange(thinned
            .Where(one => one.Years < least || one.Before.AddYears(least) > SwedishTime.DayOf(one.At) || one.EndedYear > one.Before.Year)
            .Select(one => $"Ärendet med id {one.CaseId} är gallrat innan {least} år har gått."));
        var records = db.EnterGate();
        var written = await records.AccessLog.AsNoTracking().Where(row => row.Kind == LogKind.Write || row.Kind == LogKind.Sign)
            .Join(records.Thinned, row => row.CaseId, one => one.CaseId, (row, one) => new { one.CaseId, one.Before, row.At })
            .ToListAsync(cancel);
        found.Faults.AddRange(written.Where(one => SwedishTime.DayOf(one.At) >= one.Before).DistinctBy(one => one.CaseId)
            .Select(one => $"Ärendet med id {one.CaseId} är gallrat, men åtkomstloggen har ändringar i det som är yngre än gallringen."));
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            foreach (var (table, column) in CaseThinning.TablesOf(db).Select(table => (table.Name, "CaseId")).Append(("Cases", "Id")))
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                (command.CommandText, command.CommandTimeout) = (QueryOf(table, column), 0);
                await using var reader = await command.ExecuteReaderAsync(cancel);
                while (await reader.ReadAsync(cancel))
                {
                    found.Faults.Add($"Ärendet med id {reader.GetGuid(0)} är gallrat, men tabellen {table} har rader kvar.");
                }
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    internal static string QueryOf(string table, string column) =>
        $"SELECT DISTINCT t.\"CaseId\" FROM \"ThinnedCases\" t INNER JOIN \"{table}\" x ON x.\"{column}\" = t.\"CaseId\"";
}
