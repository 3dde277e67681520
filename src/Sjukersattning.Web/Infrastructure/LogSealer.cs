using Sjukersattning.Data;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Seals the access log behind those who write it, tells the newest seal outside the database, and examines the whole log once a day.
/// </summary>
public sealed class LogSealer(BackgroundLease lease, LogHeadFile headFile, TimeProvider time, ILogger<LogSealer> logger)
    : LeasedWork(Pause, lease, time, logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ExaminedEvery = TimeSpan.FromDays(1);
    private readonly TimeProvider _time = time;
    private long _told;

    protected override async Task<bool> DoAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var sealing = services.GetRequiredService<LogSealing>();
        await sealing.RunAsync(cancellationToken);
        await ExamineAsync(services.GetRequiredService<LogExamination>(), cancellationToken);
        if (await sealing.HeadAsync(cancellationToken) is { } head && head.Number != _told)
        {
            headFile.Keep(head);
            logger.LogInformation("Access log sealed: seal {Number}, {Hash}", head.Number, head.Hash);
            _told = head.Number;
        }

        return false;
    }

    private async Task ExamineAsync(LogExamination examination, CancellationToken cancel)
    {
        if (await examination.LastAsync(cancel) is { } last && _time.GetUtcNow() - last.At < ExaminedEvery)
        {
            return;
        }

        var (found, _) = await examination.ExamineAsync(headFile.Last(), cancel);
        await examination.NoteAsync(found, cancel);
        if (found.Faults > 0)
        {
            logger.LogError("Access log is not whole: {Faults} faults, the first is {Fault}", found.Faults, found.FirstFault);
        }
    }
}
