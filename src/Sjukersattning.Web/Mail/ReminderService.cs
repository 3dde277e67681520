using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Forms;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Upkeep;

namespace Sjukersattning.Web.Mail;

/// <summary>Reminds of last days, gathers daily letters, forgets old marks, guesses, and forms that nobody came back to.</summary>
public sealed class ReminderService(BackgroundLease lease, TimeProvider time, ILogger<ReminderService> logger)
    : LeasedWork(Pause, lease, time, logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Tells everybody what is to have been told by now.</summary>
    protected override async Task<bool> DoAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await services.GetRequiredService<Reminding>().RunAsync(cancellationToken);
        await services.GetRequiredService<FormMarks>().ForgetAsync(cancellationToken);
        await services.GetRequiredService<HeldForms>().ForgetOldAsync(cancellationToken);
        await services.GetRequiredService<Guesses>().ForgetAsync(cancellationToken);
        return false;
    }
}
