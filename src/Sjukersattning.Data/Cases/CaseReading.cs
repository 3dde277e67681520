using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Quality;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>A case as it stands, with as much beside it as the row of the action names.</summary>
internal sealed class CaseReading(SjukersattningDbContext db, ClinicClock clock, CaseQuality quality)
{
    private readonly PatientRecords _records = db.EnterGate();

    /// <summary>The moment, with no fact that a row must name.</summary>
    public CaseFacts Facts => clock.Facts;

    /// <summary>A case, tracked, with what the rules judge by. What comes after a signature is read for cases that have one.</summary>
    public async Task<UtlatandeCase?> LoadAsync(Guid caseId, CancellationToken cancel)
    {
        var found = await _records.Cases.Include(c => c.Consents).Include(c => c.SetAsides)
            .FirstOrDefaultAsync(c => c.Id == caseId, cancel);
        if (found is { SignedVersion: > 0 })
        {
            var entry = db.Entry(found);
            await entry.Collection(c => c.Registrations).LoadAsync(cancel);
            await entry.Collection(c => c.Kompletteringar).LoadAsync(cancel);
            await entry.Collection(c => c.SignedConcerns).LoadAsync(cancel);
        }

        return found;
    }

    /// <summary>The case for a change, tracked, with what its row names.</summary>
    public async Task<OpenedCase> LoadForChangeAsync(CasePass pass, CancellationToken cancel)
    {
        var rule = CaseRules.For(pass.Action);
        var named = rule.Facts;
        if (named.Contains(CaseFact.Absences) && !rule.IsReading)
        {
            await db.QueueAsync(Turn.OfCalendar(pass.Seen.UnitId), cancel);
        }

        var subject = (await LoadAsync(pass.CaseId, cancel))!;
        if (named.Contains(CaseFact.ContactLog))
        {
            await db.Entry(subject).Collection(c => c.Contacts).LoadAsync(cancel);
        }

        return await OpenAsync(subject, pass, named, cancel);
    }

    /// <summary>The case with its patient, its text and the facts that are named.</summary>
    public async Task<OpenedCase> OpenAsync(UtlatandeCase subject, CasePass pass, IReadOnlySet<CaseFact> named, CancellationToken cancel)
    {
        var parties = await PartiesAsync(subject, cancel);
        var written = await WrittenAsync(subject, cancel);
        return new OpenedCase(subject, parties.Patient, parties.Unit.Address, written,
            await FactsAsync(subject, parties, written, pass, named, cancel))
        {
            UnitIdentity = parties.Unit.Identity, Signer = parties.Signer, SignerName = parties.SignerName,
        };
    }

    public async Task<WrittenSheet> WrittenAsync(UtlatandeCase subject, CancellationToken cancel)
    {
        var latest = await _records.Answers.AsNoTracking()
            .Where(a => a.CaseId == subject.Id
                && !_records.Answers.Any(b => b.CaseId == a.CaseId && b.QuestionId == a.QuestionId && b.Version > a.Version))
            .ToListAsync(cancel);
        return new WrittenSheet(subject.Form, latest);
    }

    public async Task<CaseParties> PartiesAsync(UtlatandeCase subject, CancellationToken cancel)
    {
        var found = await (from patient in _records.Patients.AsNoTracking()
                           join unit in db.Units.AsNoTracking() on patient.UnitId equals unit.Id
                           from lakare in db.Users.AsNoTracking().Where(account => account.Id == subject.LakareId).DefaultIfEmpty()
                           where patient.Id == subject.PatientId
                           select new { patient, unit, lakare }).FirstAsync(cancel);
        return new(found.patient, found.unit, found.lakare?.Identity ?? SignerIdentity.Unknown, found.lakare?.Name ?? "");
    }

    /// <summary>What the row of the action names, and nothing else.</summary>
    private async Task<CaseFacts> FactsAsync(UtlatandeCase subject, CaseParties parties, WrittenSheet written, CasePass pass,
        IReadOnlySet<CaseFact> named, CancellationToken cancel)
    {
        var facts = clock.Facts with
        {
            Section = pass.Section,
            CauseCodes = parties.Unit.CauseCodes,
            KvaCodes = parties.Unit.KvaCodes,
            SigningWarningDays = parties.Unit.SigningWarningDays,
            WorkingDays = parties.Unit.WorkingDays,
            Findings = named.Contains(CaseFact.Findings) ? Review.Of(written.Sheet, parties.Unit.Address, clock.Today) : null,
            SectionFindings = !named.Contains(CaseFact.SectionFindings) ? null
                : pass.Section is { } key ? Review.OfSection(key, written.Sheet, clock.Today) : [],
            Concerns = !named.Contains(CaseFact.Concerns) ? null
                : !subject.IsBeingWritten ? []
                : await quality.ConcernsAsync(subject, parties, written, pass.Actor, cancel),
            LastWriters = named.Contains(CaseFact.LastWriters) ? await LastWritersAsync(subject.UnitId, written, cancel) : null,
            Roster = named.Contains(CaseFact.Roster) ? await Absences.RosterAsync(db, subject.UnitId, clock.Today, cancel) : null,
            Absences = !named.Contains(CaseFact.Absences) ? null
                : subject.Booking is null && CaseRules.For(pass.Action).IsReading ? []
                : await Absences.OfAsync(db, subject.UnitId, clock.Today, cancel),
            MainDiagnosis = named.Contains(CaseFact.MainDiagnosis) ? written.MainDiagnosis : null,
        };
        return !named.Contains(CaseFact.PatientHasOpenCase) ? facts : facts with
        {
            PatientHasOpenCase = subject.OpenPatientId is null
                && await _records.Cases.AnyAsync(c => c.UnitId == subject.UnitId && c.OpenPatientId == subject.PatientId, cancel),
        };
    }

    /// <summary>Who wrote each question last, of those who still work at the unit.</summary>
    private async Task<IReadOnlyDictionary<string, Guid>> LastWritersAsync(Guid unitId, WrittenSheet written, CancellationToken cancel)
    {
        var working = await db.Memberships.Where(m => m.UnitId == unitId)
            .Join(db.Users.Where(account => account.IsActive), m => m.AccountId, account => account.Id, (m, account) => account.Id)
            .ToListAsync(cancel);
        return written.Sheet.Form.Questions
            .Select(question => (question.Id, written[question.Id]?.AuthorId))
            .Where(one => one.AuthorId is { } author && working.Contains(author)).ToDictionary(one => one.Id, one => one.AuthorId!.Value);
    }
}
