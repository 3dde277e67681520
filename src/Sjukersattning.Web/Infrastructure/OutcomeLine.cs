using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>One thing that happened after, or by, a signature.</summary>
/// <param name="Detail">Ending, level and so on; empty for none.</param>
/// <param name="Rule">What corrects it; null for what nobody enters by hand.</param>
public sealed record OutcomeLine(string What, Registration Entry, string Detail, RegistrationRule? Rule);
