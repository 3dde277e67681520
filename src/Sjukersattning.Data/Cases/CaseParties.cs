using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>The people and the unit of a case.</summary>
internal sealed record CaseParties(Patient Patient, Vardenhet Unit, SignerIdentity Signer, string SignerName);
