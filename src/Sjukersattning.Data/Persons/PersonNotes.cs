using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// The door for what is noted of a person and decides who may see her and what may be done: it stands on her row, in every case of hers,
/// and with its reason in the history of each.
/// </summary>
public sealed class PersonNotes
{
    private readonly SjukersattningDbContext _db;
    private readonly AccessLog _log;
    private readonly CaseReading _reading;
    private readonly CaseTransaction _transaction;
    private readonly PersonCases _persons;

    internal PersonNotes(SjukersattningDbContext db, AccessLog log, CaseReading reading, CaseTransaction transaction, PersonCases persons)
    {
        _db = db;
        _log = log;
        _reading = reading;
        _transaction = transaction;
        _persons = persons;
    }

    /// <summary>Notes something of the case's patient, in one transaction with what follows in her other cases.</summary>
    /// <param name="note">Calls one method of the case, which judges it and changes the patient.</param>
    public Task<ChangeResult> NoteAsync(CasePass pass, string reason, Func<UtlatandeCase, Patient, CaseFacts, Verdict> note,
        CancellationToken cancel) =>
        _transaction.DoAsync(pass.Actor, PersonCases.TurnsOf(pass), async () =>
        {
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            var patient = await _persons.PatientAsync(opened.Case.PatientId, cancel);
            var verdict = note(opened.Case, patient, opened.Facts);
            if (verdict.IsAllowed)
            {
                await _persons.NoteAsync(patient, pass.Action, reason, pass.Actor, opened.Case, cancel);
            }

            return ChangeResult.From(verdict);
        }, cancel);

    /// <summary>Has a rehabkoordinator of the unit lead the case.</summary>
    public Task<ChangeResult> ChooseRehabkoordinatorAsync(CasePass pass, Guid chosen, CancellationToken cancel) =>
        _transaction.DoAsync(pass.Actor, [Turn.OfCase(pass.CaseId)], async () =>
        {
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            var found = await _db.Users.AsNoTracking()
                .Where(account => account.Id == chosen && account.IsActive && _db.Memberships.Any(m =>
                    m.AccountId == chosen && m.UnitId == opened.Case.UnitId && m.Role == Role.Rehabkoordinator))
                .Select(account => new { account.Name, account.Title }).FirstOrDefaultAsync(cancel);
            return ChangeResult.From(found is null
                ? Verdict.RefusedAt("Rehabkoordinator", "Välj en rehabkoordinator på enheten.")
                : _log.Changed(pass, opened.Case,
                    opened.Case.ChooseRehabkoordinator(chosen, $"{found.Name}, {found.Title}", pass.Actor, opened.Facts)));
        }, cancel);
}
