using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>The access log's chain in a test clinic, and what somebody with the database's own tools can do to it.</summary>
internal static class LogClinic
{
    public static Task<bool> SealLogAsync(this TestClinic clinic) => clinic.AskAsync<LogSealing, bool>(async sealing =>
    {
        await sealing.RunAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Examines the log, keeps what was found, and gives the faults.</summary>
    public static Task<(LogVerification Found, IReadOnlyList<LogFault> Faults)> ExamineLogAsync(this TestClinic clinic,
        (long, string)? head = null) => clinic.AskAsync<LogExamination, (LogVerification, IReadOnlyList<LogFault>)>(async examination =>
    {
        var (found, faults) = await examination.ExamineAsync(head, CancellationToken.None);
        await examination.NoteAsync(found, CancellationToken.None);
        return (found, faults);
    });

    /// <summary>Puts rows into every table about the log: a trigger refuses rows, so there must be some.</summary>
    public static async Task FillLogTablesAsync(this TestClinic clinic)
    {
        await clinic.AddLogRowsAsync(1);
        await clinic.SealLogAsync();
        await clinic.ExamineLogAsync();
        await clinic.ExecuteAsync(
            "INSERT INTO \"LogThinnings\" (\"At\", \"UpToRow\", \"UpToSeal\") VALUES ('2020-01-01 00:00:00', 0, 0)");
        var refused = await clinic.ActorAsync("koordinator");
        await clinic.InDatabaseAsync(db =>
        {
            db.Set<ThinnedCase>().Add(new ThinnedCase
            {
                CaseId = Guid.NewGuid(), UnitId = refused.UnitId, OpenedYear = 2008, EndedYear = 2009, Before = new DateOnly(2010, 1, 1),
                Years = 10, At = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero),
            });
            return db.SaveChangesAsync();
        });
        await clinic.AskAsync<Refusals, int>(async refusals =>
        {
            await refusals.DenyAsync(refused, CaseAction.Open, CancellationToken.None);
            return 0;
        });
        var pass = await clinic.PassAsync("chef", StaffAction.ReviewLog);
        await clinic.AskAsync<LogReviews, bool>(async reviews => await reviews.JudgeAsync(
            pass, await reviews.BeginAsync(pass, CancellationToken.None), 1, LogVerdict.Motiverad, "Prov.", CancellationToken.None));
    }

    /// <summary>Adds rows as the lists do.</summary>
    public static async Task AddLogRowsAsync(this TestClinic clinic, int rows)
    {
        var actor = await clinic.ActorAsync("koordinator");
        await clinic.AskAsync<AccessLog, bool>(async log =>
        {
            await log.WriteAsync(actor, CaseAction.ListCases, LogKind.Read,
                Enumerable.Range(0, rows).Select(_ => ((Guid?)Guid.NewGuid(), (Guid?)Guid.NewGuid())), CancellationToken.None);
            return true;
        });
    }

    /// <summary>Takes away what keeps the rows from being changed.</summary>
    public static async Task OpenTableAsync(this TestClinic clinic, string table)
    {
        foreach (var verb in new[] { "Update", "Delete" })
        {
            await clinic.ExecuteAsync($"DROP TRIGGER \"TR_{table}_No{verb}\"");
        }
    }

    /// <summary>Copies a row to another id, as a tool of the database can.</summary>
    public static async Task PutLogRowInAsync(this TestClinic clinic, long id, long from, string hash = "\"Hash\"")
    {
        var columns = string.Join(", ", await clinic.InDatabaseAsync(db => Task.FromResult(
            db.Model.FindEntityType(typeof(AccessLogRow))!.GetProperties().Select(column => column.GetColumnName())
                .Where(name => name is not ("Id" or "Hash")).Select(name => $"\"{name}\"").ToList())));
        await clinic.ExecuteAsync(
            $"INSERT INTO \"AccessLog\" (\"Id\", \"Hash\", {columns}) SELECT {id}, {hash}, {columns} FROM \"AccessLog\" "
                + $"WHERE \"Id\" = {from}");
    }

    public static Task<List<long>> LogIdsAsync(this TestClinic clinic) =>
        clinic.InDatabaseAsync(db => db.AccessLog.OrderBy(row => row.Id).Select(row => row.Id).ToListAsync());
}
