using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;

namespace Sjukersattning.Tests.Meetings;

/// <summary>The steps of a team meeting over HTTP, as the rehabkoordinator takes them.</summary>
internal sealed class MeetingRoom(TestClinic clinic, StaffBrowser koordinator)
{
    public const string CaseForm = "form[action$='/arende']";

    public const string NotesForm = "form[action$='/narvaro']";

    private static int _rooms;

    public StaffBrowser Koordinator => koordinator;

    public string Url { get; private set; } = "";

    public Guid Id => Guid.Parse(Url.Split('/')[2]);

    public static DateOnly Today => DateOnly.FromDateTime(ClinicClock.Local(DateTimeOffset.UtcNow).DateTime);

    /// <summary>A day as it is typed.</summary>
    public static string Day(int daysFromNow) => FormDate.Format(Today.AddDays(daysFromNow));

    public static async Task<MeetingRoom> EnterAsync(TestClinic clinic) => new(clinic, await clinic.SignInAsync("koordinator"));

    /// <summary>The first open cases of the unit, by number.</summary>
    public static Task<List<UtlatandeCase>> CasesAsync(TestClinic clinic, int count) => clinic.InDatabaseAsync(async db =>
    {
        var unit = await db.Units.Where(u => u.Postort == "Smålandsstenar").Select(u => u.Id).FirstAsync();
        return await db.Cases.AsNoTracking()
            .Where(c => c.UnitId == unit && c.OpenPatientId != null)
            .OrderBy(c => c.Number)
            .Take(count)
            .ToListAsync();
    });

    /// <summary>Fills in the form for a new meeting.</summary>
    public async Task<StaffPage> PlanAsync(string day, string time, string place, string months = "1") => await koordinator.SubmitAsync(
        await koordinator.GetAsync("/moten"), "main form", ("Input.Day", day), ("Input.Time", time), ("Input.Place", place),
        ("Input.Months", months));

    /// <summary>Makes a meeting, in a room of its own so that it is found again.</summary>
    public async Task<MeetingRoom> MakeAsync(string time = "08.30", int daysFromNow = 0)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"Rum {1000 + Interlocked.Increment(ref _rooms)}");
        var page = await PlanAsync(Day(daysFromNow), time, place);
        Url = page.Document.QuerySelectorAll(".task-list__item")
            .Single(line => line.TextContent.Contains(place, StringComparison.Ordinal))
            .QuerySelector("a")!.GetAttribute("href")!;
        return this;
    }

    /// <summary>Sets the agenda to some cases.</summary>
    public async Task<StaffPage> ChooseAsync(IEnumerable<Guid> cases, string number = "") =>
        await koordinator.SubmitAsync(await koordinator.GetAsync($"{Url}/dagordning"), "main form",
            [.. cases.DefaultIfEmpty().Select(id => ("Input.Cases", id.ToString())), ("Input.Number", number)]);

    /// <summary>Opens a case's form and posts it.</summary>
    public async Task<StaffPage> NoteAsync(Guid caseId, params (string Name, string Value)[] fields) =>
        await koordinator.SubmitAsync(await OpenAsync(caseId), CaseForm, fields);

    /// <summary>The meeting with a case's form open.</summary>
    public Task<StaffPage> OpenAsync(Guid caseId) => koordinator.GetAsync($"{Url}?arende={caseId}");

    /// <summary>Ticks some who were there, notes something and ends.</summary>
    public async Task<StaffPage> EndAsync(IEnumerable<Guid> present, string notes = "") => await koordinator.SubmitByAsync(
        await koordinator.GetAsync(Url), NotesForm, "button[formaction$='/avsluta']",
        [.. present.DefaultIfEmpty().Select(id => ("Input.Present", id.ToString())), ("Input.Notes", notes)]);

    public static (string Name, string Value)[] Decision(string what, string who, int inDays, string tell) =>
        [("Input.Decision.What", what), ("Input.Decision.Who", who), ("Input.Decision.By", Day(inDays)),
            ("Input.Decision.TellPatient", tell)];

    /// <summary>The meeting as it is kept.</summary>
    public Task<TeamMeeting> KeptAsync() =>
        clinic.InDatabaseAsync(db => db.Meetings.AsNoTracking()
            .Include(m => m.Items)
            .Include(m => m.Attendees)
            .FirstAsync(m => m.Id == Id));

    /// <summary>Rows of the access log after one, oldest first.</summary>
    public static Task<List<AccessLogRow>> RowsAfterAsync(TestClinic clinic, long last) =>
        clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().Where(row => row.Id > last).OrderBy(row => row.Id).ToListAsync());

    /// <summary>The last row of the access log.</summary>
    public static Task<long> LastRowAsync(TestClinic clinic) => clinic.InDatabaseAsync(db => db.AccessLog.MaxAsync(row => row.Id));
}
