using System.Globalization;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>What somebody has chosen to see, as it stands in the address.</summary>
/// <param name="Year">The year; null for this one.</param>
/// <param name="Jamfor">"2023" for the same period of that year, "2023-hela"
/// for the whole of it; empty for the same period last year.</param>
/// <param name="Enhet">A unit's id, or "alla"; empty for the unit worked in.</param>
/// <param name="Uppdelning">Name of a breakdown; empty for months.</param>
public sealed record StatisticsChoice(int? Year, string? Jamfor, string? Enhet, string? Uppdelning)
{
    /// <summary>All units that the person may see.</summary>
    public const string AllUnits = "alla";

    /// <summary>Ending of a comparison with a whole year.</summary>
    public const string Whole = "-hela";

    /// <summary>The year to compare with; null when none is chosen, or what is written is no such choice.</summary>
    public int? ComparedYear =>
        int.TryParse(Jamfor?.Replace(Whole, "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year : null;

    /// <summary>As the query of an address.</summary>
    public string Query => "?" + string.Join('&', new[] { ("jamfor", Jamfor), ("enhet", Enhet), ("uppdelning", Uppdelning) }
        .Where(one => !string.IsNullOrEmpty(one.Item2)).Select(one => $"{one.Item1}={Uri.EscapeDataString(one.Item2!)}"));
}
