using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Scheduling;

namespace Sjukersattning.Tests.Meetings;

/// <summary>What is written in locked minutes is what was true at the meeting; what is not held yet has an agenda and no minutes.</summary>
public sealed class MinutesTests : IDisposable
{
    private readonly WinterClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    /// <summary>Four cases that go on in four ways, a patient whose name is corrected, and time: page and paper stay.</summary>
    [Fact]
    public async Task Minutes_WhateverHappensAfterwards_StayAsTheyWere()
    {
        var (room, cases) = await HeldAsync();
        var (page, paper) = await ReadAsync(room);
        Assert.All(cases, one => Assert.Contains($"Läge vid mötet: {one.Status.Swedish()}", paper, StringComparison.Ordinal));
        await GoOnAsync(cases);

        _clinic.Time.Advance(TimeSpan.FromDays(12));
        var later = new MeetingRoom(_clinic, await _clinic.SignInAsync("koordinator"));
        var (pageLater, paperLater) = await ReadAsync(later, room.Url);
        Assert.Equal(page, pageLater);
        Assert.Equal(paper, paperLater);
    }

    /// <summary>Minutes that were locked before this was kept: the history says how the cases stood, and the reader is told.</summary>
    [Fact]
    public async Task Minutes_FromBeforeItWasKept_TellWhatTheHistoryKnows()
    {
        var (room, cases) = await HeldAsync();
        var (page, _) = await ReadAsync(room);
        _clinic.Time.Advance(TimeSpan.FromMinutes(1));
        await _clinic.ExecuteAsync("UPDATE MeetingItems SET Status = NULL, StatusSince = NULL, PatientName = NULL");
        await GoOnAsync(cases);
        _clinic.Time.Advance(TimeSpan.FromDays(12));

        var later = new MeetingRoom(_clinic, await _clinic.SignInAsync("koordinator"));
        var (pageLater, paperLater) = await ReadAsync(later, room.Url);
        const string Told = "Ärendenas läge sparades inte med protokollet.";
        Assert.All([(await later.Koordinator.GetAsync(room.Url)).Text, paperLater],
            text => Assert.Contains(Told, text, StringComparison.Ordinal));
        Assert.Equal(page.Replace("Prov Provsson", "Nytt Namn", StringComparison.Ordinal), pageLater);
    }

    /// <summary>An agenda for what is to come, a draft while it is held, minutes when it is ended.</summary>
    [Theory]
    [InlineData(3, false, false, "Dagordning för teammöte", "dagordning", "Hämta dagordningen som PDF")]
    [InlineData(0, false, false, "Dagordning för teammöte", "dagordning", "Hämta dagordningen som PDF")]
    [InlineData(3, true, false, "Dagordning för teammöte", "dagordning", "Hämta dagordningen som PDF")]
    [InlineData(0, true, false, "Protokoll från teammöte", "protokoll", "Hämta utkastet till protokoll som PDF")]
    [InlineData(0, true, true, "Protokoll från teammöte", "protokoll", "Hämta protokollet som PDF")]
    [InlineData(3, true, true, "Protokoll från teammöte", "protokoll", "Hämta protokollet som PDF")]
    public async Task Paper_OfAMeeting_IsCalledWhatItIs(int inDays, bool isNoted, bool isEnded, string title, string file, string button)
    {
        var room = await RoomAsync(inDays);
        var subject = (await MeetingRoom.CasesAsync(_clinic, 1))[0];
        await room.ChooseAsync([subject.Id]);
        if (isNoted)
        {
            await room.NoteAsync(subject.Id, ("Input.Note", "Sagt om ärendet."));
        }

        if (isEnded)
        {
            await room.EndAsync([(await _clinic.ActorAsync("lakare")).Id]);
        }

        using var response = await room.Koordinator.Client.GetAsync(new Uri($"{room.Url}/protokoll.pdf", UriKind.Relative));
        var paper = PdfText.Of(await response.Content.ReadAsByteArrayAsync());
        Assert.Contains(title, paper, StringComparison.Ordinal);
        Assert.DoesNotContain(title[0] == 'D' ? "rotokoll" : "agordning", paper, StringComparison.Ordinal);
        Assert.Equal(isNoted, paper.Contains("Sagt om ärendet.", StringComparison.Ordinal));
        Assert.Equal(title[0] == 'P', paper.Contains("Närvarande", StringComparison.Ordinal));
        Assert.StartsWith(file, response.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Contains((await room.Koordinator.GetAsync(room.Url)).Document.QuerySelectorAll("main a"),
            link => link.Words() == button);
    }

    private async Task<MeetingRoom> RoomAsync(int inDays)
    {
        var days = (await _clinic.TodayAsync()).DayNumber - MeetingRoom.Today.DayNumber;
        return await (await MeetingRoom.EnterAsync(_clinic)).MakeAsync(daysFromNow: days + inDays);
    }

    /// <summary>A meeting about two planned cases, one that is opened and one that is written, ended.</summary>
    private async Task<(MeetingRoom Room, IReadOnlyList<UtlatandeCase> Cases)> HeldAsync()
    {
        var unitId = (await _clinic.ActorAsync("koordinator")).UnitId;
        List<Guid> ids = [.. await _clinic.PlannedAsync(2)];
        ids.AddRange(await _clinic.InDatabaseAsync(async db => new[]
        {
            await db.Cases.Where(c => c.UnitId == unitId && c.Status == CaseStatus.Opened).Select(c => c.Id).FirstAsync(),
            await db.Cases.Where(c => c.UnitId == unitId && c.Status == CaseStatus.BeingWritten).Select(c => c.Id).FirstAsync(),
        }));
        var room = await RoomAsync(0);
        await room.ChooseAsync(ids);
        await room.EndAsync([(await _clinic.ActorAsync("lakare")).Id]);
        Assert.True((await room.KeptAsync()).IsEnded);
        return (room, await _clinic.InDatabaseAsync(db => db.Cases.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync()));
    }

    private async Task GoOnAsync(IReadOnlyList<UtlatandeCase> cases)
    {
        var koordinator = await _clinic.ActorAsync("koordinator");
        foreach (var subject in cases)
        {
            var result = await _clinic.ChangeAsync(koordinator, subject.Id, CaseAction.Cancel,
                (one, facts) => one.Cancel(CancelReason.Moved, "", koordinator, facts));
            Assert.True(result.IsDone);
        }

        Assert.True(await _clinic.ExecuteAsync("UPDATE Patients SET Name = 'Nytt Namn' WHERE Name = 'Prov Provsson'") > 0);
    }

    /// <summary>What page and paper say, without when they were printed.</summary>
    private static async Task<(string Page, string Paper)> ReadAsync(MeetingRoom room, string? url = null)
    {
        var page = await room.Koordinator.GetAsync(url ?? room.Url);
        var paper = PdfText.Of(await room.Koordinator.BytesAsync($"{url ?? room.Url}/protokoll.pdf"));
        return (string.Join('\n', page.Document.QuerySelectorAll(".meeting-case").Select(one => one.Words())),
            string.Join(' ', paper.Split(["Utskrivet "], StringSplitOptions.None).Select((part, i) => i == 0 ? part : part[16..])));
    }
}
