using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Forms;
using Sjukersattning.Data.Notices;

namespace Sjukersattning.Web.Mail;

/// <summary>Reminds of last days, gathers daily letters, forgets old marks, guesses, and forms that nobody came back to.</summary>
public sealed class ReminderService(IServiceScopeFactory scopes, TimeProvider time, ILogger<ReminderService> logger)
    : RepeatedWork(Pause, time, logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(10);

    /// <summary>Tells everybody what is to have been told by now.</summary>
    public override async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Reminding>().RunAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<FormMarks>().ForgetAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<HeldForms>().ForgetOldAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<Guesses>().ForgetAsync(cancellationToken);
    }
}
