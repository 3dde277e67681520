using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.People;

/// <summary>What the exchange format wants of the läkare besides the name (fk7800.md §5); a missing value is empty.</summary>
/// <param name="Specialistkompetens">The name of a specialty; may be empty.</param>
/// <param name="Forskrivarkod">Seven digits; may be empty.</param>
public sealed record SignerIdentity(string HsaId, string Befattning, string Specialistkompetens, string Forskrivarkod)
{
    /// <summary>Longest name of a specialty, in characters.</summary>
    public const int LongestSpecialty = 100;

    public static SignerIdentity Unknown { get; } = new("", "", "", "");

    /// <summary>What is missing, one Swedish sentence each; specialty and förskrivarkod may be left out.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing =>
        [.. new[] { (HsaId, "Läkarens HSA-id"), (Befattning, "Läkarens befattning") }
            .Where(one => one.Item1.Length == 0)
            .Select(one => $"{one.Item2} saknas.")];
}
