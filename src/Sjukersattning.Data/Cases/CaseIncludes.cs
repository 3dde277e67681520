using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>What is read with a case. Figures made from a case without all of it would be wrong, so it stands in one place.</summary>
internal static class CaseIncludes
{
    /// <summary>Everything that comes after a signature, in queries of its own.</summary>
    public static IQueryable<UtlatandeCase> WithOutcomes(this IQueryable<UtlatandeCase> cases) =>
        cases.Include(c => c.Registrations).Include(c => c.Kompletteringar).Include(c => c.SignedConcerns).AsSplitQuery();
}
