using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// The door to team meetings: their agendas and notes are about patients. A meeting of another unit is refused as one that does not exist.
/// </summary>
public sealed class TeamMeetings
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly ClinicClock _clock;
    private readonly AccessLog _log;
    private readonly CaseReading _reading;
    private readonly CaseTransaction _transaction;

    internal TeamMeetings(SjukersattningDbContext db, ClinicClock clock, AccessLog log, CaseReading reading, CaseTransaction transaction)
    {
        _db = db;
        _records = db.EnterGate();
        _clock = clock;
        _log = log;
        _reading = reading;
        _transaction = transaction;
    }

    /// <summary>The meetings of a unit, newest first; nothing of their cases.</summary>
    public async Task<IReadOnlyList<MeetingLine>> AllAsync(CaseActor actor, CancellationToken cancel) =>
        await _records.Meetings.AsNoTracking().Where(m => m.UnitId == actor.UnitId)
            .OrderByDescending(m => m.Day).ThenByDescending(m => m.Time)
            .Select(m => new MeetingLine(m.Id, m.Day, m.Time, m.Place, m.Items.Count, m.EndedAt != null)).ToListAsync(cancel);

    public async Task<IReadOnlyList<Guid>> AddAsync(CaseActor actor, DateOnly day, TimeOnly time, string place, int months,
        CancellationToken cancel)
    {
        var unit = await _db.Units.AsNoTracking().FirstAsync(u => u.Id == actor.UnitId, cancel);
        var meetings = TeamMeeting.Series(actor.UnitId, day, time, place, months, unit.WorkingDays).ToList();
        _records.Meetings.AddRange(meetings);
        await _db.SaveChangesAsync(cancel);
        return [.. meetings.Select(meeting => meeting.Id)];
    }

    /// <summary>Hands out a meeting, after writing one row per patient shown; null when the unit has no such meeting.</summary>
    public async Task<MeetingReading?> ReadAsync(CaseActor actor, Guid meetingId, CaseAction action, CancellationToken cancel)
    {
        if (await MeetingAsync(actor, meetingId, _records.Meetings.AsNoTracking(), cancel) is not { } meeting)
        {
            await _log.WriteAsync(actor, action, LogKind.Denied, null, null, cancel);
            return null;
        }

        var filter = new CaseFilter { Ids = [.. meeting.Items.Select(item => item.CaseId)], ClosedToo = true, Take = int.MaxValue };
        var cases = await _log.ShownAsync(actor, action, await CaseList.ReadAsync(_records, actor, filter, _clock.Today, cancel), cancel,
            CaseRules.For(action).Log);
        var then = await ThenAsync(meeting, cancel);
        var known = cases.Select(row => then.TryGetValue(row.CaseId, out var was)
                ? row with
                {
                    Status = was.Status,
                    StatusSince = was.StatusSince,
                    Then = was,
                    PatientName = was.PatientName ?? row.PatientName,
                }
                : row)
            .ToDictionary(row => row.CaseId);
        return new MeetingReading
        {
            Id = meeting.Id,
            Day = meeting.Day,
            Time = meeting.Time,
            Place = meeting.Place,
            Notes = meeting.Notes,
            Attendees = meeting.Attendees,
            NotesFingerprint = meeting.NotesFingerprint,
            EndedAt = meeting.EndedAt,
            EndedBy = meeting.EndedBy,
            Items = [.. meeting.Items.Where(item => known.ContainsKey(item.CaseId))
                .OrderBy(item => item.Place)
                .Select(item => (item, known[item.CaseId]))],
            Hidden = meeting.Items.Count - known.Count,
            IsHeld = meeting.IsEnded || (meeting.Day <= _clock.Today && meeting.IsNoted),
            Previous = await _records.Meetings
                .Where(m => m.UnitId == actor.UnitId
                    && m.EndedAt != null
                    && (m.Day < meeting.Day || (m.Day == meeting.Day && m.Time < meeting.Time)))
                .OrderByDescending(m => m.Day).ThenByDescending(m => m.Time).ThenBy(m => m.Id)
                .Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancel),
        };
    }

    /// <summary>
    /// Hands out what a meeting may take up, after writing one row per patient shown; null when the unit has no such meeting.
    /// </summary>
    /// <param name="most">Most cases to show; those on the agenda are always shown.</param>
    public async Task<AgendaProposal?> ProposeAgendaAsync(CaseActor actor, Guid meetingId, int most, CancellationToken cancel)
    {
        if (await MeetingAsync(actor, meetingId, _records.Meetings.AsNoTracking(), cancel) is not { } meeting)
        {
            await _log.WriteAsync(actor, CaseAction.LeadMeeting, LogKind.Denied, null, null, cancel);
            return null;
        }

        var all = await CandidatesAsync(actor, meeting, cancel);
        List<AgendaLine> shown = [.. all.Take(Math.Max(most, meeting.Items.Count))];
        await _log.ShownAsync(actor, CaseAction.LeadMeeting, [.. shown.Select(line => line.Case)], cancel);
        return new AgendaProposal(meeting.Day, meeting.Time, meeting.IsEnded, meeting.AgendaFingerprint, shown, all.Count);
    }

    /// <summary>Changes a meeting; the verdict is hidden when the unit has no such meeting.</summary>
    /// <param name="change">Calls methods of the meeting and returns their verdict.</param>
    public Task<ChangeResult> ChangeAsync(CaseActor actor, Guid meetingId, Func<TeamMeeting, DateTimeOffset, Verdict> change,
        CancellationToken cancel) =>
        InMeetingAsync(actor, meetingId, async meeting =>
        {
            var verdict = change(meeting, _clock.Now);
            if (verdict.IsAllowed && meeting.IsEnded)
            {
                var ids = meeting.Items.Select(item => item.CaseId).ToList();
                meeting.Keep(await _records.Cases.AsNoTracking().Where(c => EF.Parameter(ids).Contains(c.Id))
                    .Join(_records.Patients, c => c.PatientId, p => p.Id, (c, p) => new CaseThen(c.Id, c.Status, c.StatusSince,
                        BegunVersion.Of(c.VersionInForce, c.DraftRelation, c.Sections.All(s => s.DoneAt != null), c.DraftSince), p.Name))
                    .ToListAsync(cancel));
            }

            return verdict;
        }, cancel);

    /// <summary>Sets the agenda, each case with the reason it is proposed for now.</summary>
    /// <param name="number">Number of one case more; empty for none.</param>
    /// <param name="seen">The <see cref="AgendaProposal.Fingerprint"/> that the choice was made from; null when nobody else can have
    /// changed it.</param>
    public Task<ChangeResult> SetAgendaAsync(CaseActor actor, Guid meetingId, IReadOnlyCollection<Guid> cases, string number, string? seen,
        CancellationToken cancel) =>
        InMeetingAsync(actor, meetingId, async meeting =>
        {
            var lines = await CandidatesAsync(actor, meeting, cancel);
            if (number.Length > 0 && lines.All(line => line.Case.Number != number))
            {
                return Verdict.RefusedAt("Number", "Enheten har inget öppet ärende med det numret.");
            }

            var wanted = lines.Where(line => cases.Contains(line.Case.CaseId) || line.Case.Number == number).ToList();
            // What is hidden from the one who chooses stays where somebody else put it.
            var hidden = meeting.Items.Where(item => lines.All(line => line.Case.CaseId != item.CaseId));
            var verdict = meeting.SetAgenda(
                [.. wanted.Select(line => (line.Case.CaseId, line.Reasons)), .. hidden.Select(item => (item.CaseId, item.Reasons))], seen);
            foreach (var row in lines.Where(line => verdict.IsAllowed && line.IsChosen != wanted.Contains(line)).Select(line => line.Case))
            {
                _log.Add(actor, CaseAction.LeadMeeting, LogKind.Write, row.PatientId, row.CaseId);
            }

            return verdict;
        }, cancel);

    /// <summary>Notes a case of the agenda; a decision becomes the case's next step, in the same transaction.</summary>
    /// <param name="decision">The next step that was decided; null when none was.</param>
    /// <param name="seen">The <see cref="MeetingItem.Fingerprint"/> that
    /// is written over; null when nobody else can have changed it.</param>
    public Task<ChangeResult> NoteCaseAsync(CaseActor actor, Guid meetingId, Guid caseId, string note, NextStep? decision, string? seen,
        CancellationToken cancel) =>
        InMeetingAsync(actor, meetingId, async meeting =>
        {
            var isHidden = meeting.Items.Any(item => item.CaseId == caseId)
                && !await _records.Cases.Where(Relations.Reachable(CaseAction.LeadMeeting, actor)).AnyAsync(c => c.Id == caseId, cancel);
            var verdict = isHidden ? Verdict.Hidden : meeting.NoteCase(caseId, note, decision, seen);
            if (verdict.IsAllowed && decision is not null)
            {
                verdict = (await _reading.LoadAsync(caseId, cancel))!.Decide(meeting.Day, decision, actor, _clock.Facts);
            }

            if (verdict.IsAllowed)
            {
                var patientId = await _records.Cases.Where(c => c.Id == caseId).Select(c => c.PatientId).FirstAsync(cancel);
                _log.Add(actor, CaseAction.LeadMeeting, LogKind.Write, patientId, caseId);
            }

            return verdict;
        }, cancel, caseId);

    /// <summary>
    /// How the cases of an ended meeting stood: as its minutes keep it, and for those from before that, as the history has it, without a
    /// name.
    /// </summary>
    private async Task<Dictionary<Guid, CaseThen>> ThenAsync(TeamMeeting meeting, CancellationToken cancel)
    {
        var then = meeting.Items.Where(item => item.Status is not null)
            .ToDictionary(item => item.CaseId,
                item => new CaseThen(item.CaseId, item.Status!.Value, item.StatusSince!.Value, item.Begun, item.PatientName));
        var unknown = meeting.Items.Select(item => item.CaseId).Where(id => !then.ContainsKey(id)).ToList();
        if (meeting.EndedAt is { } ended && unknown.Count > 0)
        {
            var events = await _records.Cases.AsNoTracking().Where(c => EF.Parameter(unknown).Contains(c.Id))
                .SelectMany(c => c.Events, (c, e) => new { c.Id, e.At, e.Status }).Where(e => e.At <= ended).ToListAsync(cancel);
            foreach (var history in events.OrderBy(e => e.At).GroupBy(e => e.Id))
            {
                var last = history.Last().Status;
                then[history.Key] = new(history.Key, last, history.Reverse().TakeWhile(e => e.Status == last).Last().At, null, null);
            }
        }

        return then;
    }

    private static Task<TeamMeeting?> MeetingAsync(CaseActor actor, Guid meetingId, IQueryable<TeamMeeting> meetings,
        CancellationToken cancel) =>
        meetings.Include(m => m.Items)
            .Include(m => m.Attendees)
            .AsSplitQuery()
            .FirstOrDefaultAsync(m => m.Id == meetingId && m.UnitId == actor.UnitId, cancel);

    /// <param name="caseId">The case that is changed with the meeting; null for none. The meeting itself has a token.</param>
    private async Task<ChangeResult> InMeetingAsync(CaseActor actor, Guid meetingId, Func<TeamMeeting, Task<Verdict>> work,
        CancellationToken cancel, Guid? caseId = null)
    {
        var result = await _transaction.DoAsync(
            actor,
            caseId is { } one ? [Turn.OfCase(one)] : [],
            async () => ChangeResult.From(await MeetingAsync(actor, meetingId, _records.Meetings, cancel) is { } meeting
                ? await work(meeting)
                : Verdict.Hidden),
            cancel);
        if (result.Verdict.IsHidden)
        {
            await _log.WriteAsync(actor, CaseAction.LeadMeeting, LogKind.Denied, null, null, cancel);
        }

        return result;
    }

    /// <summary>Every open case and every case of the agenda: the agenda first, then those with a reason, the most urgent first.</summary>
    private async Task<IReadOnlyList<AgendaLine>> CandidatesAsync(CaseActor actor, TeamMeeting meeting, CancellationToken cancel)
    {
        var chosen = meeting.Items.ToDictionary(item => item.CaseId);
        var rows = await CaseList.ReadAsync(_records, actor, new CaseFilter { Take = int.MaxValue }, _clock.Today, cancel);
        var closed = chosen.Keys.Except(rows.Select(row => row.CaseId)).ToList();
        rows = closed.Count == 0
            ? rows
            : [.. rows,
                .. await CaseList.ReadAsync(_records, actor, new CaseFilter { Ids = closed, ClosedToo = true, Take = int.MaxValue },
                    _clock.Today, cancel)];

        // The day a meeting was ended, not the one it was planned for: what happened between them has not been taken up.
        var held = await _records.Meetings.Where(m => m.UnitId == actor.UnitId && m.EndedAt != null && m.Id != meeting.Id)
            .OrderByDescending(m => m.EndedAt).Select(m => m.EndedAt).FirstOrDefaultAsync(cancel);
        return [.. rows
            .Select(row => new AgendaLine(row,
                chosen.GetValueOrDefault(row.CaseId)?.Reasons ?? ReasonsOf(row, held is { } last ? SwedishTime.DayOf(last) : null),
                chosen.ContainsKey(row.CaseId)))
            .OrderBy(line => chosen.GetValueOrDefault(line.Case.CaseId)?.Place ?? int.MaxValue)
            .ThenBy(line => line.Reasons == AgendaReason.Chosen)
            .ThenBy(line => line.Case.DueOn)
            .ThenBy(line => line.Case.Number, StringComparer.Ordinal)];
    }

    private AgendaReason ReasonsOf(CaseRow row, DateOnly? last) =>
        AgendaRules.For(
            row.Status, row.OpenedOn, SwedishTime.DayOf(row.StatusSince), row.DueOn < _clock.Today, row.AnswerBy is not null, last,
            _clock.Today, row.Begun?.Since is { } begun ? SwedishTime.DayOf(begun) : null);
}
