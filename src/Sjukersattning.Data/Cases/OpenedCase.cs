using System.Security.Cryptography;
using System.Text;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Data;

/// <summary>A case with its patient, handed out by the gate after the log row is written.</summary>
/// <param name="Case">The case; changing it here changes nothing in the database.</param>
/// <param name="Facts">What the rules need, for judging buttons.</param>
public sealed record OpenedCase(UtlatandeCase Case, Patient Patient, UnitAddress Unit, WrittenSheet Written, CaseFacts Facts)
{
    /// <summary>A short text that changes with any field and with who the patient is: what a läkare has read is what is signed.</summary>
    public string Fingerprint => Written.Fingerprint + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{Patient.Name} {Patient.Personnummer}")))[..8];

    /// <summary>Whether the version in force is another than was signed; asked of the overview only.</summary>
    public bool IsBroken { get; init; }

    /// <summary>What else the exchange format wants of the vårdenhet.</summary>
    public UnitIdentity UnitIdentity { get; init; } = UnitIdentity.Unknown;

    /// <summary>What it wants of the responsible läkare.</summary>
    public SignerIdentity Signer { get; init; } = SignerIdentity.Unknown;

    /// <summary>The responsible läkare's name; empty until she is known.</summary>
    public string SignerName { get; init; } = "";

    /// <summary>What will keep the signed version from leaving as XML; empty when nothing does.</summary>
    public IReadOnlyList<string> MissingForExchange =>
        [.. UnitIdentity.Missing, .. Signer.Missing, .. new[] { PersonName.Unsendable(SignerName, "Läkarens namn") }.OfType<string>()];
}
