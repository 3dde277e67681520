using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>What is read with a case or a patient. Figures made without all of it would be wrong, so it stands in one place.</summary>
internal static class CaseIncludes
{
    /// <summary>Everything that comes after a signature, in queries of its own.</summary>
    public static IQueryable<UtlatandeCase> WithOutcomes(this IQueryable<UtlatandeCase> cases) =>
        cases.Include(c => c.Registrations).Include(c => c.Kompletteringar).Include(c => c.SignedConcerns).AsSplitQuery();

    /// <summary>All that a patient was called and which rows were joined to hers: a key made without all of it would be wrong.</summary>
    public static IQueryable<Patient> WithEarlier(this IQueryable<Patient> patients) =>
        patients.Include(p => p.Earlier).Include(p => p.Joined).ThenInclude(one => one.Earlier).AsSplitQuery();
}
