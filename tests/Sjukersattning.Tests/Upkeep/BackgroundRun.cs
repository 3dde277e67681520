using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Web.Mail;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>The background work of a test clinic, done when a test says so.</summary>
internal static class BackgroundRun
{
    public static BackgroundLease Lease(this TestClinic clinic) => clinic.Services.GetRequiredService<BackgroundLease>();

    /// <summary>Gives a sign of life, or tries to take the work; says whether this instance has it.</summary>
    public static async Task<bool> KeepAsync(this TestClinic clinic)
    {
        await clinic.Lease().KeepAsync(CancellationToken.None);
        return clinic.Lease().Token is not null;
    }

    /// <summary>A round of one work, as the program does it: nothing where another instance has the work.</summary>
    public static async Task RunAsync<TWork>(this TestClinic clinic)
        where TWork : LeasedWork
    {
        await clinic.KeepAsync();
        await clinic.RunAsync(typeof(TWork));
    }

    /// <summary>The same without looking who has the work now.</summary>
    public static Task RunAsync(this TestClinic clinic, Type work) =>
        ((LeasedWork)ActivatorUtilities.CreateInstance(clinic.Services, work)).RunOnceAsync(CancellationToken.None);
}
