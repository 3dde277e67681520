using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Notices;
using Sjukersattning.Data.Scheduling;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Data;

/// <summary>What is sent to SQL Server at the doors beside the case itself: its own parser reads every statement.</summary>
public sealed class DoorStatementTests : IDisposable
{
    private readonly SilentClinic _clinic = new();

    private static CancellationToken None => CancellationToken.None;

    private static CaseActor Koordinator => SilentClinic.Actor(Role.Rehabkoordinator);

    [Fact]
    public async Task Lists_AndLookUp_SendReadableStatements()
    {
        await _clinic.DoAsync<CaseLists>(async lists =>
        {
            await lists.WorkAsync(Koordinator, 1, None);
            await lists.WorkAsync(SilentClinic.Actor(Role.Kurator), 60, None);
            await lists.StepsAsync(Koordinator, None);
            await lists.LookUpAsync(SilentClinic.Actor(Role.Sjukskoterska), CaseSamples.Tolvan.Personnummer, None);
        });
        await _clinic.DoAsync<Handover>(async handover =>
        {
            await handover.HeldByAsync(Koordinator, SilentSqlServer.Id, Role.Kurator, None);
            await handover.HandOverAsync(Koordinator, SilentSqlServer.Id, SilentClinic.Actor(Role.Kurator), Role.Kurator, None);
        });
        AssertReadable("FROM [OpenWork]", "GROUP BY", "FROM [Patients]", "INSERT INTO \"AccessLog\"");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public async Task Persons_SendReadableStatements(bool? takesTheirName)
    {
        Personnummer.Parse("19800191-0002", CaseSamples.Today, out var another);
        await _clinic.DoAsync<CaseGate>(async gate =>
        {
            var (_, correct) = await gate.EnterAsync(Koordinator, SilentSqlServer.Id, CaseAction.CorrectPerson, null, None);
            var (_, join) = await gate.EnterAsync(Koordinator, SilentSqlServer.Id, CaseAction.JoinPersons, null, None);
            await _clinic.DoAsync<PersonCorrection>(async correction =>
            {
                Assert.True((await correction.CorrectAsync(correct!, "Nytt Namn", another, true, "Fel.", None)).IsDone);
                Assert.False((await correction.JoinAsync(join!, another, takesTheirName, "Samma.", None)).IsDone);
            });
        });
        AssertReadable("FROM [EarlierIdentities]", "INSERT INTO [EarlierIdentities]", "UPDATE [Patients]", "INSERT INTO [CaseEvents]");
    }

    [Fact]
    public async Task Insyn_SendsReadableStatements()
    {
        await _clinic.DoAsync<InsynDesk>(async desk =>
        {
            var pass = SilentClinic.Pass(StaffAction.OpenInsyn);
            await desk.UnitsAsync(pass, None);
            await desk.OpenAsync(pass, pass.For(StaffAction.OpenInsyn).UnitId, CaseSamples.Tolvan.Personnummer, InsynReason.Vard, "", None);
        });
        await _clinic.DoAsync<CaseGate>(gate => gate.EnterAsync(
            SilentClinic.Actor(Role.Kurator) with { Id = Guid.NewGuid() }, SilentSqlServer.Id, CaseAction.ReadCase, null, None));
        AssertReadable("FROM [Units]", "FROM [Insyn]");
    }

    [Fact]
    public async Task Notices_SendReadableStatements()
    {
        await _clinic.DoAsync<NoticeBoard>(async board =>
        {
            await board.ReadAsync(Koordinator, unreadOnly: true, 8, None);
            await board.ReadAsync(Koordinator, unreadOnly: false, 8, None);
            await board.UnreadAsync(Koordinator, None);
            await board.OpenAsync(Koordinator, SilentSqlServer.Id, None);
            await board.OpenAllAsync(Koordinator, None);
        });
        await _clinic.DoAsync<Reminding>(reminding => reminding.RunAsync(None));
        await _clinic.DoAsync<Outbox>(async outbox =>
        {
            await outbox.StateAsync(None);
            _clinic.Server.Values["DoneAt"] = DBNull.Value;
            Assert.NotNull(await outbox.BeginAsync(TimeSpan.FromMinutes(1), None));
            await outbox.SentAsync(SilentSqlServer.Id, None);
            await outbox.FailedAsync(SilentSqlServer.Id, "Servern svarar inte", None);
        });
        AssertReadable("FROM [Notices]", "FROM [OpenWork]", "FROM [Letters]", "UPDATE [Letters]");
    }

    [Fact]
    public async Task Lease_SendsReadableStatements_AndIsAskedForFirst()
    {
        _clinic.Server.Values["Owner"] = "";
        await _clinic.DoAsync<BackgroundLease>(async lease =>
        {
            await lease.KeepAsync(None);
            await using var scope = lease.Open()!.Value;
            await scope.ServiceProvider.GetRequiredService<Outbox>().SentAsync(SilentSqlServer.Id, None);
            await lease.ReleaseAsync(None);
        });
        AssertReadable("FROM [BackgroundLease]", "SET [b].[Beat]", "[b].[Token] = [b].[Token] + ", "SET [b].[Owner] = ");
        Assert.True(First("SET [b].[Beat] = [b].[Beat]") < First("FROM [Letters]"));

        int First(string part) => _clinic.Server.Statements.Index().First(one => one.Item.Contains(part, StringComparison.Ordinal)
            && !one.Item.Contains("[Owner]", StringComparison.Ordinal)).Index;
    }

    [Fact]
    public async Task Calendar_AndAbsence_SendReadableStatements()
    {
        var hours = SilentClinic.Pass(StaffAction.KeepSigningHours);
        var address = SilentClinic.Pass(StaffAction.KeepCalendarAddress);
        var absence = SilentClinic.Pass(StaffAction.NoteAbsence);
        await _clinic.DoAsync<SigningCalendar>(async calendar =>
        {
            await calendar.HoursAsync(hours, None);
            await calendar.FreeAsync(SilentSqlServer.Id, new DateOnly(2099, 1, 1), new DateOnly(2099, 2, 1), None);
            await calendar.BookedAsync(hours, None);
            await calendar.AddAsync(hours,
                new ReportedHours(Guid.NewGuid(), new DateOnly(2099, 1, 2), null, new TimeOnly(13, 0), new TimeOnly(15, 0), 30), None);
            await calendar.SkipAsync(hours, SilentSqlServer.Id, new DateOnly(2099, 1, 1), None);
            await calendar.RemoveAsync(hours, SilentSqlServer.Id, None);
            await calendar.ReadAsync(hours, SilentSqlServer.Id, None);
            await calendar.FeedSinceAsync(address, None);
            await calendar.ReadFeedAsync(await calendar.OpenFeedAsync(address, None), None);
            await calendar.CloseFeedAsync(address, None);
        });
        await _clinic.DoAsync<Absences>(async absences =>
        {
            await absences.AtAsync(absence, None);
            await absences.AddAsync(absence, SilentSqlServer.Id, new DateOnly(2099, 1, 1), new DateOnly(2099, 1, 2), None);
            await absences.RosterAsync(SilentSqlServer.Id, None);
            await absences.BookedAsync(absence, SilentSqlServer.Id, new DateOnly(2099, 1, 1), new DateOnly(2099, 1, 2), None);
            await absences.RemoveAsync(absence, SilentSqlServer.Id, None);
        });
        await _clinic.DoAsync<StaffDirectory>(async directory =>
        {
            await directory.IntroductionsAsync(SilentClinic.Pass(StaffAction.ReadIntroductionReceipts), None);
            await directory.ReceiveIntroductionAsync(Koordinator, None);
        });
        await _clinic.DoAsync<AccountEntry>(
            accounts => accounts.CloseAsync(SilentClinic.Pass(StaffAction.KeepAccounts), SilentSqlServer.Id, None));
        AssertReadable("FROM [SigningHours]", "FROM [BookedTicks]", "FROM [CalendarFeeds]", "FROM [Absences]", "FROM [Introductions]",
            "INSERT INTO [SigningHours]");
    }

    [Fact]
    public async Task Meetings_SendReadableStatements()
    {
        _clinic.Server.Values["EndedAt"] = DBNull.Value;
        await _clinic.DoAsync<TeamMeetings>(async meetings =>
        {
            await meetings.AllAsync(Koordinator, None);
            await meetings.AddAsync(Koordinator, new DateOnly(2026, 12, 1), new TimeOnly(8, 30), "", 2, None);
            await meetings.ReadAsync(Koordinator, SilentSqlServer.Id, CaseAction.ReadMeeting, None);
            await meetings.ProposeAgendaAsync(Koordinator, SilentSqlServer.Id, 80, None);
            await meetings.SetAgendaAsync(Koordinator, SilentSqlServer.Id, [SilentSqlServer.Id], "", null, None);
            await meetings.NoteCaseAsync(Koordinator, SilentSqlServer.Id, SilentSqlServer.Id, "Sagt.",
                new NextStep("Ring.", "Kurator", new DateOnly(2099, 1, 1), "Vi ringer."), null, None);
        });
        AssertReadable("FROM [Meetings]", "FROM [MeetingItems]", "[MeetingAttendees] AS", "UPDATE [Meetings]");
    }

    [Fact]
    public async Task Contacts_SendReadableStatements()
    {
        await _clinic.DoAsync<CaseGate>(async gate =>
        {
            var (_, pass) = await gate.EnterAsync(Koordinator, SilentSqlServer.Id, CaseAction.ReadContacts, null, None);
            await gate.ContactsAsync(pass!, None);
        });
        AssertReadable("FROM [Contacts]", "[Consents]");
    }

    public void Dispose() => _clinic.Dispose();

    private void AssertReadable(params string[] parts)
    {
        Assert.All(_clinic.Server.Statements, text => Assert.Empty(TSql.Parse(text).Faults));
        Assert.All(parts, part => Assert.Contains(_clinic.Server.Statements, text => text.Contains(part, StringComparison.Ordinal)));
    }
}
