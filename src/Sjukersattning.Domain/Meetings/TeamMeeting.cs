using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Meetings;

/// <summary>A team meeting: agenda, who was there, notes and a decision per case. Once ended it is the minutes and never changes.</summary>
public sealed class TeamMeeting
{
    /// <summary>Longest note of a case, in characters.</summary>
    public const int LongestNote = 1000;

    /// <summary>Longest note of the meeting itself, in characters.</summary>
    public const int LongestNotes = 4000;

    /// <summary>Longest name of a place, in characters.</summary>
    public const int LongestPlace = 100;

    /// <summary>Most meetings of one series: two years of months.</summary>
    public const int MostInSeries = 24;

    private const string EndedSentence = "Mötet är avslutat. Protokollet ändras inte mer.";
    private const string BeatenSentence =
        "En kollega hann ändra här medan du skrev. Ingenting sparades, men din text finns kvar. Titta igenom vad " +
            "som är sparat och försök igen.";
    private readonly List<MeetingItem> _items = [];
    private readonly List<MeetingAttendee> _attendees = [];

    private TeamMeeting()
    {
    }

    private TeamMeeting(Guid unitId, DateOnly day, TimeOnly time, string place)
    {
        Id = Guid.NewGuid();
        UnitId = unitId;
        Day = day;
        Time = time;
        Place = place;
    }

    public Guid Id { get; private set; }

    public Guid UnitId { get; private set; }

    public DateOnly Day { get; private set; }

    /// <summary>Local time.</summary>
    public TimeOnly Time { get; private set; }

    /// <summary>Where, at most 100 characters; empty when not said.</summary>
    public string Place { get; private set; } = "";

    /// <summary>What was said beside the cases, at most 4,000 characters.</summary>
    public string Notes { get; private set; } = "";

    /// <summary>When it was ended; null while it can be changed.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Who ended it; empty before.</summary>
    public string EndedBy { get; private set; } = "";

    /// <summary>Number of changes: the optimistic lock.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<MeetingItem> Items => _items;

    public IReadOnlyList<MeetingAttendee> Attendees => _attendees;

    /// <summary>Whether it is the minutes by now.</summary>
    public bool IsEnded => EndedAt is not null;

    /// <summary>Whether anything of what was said, decided or who was there is noted.</summary>
    public bool IsNoted =>
        Notes.Length > 0 || _attendees.Count > 0 || _items.Any(item => item.Note.Length > 0 || item.Decision.Length > 0);

    /// <summary>Differs when the agenda does: which agenda a page was drawn from.</summary>
    public string AgendaFingerprint => Fingerprint(_items.Select(item => item.CaseId.ToString()).Order(StringComparer.Ordinal));

    /// <summary>Differs when those present or the notes do: which of them a page was drawn from.</summary>
    public string NotesFingerprint =>
        Fingerprint([Notes, .. _attendees.Select(one => one.AccountId.ToString()).Order(StringComparer.Ordinal)]);

    /// <summary>A meeting, or one a month on the same weekday of the month, e.g. the second Tuesday.</summary>
    /// <param name="day">The first day.</param>
    /// <param name="time">Local time.</param>
    /// <param name="place">Where; may be empty.</param>
    /// <param name="months">Number of meetings, 1–24.</param>
    /// <param name="working">The days on which the unit works: a meeting after the first that would be on a red day, or one on which the
    /// unit is closed, is a week later.</param>
    public static IEnumerable<TeamMeeting> Series(Guid unitId, DateOnly day, TimeOnly time, string place, int months,
        WorkingDays working) =>
        Enumerable.Range(0, Math.Clamp(months, 1, MostInSeries))
            .Select(month => new TeamMeeting(unitId, month == 0 ? day : Open(SameWeekday(day, month), working), time, place));

    /// <summary>Sets the agenda; what is already noted of a case stays with it.</summary>
    /// <param name="cases">The cases in order, with why they were proposed.</param>
    /// <param name="seen">The <see cref="AgendaFingerprint"/> that the choice
    /// was made from; null when nobody else can have changed it.</param>
    /// <returns>Why not.</returns>
    public Verdict SetAgenda(IReadOnlyList<(Guid CaseId, AgendaReason Reasons)> cases, string? seen = null)
    {
        if (IsEnded || IsBeaten(seen, AgendaFingerprint))
        {
            return Verdict.Refused(IsEnded ? EndedSentence : BeatenSentence);
        }

        if (cases.Count == 0)
        {
            return Verdict.RefusedAt("Cases", "Mötet har inget ärende. Välj minst ett.");
        }

        if (_items.FirstOrDefault(item => (item.Note.Length > 0 || item.Decision.Length > 0)
            && cases.All(one => one.CaseId != item.CaseId)) is not null)
        {
            return Verdict.RefusedAt("Cases", "Ett ärende med anteckning eller beslut kan inte tas bort från dagordningen.");
        }

        _items.RemoveAll(item => cases.All(one => one.CaseId != item.CaseId));
        foreach (var (caseId, reasons) in cases.Where(one => _items.All(item => item.CaseId != one.CaseId)))
        {
            _items.Add(new MeetingItem(caseId, _items.Select(item => item.Place).DefaultIfEmpty().Max() + 1, reasons));
        }

        Revision++;
        return Verdict.Allowed;
    }

    /// <summary>Says who was there, and notes what was said beside the cases.</summary>
    /// <param name="seen">The <see cref="NotesFingerprint"/> that was written over; null when nobody else can have changed it.</param>
    public Verdict Note(IEnumerable<(Guid Id, string Name, string Title)> present, string notes, string? seen = null)
    {
        if (IsEnded || IsBeaten(seen, NotesFingerprint) || notes.Length > LongestNotes)
        {
            return IsEnded ? Verdict.Refused(EndedSentence) : IsBeaten(seen, NotesFingerprint) ? Verdict.Refused(BeatenSentence)
                : Verdict.RefusedAt(nameof(Notes), string.Create(CultureInfo.InvariantCulture, $"Skriv högst {LongestNotes} tecken."));
        }

        var there = present.ToList();
        _attendees.RemoveAll(known => there.All(one => one.Id != known.AccountId));
        _attendees.AddRange(there.Where(one => _attendees.All(known => known.AccountId != one.Id))
            .Select(one => new MeetingAttendee(one.Id, one.Name, one.Title)));
        Notes = notes;
        Revision++;
        return Verdict.Allowed;
    }

    /// <summary>Notes what was said of a case, and what was decided.</summary>
    /// <param name="decision">The next step that was decided; null when none was.</param>
    /// <param name="seen">The <see cref="MeetingItem.Fingerprint"/> that
    /// was written over; null when nobody else can have changed it.</param>
    public Verdict NoteCase(Guid caseId, string note, NextStep? decision, string? seen = null)
    {
        if (IsEnded || _items.FirstOrDefault(one => one.CaseId == caseId) is not { } item)
        {
            return Verdict.Refused(IsEnded ? EndedSentence : "Ärendet står inte längre på dagordningen.");
        }

        if (IsBeaten(seen, item.Fingerprint) || note.Length > LongestNote)
        {
            return IsBeaten(seen, item.Fingerprint)
                ? Verdict.Refused(BeatenSentence)
                : Verdict.RefusedAt(nameof(MeetingItem.Note),
                    string.Create(CultureInfo.InvariantCulture, $"Skriv högst {LongestNote} tecken."));
        }

        item.Note = note;
        item.Decision = decision?.InWords ?? item.Decision;
        Revision++;
        return Verdict.Allowed;
    }

    /// <summary>Ends the meeting: from now on it is the minutes.</summary>
    public Verdict End(CaseActor actor, DateTimeOffset now)
    {
        if (IsEnded || _items.Count == 0 || _attendees.Count == 0)
        {
            return IsEnded ? Verdict.Refused(EndedSentence)
                : _items.Count == 0 ? Verdict.Refused("Mötet har inget ärende. Välj ärenden till dagordningen först.")
                : Verdict.Refused("Kryssa för vilka som var med först.");
        }

        EndedAt = now;
        EndedBy = $"{actor.Name}, {actor.Title}";
        Revision++;
        return Verdict.Allowed;
    }

    /// <summary>Keeps, in the minutes of a meeting that has just been ended, how its cases stood.</summary>
    public void Keep(IEnumerable<CaseThen> cases)
    {
        if (!IsEnded)
        {
            return;
        }

        foreach (var then in cases)
        {
            _items.FirstOrDefault(item => item.CaseId == then.CaseId && item.Status is null)?.Keep(then);
        }
    }

    /// <summary>A short text that differs when the parts do.</summary>
    internal static string Fingerprint(IEnumerable<string> parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..16];

    private static bool IsBeaten(string? seen, string now) => seen is not null && seen != now;

    private static DateOnly Open(DateOnly day, WorkingDays working)
    {
        while (working.HolidayOn(day) is not null)
        {
            day = day.AddDays(7);
        }

        return day;
    }

    private static DateOnly SameWeekday(DateOnly first, int months)
    {
        var month = new DateOnly(first.Year, first.Month, 1).AddMonths(months);
        var week = (first.Day - 1) / 7;
        var day = month.AddDays((((int)first.DayOfWeek - (int)month.DayOfWeek + 7) % 7) + (7 * week));
        return day.Month == month.Month ? day : day.AddDays(-7);
    }
}
