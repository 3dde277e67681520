using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Tests.Data;

/// <summary>Case numbers run per unit and year without a gap or a double, and a patient has one open case.</summary>
public sealed class CaseNumberTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Open_AtANewUnit_NumbersFromOneAndPastTenThousand()
    {
        var actor = await NewUnitAsync();
        var year = (clinic.Services.GetRequiredService<ClinicClock>().Today.Year % 100).ToString("00", CultureInfo.InvariantCulture);
        Assert.Equal($"{year}-0001", await OpenedAsync(actor, 0));
        Assert.Equal($"{year}-0002", await OpenedAsync(actor, 1));
        Assert.Equal($"{year}-0003", await OpenedAsync(actor, 2));

        await clinic.InDatabaseAsync(async db =>
        {
            var last = await db.Cases.OrderByDescending(c => c.Number).FirstAsync(c => c.UnitId == actor.UnitId);
            db.Entry(last).Property(c => c.Number).CurrentValue = $"{year}-9999";
            return await db.SaveChangesAsync();
        });
        Assert.Equal($"{year}-10000", await OpenedAsync(actor, 3));
        Assert.Equal($"{year}-10001", await OpenedAsync(actor, 4));
    }

    [Fact]
    public async Task Open_WhenManyDoItAtOnce_GivesEveryCaseItsOwnNumber()
    {
        var actor = await NewUnitAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => OpenAsync(actor, i))));
        Assert.All(results, one => Assert.True(one.Result.IsDone || one.Result.LostRace));
        var numbers = await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.UnitId == actor.UnitId).Select(c => c.Number).ToListAsync());
        Assert.Equal(results.Count(one => one.Result.IsDone), numbers.Distinct().Count());
        Assert.NotEmpty(numbers);
    }

    [Fact]
    public async Task Open_WhenManyDoItForOnePatient_OpensOne()
    {
        var actor = await NewUnitAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => OpenAsync(actor, 0))));
        var opened = Assert.Single(results, one => one.Result.IsDone);
        Assert.All(results, one => Assert.True(one.Result.LostRace || one.CaseId == opened.CaseId));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Cases.CountAsync(c => c.UnitId == actor.UnitId)));
        Assert.Equal(1, await clinic.InDatabaseAsync(db => db.Patients.CountAsync(p => p.UnitId == actor.UnitId)));
    }

    [Fact]
    public async Task Reopen_WhenThePatientHasAnotherOpenCase_IsRefusedInWords()
    {
        var actor = await NewUnitAsync();
        var (_, first) = await OpenAsync(actor, 0);
        Assert.True(
            (await clinic.ChangeAsync(actor, first!.Value, CaseAction.Cancel,
                (subject, facts) => subject.Cancel(CancelReason.Moved, "", actor, facts))).IsDone);
        var (_, second) = await OpenAsync(actor, 0);
        Assert.NotEqual(first, second);

        var refused = await ReopenAsync();
        Assert.False(refused.IsDone);
        Assert.Contains("redan ett öppet ärende", Assert.Single(refused.Sentences), StringComparison.Ordinal);

        Assert.True(
            (await clinic.ChangeAsync(actor, second!.Value, CaseAction.Cancel,
                (subject, facts) => subject.Cancel(CancelReason.Moved, "", actor, facts))).IsDone);
        Assert.True((await ReopenAsync()).IsDone);

        Task<ChangeResult> ReopenAsync() =>
            clinic.ChangeAsync(actor, first!.Value, CaseAction.Reopen,
                (subject, facts) => subject.Reopen("Patienten är tillbaka.", actor, facts));
    }

    private async Task<CaseActor> NewUnitAsync()
    {
        var someone = await clinic.ActorAsync("koordinator");
        var pass = await clinic.PassAsync("admin", StaffAction.KeepAccounts);
        var unit = await clinic.AskAsync<StaffDirectory, Guid>(
            async staff => (await staff.AddUnitAsync(pass, $"Ny enhet {Guid.NewGuid()}", CancellationToken.None))!.Id);
        return someone with { UnitId = unit };
    }

    private async Task<string> OpenedAsync(CaseActor actor, int patient)
    {
        var (result, caseId) = await OpenAsync(actor, patient);
        Assert.True(result.IsDone, string.Join(' ', result.Sentences));
        return await clinic.InDatabaseAsync(db => db.Cases.Where(c => c.Id == caseId).Select(c => c.Number).SingleAsync());
    }

    private Task<(ChangeResult Result, Guid? CaseId)> OpenAsync(CaseActor actor, int patient) =>
        clinic.AskAsync<CaseOpening, (ChangeResult, Guid?)>(opening =>
        opening.OpenAsync(actor, Numbers[patient], $"Patient {patient}", Initiator.Patient, null, CancellationToken.None));

    /// <summary>Numbers of born-on-the-same-day test persons (birth numbers from 980).</summary>
    private static Personnummer[] Numbers { get; } =
    [
        .. from serial in Enumerable.Range(980, 12)
           select Enumerable.Range(0, 10)
               .Select(check => Personnummer.Parse($"19800101{serial}{check}", new DateOnly(2026, 11, 20), out var number) is null
                   ? number
                   : (Personnummer?)null).First(number => number is not null)!.Value,
    ];
}
