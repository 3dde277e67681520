using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>
/// The door for correcting who a patient is: her name, her number, and that two rows are one person. Every case of hers gets it into its
/// history; signed versions stay as they were signed, and rows of the access log stay at the row they were written about.
/// </summary>
public sealed class PersonCorrection
{
    private readonly SjukersattningDbContext _db;
    private readonly PatientRecords _records;
    private readonly AccessLog _log;
    private readonly CaseReading _reading;
    private readonly CaseTransaction _transaction;
    private readonly PersonCases _persons;

    internal PersonCorrection(SjukersattningDbContext db, AccessLog log, CaseReading reading, CaseTransaction transaction,
        PersonCases persons)
    {
        _db = db;
        _records = db.EnterGate();
        _log = log;
        _reading = reading;
        _transaction = transaction;
        _persons = persons;
    }

    /// <summary>
    /// Corrects name and number. A number that is another person's corrects nothing: the result tells who she is, to whom may join them.
    /// </summary>
    /// <param name="wasWrong">Whether the number until now never was the patient's; must be said when it changes.</param>
    public Task<ChangeResult> CorrectAsync(CasePass pass, string name, Personnummer number, bool? wasWrong, string reason,
        CancellationToken cancel) =>
        _transaction.DoAsync(pass.Actor, PersonCases.TurnsOf(pass), async () =>
        {
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            var patient = await _persons.PatientAsync(opened.Case.PatientId, cancel);
            var (wasName, wasNumber) = (patient.Name, patient.Personnummer);
            if (PersonName.Read(name) == wasName && number == wasNumber)
            {
                return ChangeResult.From(Verdict.Refused("Namn och nummer är som de var. Ingenting är ändrat."));
            }

            if (number != wasNumber && await FindOtherAsync(pass, patient, number, cancel) is { } other)
            {
                return await TakenAsync(pass, other, cancel);
            }

            if (number != wasNumber && wasWrong is null)
            {
                return ChangeResult.From(Verdict.RefusedAt("NumberWas", "Numret är ändrat. Välj varför."));
            }

            var wasWrongNumber = number != wasNumber && wasWrong == true;
            var detail = DetailOf(wasName, PersonName.Read(name), wasNumber, number, wasWrongNumber, reason);
            var verdict = opened.Case.CorrectPerson(detail, pass.Actor, opened.Facts);
            if (verdict.IsAllowed)
            {
                patient.Correct(name, number, wasWrongNumber, reason, pass.Actor, opened.Facts);
                await _persons.NoteAsync(patient, pass.Action, detail, pass.Actor, opened.Case, cancel);
            }

            return ChangeResult.From(verdict);
        }, cancel, saveRefusal: true);

    /// <summary>
    /// Joins the patient of the case to the person who has a number: all cases go on under that person. Two open cases stop it, since a
    /// person has one at most: whoever knows them decides first which is to go on.
    /// </summary>
    /// <param name="takesTheirName">Whose name is right, the other person's or the patient's; null asks, and tells who she is.</param>
    public Task<ChangeResult> JoinAsync(CasePass pass, Personnummer number, bool? takesTheirName, string reason,
        CancellationToken cancel) =>
        _transaction.DoAsync(pass.Actor, PersonCases.TurnsOf(pass), async () =>
        {
            var opened = await _reading.LoadForChangeAsync(pass, cancel);
            var gone = await _persons.PatientAsync(opened.Case.PatientId, cancel);
            if (await FindOtherAsync(pass, gone, number, cancel) is not { IsHidden: false } other)
            {
                return ChangeResult.From(Verdict.RefusedAt(nameof(Patient.Personnummer),
                    "Ingen annan person hos er har det numret. Skriv numret som den andra personen har."));
            }

            var known = await _persons.KnownAsync(other.PatientId, other.Had, pass.Action, pass.Actor, cancel);
            var cases = await _persons.AllAsync(gone.Id, cancel);
            if (known.OpenCase is { } theirs && cases.FirstOrDefault(c => c.OpenPatientId is not null) is { } ours)
            {
                return ChangeResult.From(Verdict.Refused(
                    $"Båda har ett öppet ärende, {ours.Number} och {theirs.Number}, och en person har högst ett. Avsluta eller avbryt det "
                        + "som inte ska fortsätta, och för sedan ihop dem.")) with
                { Known = known };
            }

            if (takesTheirName is not { } theirName)
            {
                return ChangeResult.From(Verdict.RefusedAt("KeepName", "Är de samma person? Välj vilket namn som är rätt."))
                    with
                { Known = known };
            }

            var kept = await _persons.PatientAsync(other.PatientId, cancel);
            var name = theirName ? kept.Name : gone.Name;
            var detail = $"{gone.Name}, {gone.Personnummer}, och {kept.Name}, {kept.Personnummer}, är samma person: nu {name}, "
                + $"{kept.Personnummer}. {reason}";
            var verdict = opened.Case.JoinPersons(kept, detail, pass.Actor, opened.Facts);
            if (!verdict.IsAllowed)
            {
                return ChangeResult.From(verdict);
            }

            kept.Join(gone, reason, pass.Actor, opened.Facts);
            if (name != kept.Name)
            {
                kept.Correct(name, kept.Personnummer, wasWrongNumber: false, reason, pass.Actor, opened.Facts);
            }

            opened.Case.AdoptFrom(kept);
            await _persons.NoteAsync(kept, pass.Action, detail, pass.Actor, null, cancel);
            foreach (var subject in cases)
            {
                if (subject != opened.Case)
                {
                    subject.FollowTo(kept, detail, pass.Actor, opened.Facts);
                }

                _log.Add(pass.Actor, pass.Action, LogKind.Write, gone.Id, subject.Id);
                _log.Add(pass.Actor, pass.Action, LogKind.Write, kept.Id, subject.Id);
            }

            return ChangeResult.From(verdict);
        }, cancel, saveRefusal: true);

    /// <summary>
    /// Another person whom a number leads to, after the log row of one who is hidden or not there; one for whom it was only written wrong
    /// does not have it.
    /// </summary>
    private async Task<FoundPerson?> FindOtherAsync(CasePass pass, Patient patient, Personnummer number, CancellationToken cancel)
    {
        var found = await PersonFinder.FindAsync(_records, pass.Actor, number, cancel);
        var other = found is { Had: not NumberHeld.Wrongly } && found.PatientId != patient.Id ? found : null;
        if (other is { IsHidden: true })
        {
            _log.Add(pass.Actor, pass.Action, LogKind.Denied, other.PatientId, null);
        }
        else if (other is null && pass.Action == CaseAction.JoinPersons)
        {
            _log.Add(pass.Actor, pass.Action, LogKind.Missed, null, pass.CaseId);
        }

        return other;
    }

    private async Task<ChangeResult> TakenAsync(CasePass pass, FoundPerson other, CancellationToken cancel)
    {
        if (!other.IsHidden)
        {
            _db.ChangeTracker.Clear();
        }

        return !other.IsHidden && CaseRules.RoleMay(CaseAction.JoinPersons, pass.Actor)
            ? ChangeResult.From(Verdict.RefusedAt(nameof(Patient.Personnummer),
                "Numret hör till en annan person hos er. Är de samma person? Då kan de föras ihop. Annars: kontrollera siffrorna."))
                with
            { Known = await _persons.KnownAsync(other.PatientId, other.Had, pass.Action, pass.Actor, cancel) }
            : ChangeResult.From(Verdict.RefusedAt(nameof(Patient.Personnummer),
                "Numret hör till en annan person hos er. Kontrollera siffrorna. Är de samma person kan rehabkoordinatorn föra ihop dem."));
    }

    private static string DetailOf(string wasName, string name, Personnummer wasNumber, Personnummer number, bool wasWrong, string reason)
    {
        var changes = new[]
        {
            name == wasName ? null : $"Namn: {wasName} → {name}.",
            number == wasNumber ? null : $"Nummer: {wasNumber} → {number}{(wasWrong ? ", det förra var fel" : "")}.",
            reason,
        };
        return string.Join(' ', changes.OfType<string>());
    }
}
