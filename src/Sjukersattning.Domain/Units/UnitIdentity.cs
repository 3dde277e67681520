using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Units;

/// <summary>What the exchange format wants of a vårdenhet besides its address (fk7800.md §5); a missing value is empty.</summary>
public sealed record UnitIdentity(string HsaId, string Arbetsplatskod, string VardgivareHsaId, string VardgivareNamn)
{
    public static UnitIdentity Unknown { get; } = new("", "", "", "");

    /// <summary>What is missing, one Swedish sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing =>
        [.. new[] { (HsaId, "Vårdenhetens HSA-id"), (Arbetsplatskod, "Vårdenhetens arbetsplatskod"),
            (VardgivareHsaId, "Vårdgivarens HSA-id"), (VardgivareNamn, "Vårdgivarens namn") }
            .Where(one => one.Item1.Length == 0).Select(one => $"{one.Item2} saknas.")];
}
