using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Editions;

/// <summary>
/// A clinic on both sides of the day when <see cref="MadeUpEdition"/> comes into force: in one database, of each edition one case that is
/// signed and has a komplettering, and one that is planned.
/// </summary>
public sealed class EditionClinic : TestClinic, IAsyncLifetime
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    public EditionClinic()
    {
        MadeUp = MadeUpEdition.From(Today.AddDays(1));
        Editions = new FormEditions(Fk7800.Version13, MadeUp);
    }

    public FormEdition MadeUp { get; }

    public FormEditions Editions { get; }

    public DateOnly Today => DateOnly.FromDateTime(ClinicClock.Local(_time.GetUtcNow()).DateTime);

    internal AfterSigning SignedBefore { get; private set; } = null!;

    internal AfterSigning SignedAfter { get; private set; } = null!;

    internal MainJob BegunBefore { get; private set; } = null!;

    internal MainJob BegunAfter { get; private set; } = null!;

    /// <summary>A sheet of the made-up edition with every field that can be filled in at once.</summary>
    internal AnswerSheet MadeUpSheet =>
        SheetSamples.Full().On(MadeUp).Write(MadeUpEdition.NewField, "Hemtjänst två gånger i veckan. Rollator utomhus.");

    async Task IAsyncLifetime.InitializeAsync()
    {
        SignedBefore = await SignedAsync(Fk7800.Version13, SheetSamples.Full());
        BegunBefore = await BegunAsync(Fk7800.Version13);
        _time.Advance(TimeSpan.FromDays(1));
        SignedAfter = await SignedAsync(MadeUp, MadeUpSheet);
        BegunAfter = await BegunAsync(MadeUp);
    }

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton(Editions);
    }

    private async Task<AfterSigning> SignedAsync(FormEdition form, AnswerSheet sheet)
    {
        var after = new AfterSigning(this, () => Today, form);
        await after.SignAsync(sheet);
        await after.InformAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync("9.1", "KONCENTRATION", "Hur märks det?");
        return after;
    }

    private async Task<MainJob> BegunAsync(FormEdition form)
    {
        var job = new MainJob(this, form);
        await job.OpenAsync();
        await job.PlanAsync();
        return job;
    }
}
