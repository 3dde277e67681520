using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data.Demo;

/// <summary>A demo unit with its staff by key ("koordinator", "lakare" …).</summary>
internal sealed record DemoUnit(Vardenhet Unit, IReadOnlyDictionary<string, CaseActor> Staff)
{
    /// <summary>What the exchange format tells of the läkare "lakare".</summary>
    public SignerIdentity Signer => SignerOf(Unit, isTrainee: false);

    /// <summary>What it tells of a läkare of a unit; an HSA-id is one person's.</summary>
    public static SignerIdentity SignerOf(Vardenhet unit, bool isTrainee) => isTrainee
        ? new($"{unit.HsaId}L2", "203010", "", "9000002")
        : new($"{unit.HsaId}L1", "201011", "Allmänmedicin", "9000001");

    public CaseActor this[string key] => Staff[key];

    /// <summary>What it tells of a unit: the organisation's number is one that nobody has.</summary>
    public static UnitIdentity IdentityOf(int number) =>
        new($"SE0000000000-E{number}", $"990000{number:000}", "SE0000000000-V1", "Exempelvård (påhittad)");

    /// <summary>Fills in what the exchange format wants of a unit.</summary>
    public static Vardenhet Identified(Vardenhet unit, int number)
    {
        (unit.HsaId, unit.Arbetsplatskod, unit.VardgivareHsaId, unit.VardgivareNamn) = IdentityOf(number);
        return unit;
    }
}
