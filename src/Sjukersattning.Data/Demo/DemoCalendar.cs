using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Data.Demo;

/// <summary>What the demo clinic has beside its cases: the läkare's hours, team meetings, who has read the introduction.</summary>
internal sealed class DemoCalendar(SjukersattningDbContext db, PatientRecords records, ClinicClock clock, DemoUnit unit)
{
    private const int MeetingMonths = 3;
    private static readonly TimeOnly Afternoon = new(13, 0);

    public void Add()
    {
        foreach (var (key, weekday, minutes) in new[]
        {
            ("lakare", DayOfWeek.Tuesday, 30), ("lakare", DayOfWeek.Thursday, 30), ("lakare-b", DayOfWeek.Wednesday, 45),
        })
        {
            db.SigningHours.Add(new SigningHours(unit.Unit.Id,
                new ReportedHours(unit[key].Id, Next(weekday), null, Afternoon, Afternoon.AddMinutes(4 * minutes), minutes)));
        }

        db.Introductions.AddRange(new[] { "koordinator", "lakare", "kurator" }
            .Select((key, i) =>
                new IntroductionReceipt { AccountId = unit[key].Id, UnitId = unit.Unit.Id, At = clock.Now.AddDays(-40 + i) }));
        AddMeetings();
    }

    /// <summary>Adds meetings alone, for a unit that has just begun.</summary>
    public void AddMeetings()
    {
        var held = TeamMeeting.Series(unit.Unit.Id, Next(DayOfWeek.Monday).AddDays(-28), new TimeOnly(8, 30), "Konferensrummet", 1,
            unit.Unit.WorkingDays).Single();
        var cases = records.Cases.Local
            .Where(one => one.UnitId == unit.Unit.Id && one.OpenPatientId is not null && one.OpenedOn < held.Day)
            .OrderBy(one => one.Number, StringComparer.Ordinal).Take(3).ToList();
        DemoCases.Must(held.SetAgenda([.. cases.Select(one => (one.Id, AgendaReason.New))]));
        DemoCases.Must(held.Note(
            new[] { "koordinator", "lakare", "kurator", "arbetsterapeut" }.Select(key => (unit[key].Id, unit[key].Name, unit[key].Title)),
            "Genomgång av rutinen för klarmarkering."));
        cases.ForEach(one => DemoCases.Must(held.NoteCase(one.Id, "Teamet gick igenom vad som är kvar att skriva.", one.NextStep)));
        DemoCases.Must(held.End(unit["koordinator"], ClinicClock.Moment(held.Day, held.Time.AddHours(1))));
        held.Keep(cases.Select(one => new CaseThen(one.Id, one.Status, one.StatusSince, one.Begun,
            records.Patients.Local.First(patient => patient.Id == one.PatientId).Name)));
        records.Meetings.Add(held);
        records.Meetings.AddRange(
            TeamMeeting.Series(unit.Unit.Id, Next(DayOfWeek.Monday), new TimeOnly(8, 30), "Konferensrummet", MeetingMonths,
                unit.Unit.WorkingDays));
    }

    /// <summary>The next such weekday after today.</summary>
    private DateOnly Next(DayOfWeek weekday) => clock.Today.AddDays((((int)weekday - (int)clock.Today.DayOfWeek + 6) % 7) + 1);
}
