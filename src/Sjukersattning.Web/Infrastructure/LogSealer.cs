using Sjukersattning.Data;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Seals the access log behind those who write it, tells the newest seal outside the database, and examines the whole log once a day.
/// </summary>
public sealed class LogSealer(IServiceScopeFactory scopes, LogHeadFile headFile, TimeProvider time, ILogger<LogSealer> logger)
    : RepeatedWork(Pause, time, logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ExaminedEvery = TimeSpan.FromDays(1);
    private readonly TimeProvider _time = time;
    private long _told;

    public override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var sealing = scope.ServiceProvider.GetRequiredService<LogSealing>();
        await sealing.RunAsync(cancellationToken);
        await ExamineAsync(scope.ServiceProvider.GetRequiredService<LogExamination>(), cancellationToken);
        if (await sealing.HeadAsync(cancellationToken) is { } head && head.Number != _told)
        {
            headFile.Keep(head);
            logger.LogInformation("Access log sealed: seal {Number}, {Hash}", head.Number, head.Hash);
            _told = head.Number;
        }
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
