using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Notices;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Scheduling;

namespace Sjukersattning.Tests.Notices;

/// <summary>
/// Six weeks of a case, day by day, on two instances that remind several times a day: exactly these notices, and none twice.
/// </summary>
public sealed class SixWeeksTests : IDisposable
{
    private const int Days = 42;
    private static readonly TimeOnly Noon = new(12, 0);
    private readonly TimedClinic _clinic = new();
    private readonly TimedNeighbour _neighbour;
    private readonly NoticeStory _story;

    public SixWeeksTests()
    {
        _ = _clinic.Services;
        _neighbour = new TimedNeighbour(_clinic, _clinic.Time);
        NoticeStory.MoveTo(_clinic.Time, WinterClinic.MondayAfter(_clinic.Time.GetUtcNow()).DayNumber - 1
            - NoticeStory.TodayOf(_clinic.Time).DayNumber, Noon);
        _story = new NoticeStory(_clinic, _clinic.Time);
    }

    [Fact]
    public async Task Notices_OfAPlannedCase_AreTheseAndNoOthers()
    {
        await LiveAsync(new()
        {
            [0] = () => _story.PlanAsync([10, 14, 14, 20], 28),
            [2] = () => _story.WriteAsync("kurator", SectionKey.Psykiska),
            [5] = () => _story.ReturnAsync(SectionKey.Psykiska),
            [8] = () => _story.WriteAsync("kurator", SectionKey.Psykiska),
            [9] = () => _story.WriteAsync("arbetsterapeut", SectionKey.Aktivitet),
            [12] = () => _story.PlanAgainAsync([10, 18, 14, 20], 28),
            [18] = () => _story.WriteAsync("lakare", SectionKey.Medicinsk),
            [22] = () => _story.WriteAsync("fysioterapeut", SectionKey.Fysiska),
            [23] = () => _story.BookAsync("lakare", 27, "13.30"),
            [24] = () => _story.BookAsync("lakare-b", 27, "14.30"),
            [25] = () => _story.AwayAsync("lakare-b", 27),
            [27] = async () => NoticeStory.Done(await _story.After.SignDraftAsync()),
            [29] = async () => NoticeStory.Done(await _story.After.InformAsync()),
            [30] = async () => NoticeStory.Done(await _story.After.ApplyAsync()),
            [32] = async () => NoticeStory.Done(await _story.After.KompletteringAsync(lastDay: _story.Day(40))),
            [33] = async () => NoticeStory.Done(await _story.After.RegisterAsync("kommunicering", ("Input.Day", _story.Day(33)),
                ("Input.LastDay", _story.Day(39)), ("Input.ToldBy", "Patienten"))),
            [36] = async () => NoticeStory.Done(await _story.After.BeginComplementAsync()),
            [38] = () => _story.WriteAsync("kurator", SectionKey.Psykiska),
            [39] = async () => NoticeStory.Done(await _story.After.SignDraftAsync()),
            [41] = async () => NoticeStory.Done(await _story.After.DecideAsync(Beslutsutfall.Beviljad, Ersattningsniva.Hel)),
        });

        string[] expected =
        [
            "dag 0: arbetsterapeut Tilldelat", "dag 0: fysioterapeut Tilldelat", "dag 0: kurator Tilldelat", "dag 0: lakare Tilldelat",
            "dag 5: kurator SkickatTillbaka",
            "dag 7: kurator SnartDags",
            "dag 11: fysioterapeut SnartDags",
            "dag 15: fysioterapeut SnartDags",
            "dag 17: lakare SnartDags",
            "dag 19: fysioterapeut Forsenat", "dag 19: koordinator Forsenat",
            "dag 22: koordinator AllaKlara", "dag 22: lakare AllaKlara",
            "dag 23: lakare TidBokad",
            "dag 24: lakare TidAvbokad", "dag 24: lakare-b TidBokad",
            "dag 25: koordinator BokadUnderFranvaro", "dag 25: lakare SnartDags",
            "dag 27: koordinator Signerat",
            "dag 32: kurator KompletteringKommen", "dag 32: lakare KompletteringKommen",
            "dag 33: koordinator KommuniceringSnart", "dag 33: lakare Kommunicering", "dag 33: lakare KommuniceringSnart",
            "dag 35: koordinator KompletteringSnart", "dag 35: kurator KompletteringSnart", "dag 35: lakare KompletteringSnart",
            "dag 36: kurator SnartDags", "dag 36: kurator Tilldelat",
            "dag 37: lakare SnartDags",
            "dag 38: koordinator AllaKlara", "dag 38: lakare AllaKlara",
            "dag 39: koordinator Signerat",
            "dag 40: koordinator KommuniceringForsenad", "dag 40: lakare KommuniceringForsenad",
            "dag 41: arbetsterapeut Beslut", "dag 41: fysioterapeut Beslut", "dag 41: kurator Beslut", "dag 41: lakare Beslut",
        ];
        var told = await ToldAsync();
        Assert.Equal(expected, told.Select(one => one.Line));
        Assert.Equal(Enum.GetValues<NoticeKind>().Except([NoticeKind.BrokenVersion, NoticeKind.ChosenToLead]),
            told.Select(one => one.Kind).Distinct().Order());
    }

    [Fact]
    public async Task Notices_OfAKompletteringThatNobodyAnswers_AreTheseAndNoOthers()
    {
        await LiveAsync(new()
        {
            [0] = async () => NoticeStory.Done(await _story.After.SignAsync()),
            [1] = async () => NoticeStory.Done(await _story.After.InformAsync()),
            [2] = async () => NoticeStory.Done(await _story.After.ApplyAsync()),
            [3] = async () => NoticeStory.Done(await _story.After.KompletteringAsync(lastDay: _story.Day(17))),
            [13] = MoveLastDayAsync,
        });

        string[] expected =
        [
            "dag 0: arbetsterapeut Tilldelat", "dag 0: fysioterapeut Tilldelat", "dag 0: koordinator AllaKlara",
            "dag 0: koordinator Signerat", "dag 0: kurator Tilldelat", "dag 0: lakare Tilldelat",
            "dag 3: kurator KompletteringKommen", "dag 3: lakare KompletteringKommen",
            // Day 12 is a Saturday.
            "dag 11: koordinator KompletteringSnart", "dag 11: kurator KompletteringSnart", "dag 11: lakare KompletteringSnart",
            "dag 16: koordinator KompletteringSnart", "dag 16: kurator KompletteringSnart", "dag 16: lakare KompletteringSnart",
            "dag 22: koordinator Forsenat", "dag 22: kurator Forsenat", "dag 22: lakare Forsenat",
        ];
        Assert.Equal(expected, (await ToldAsync()).Select(one => one.Line));
    }

    public void Dispose()
    {
        _neighbour.Dispose();
        _clinic.Dispose();
    }

    private async Task MoveLastDayAsync()
    {
        var koordinator = await _clinic.SignInAsync("koordinator");
        NoticeStory.Done(await koordinator.SubmitAsync(
            await koordinator.GetAsync($"{_story.After.CaseUrl}/kompletteringar/1/ratta"), "form.narrow", ("Input.LastDay", _story.Day(21)),
            ("Input.Reason", "Försäkringskassan gav mer tid.")));
    }

    /// <summary>From noon to noon: reminders on both instances, what is done that day, and reminders again.</summary>
    private async Task LiveAsync(Dictionary<int, Func<Task>> steps)
    {
        NoticeStory.MoveTo(_clinic.Time, 1, Noon);
        for (var day = 0; day <= Days; day++)
        {
            Assert.Equal(day, _story.Today);
            await RemindAsync(_clinic, _neighbour, _clinic);
            if (steps.TryGetValue(day, out var step))
            {
                await step();
            }

            await RemindAsync(_neighbour, _clinic);
            NoticeStory.MoveTo(_clinic.Time, 1, Noon);
        }
    }

    private static async Task RemindAsync(params TestClinic[] instances)
    {
        foreach (var instance in instances)
        {
            await instance.AskAsync<Reminding, bool>(async reminding =>
            {
                await reminding.RunAsync(CancellationToken.None);
                return true;
            });
        }
    }

    private Task<List<(string Line, NoticeKind Kind)>> ToldAsync() => _clinic.InDatabaseAsync(async db =>
    {
        var rows = await db.Notices.AsNoTracking()
            .Where(n => n.CaseId == _story.CaseId)
            .Join(db.Users, n => n.RecipientId, a => a.Id, (n, a) => new { n.At, n.Kind, a.Email }).ToListAsync();
        return rows.Select(
            row => (Day: DateOnly.FromDateTime(Sjukersattning.Data.ClinicClock.Local(row.At).DateTime).DayNumber - _story.First.DayNumber,
                Who: row.Email!.Split('@')[0], row.Kind))
            .Select(row => (row.Day,
                Line: string.Create(CultureInfo.InvariantCulture, $"dag {row.Day}: {row.Who} {row.Kind.Stored()}"), row.Kind))
            .OrderBy(row => row.Day).ThenBy(row => row.Line, StringComparer.Ordinal).Select(row => (row.Line, row.Kind)).ToList();
    });
}
