using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Meetings;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>
/// A clinic where a patient with a signed case, on a meeting's agenda and with a booked time, got skyddad identitet. The verksamhetschef is
/// a second rehabkoordinator, who has no part in it.
/// </summary>
public sealed class SkyddadClinic : AccessClinic, IAsyncLifetime
{
    public const string Name = "Hemlig Skyddsson";

    public const string Reason = "Intyg från Skatteverket i mars.";

    internal AfterSigning Story { get; private set; } = null!;

    internal UtlatandeCase Case { get; private set; } = null!;

    /// <summary>Twelve digits.</summary>
    public string Number { get; } = MainJob.NewPersonnummer();

    public Guid MeetingId { get; private set; }

    /// <summary>The statistics as a page, before anything was hidden.</summary>
    public string StatisticsBefore { get; private set; } = "";

    /// <summary>Name, number in each spelling, and the number of the case.</summary>
    public IReadOnlyList<string> Hidden => [Name, Number, Number[2..], PersonDesk.Dashed(Number), Case.Number];

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        var chef = Visitors["chef"].Actor;
        await InDatabaseAsync(db =>
        {
            db.Memberships.Add(new Membership { AccountId = chef.Id, UnitId = chef.UnitId, Role = Role.Rehabkoordinator });
            return db.SaveChangesAsync();
        });
        Story = new AfterSigning(this);
        await Story.Job.OpenAsync(Number, Name);
        await Story.Job.PlanAsync();
        await Story.Job.WriteAllAsync(SheetSamples.Full());
        await Story.SignDraftAsync();
        await Story.KompletteringAsync();
        var lakare = Visitors["lakare"].Actor.Id.ToString().ToUpperInvariant();
        await ExecuteAsync($"""
            UPDATE "Cases" SET "SigningDate" = '{MeetingRoom.Today.AddDays(3):yyyy-MM-dd}', "SigningTime" = '09:00:00',
                "SigningUntil" = '09:30:00', "SigningLakareId" = '{lakare}', "SignedAtDate" = '{MeetingRoom.Today:yyyy-MM-dd}',
                "SignedAtTime" = '10:00:00', "SignedAtUntil" = '10:30:00', "SignedAtLakareId" = '{lakare}'
            WHERE "Id" = '{Story.CaseId.ToString().ToUpperInvariant()}'
            """);
        var room = await (await MeetingRoom.EnterAsync(this)).MakeAsync();
        MeetingId = room.Id;
        await room.ChooseAsync([Story.CaseId]);
        StatisticsBefore = await StatisticsAsync();
        var browser = new StaffBrowser(Visitors["lakare"].Client);
        await browser.SubmitAsync(await browser.GetAsync($"{Story.CaseUrl}/skyddad-identitet"), "form.narrow", ("Input.Reason", Reason));
        Case = await InDatabaseAsync(db => db.Cases.AsNoTracking().Include(c => c.Kompletteringar).FirstAsync(c => c.Id == Story.CaseId));
    }

    public async Task<string> StatisticsAsync() => (await new StaffBrowser(Visitors["koordinator"].Client).GetAsync("/statistik")).Text;

    /// <summary>Somebody of the unit, as her roles are now.</summary>
    internal async Task<(StaffBrowser Browser, CaseActor Actor)> AsAsync(string key) =>
        (new StaffBrowser(Visitors[key].Client), await this.ActorAsync(key));
}
