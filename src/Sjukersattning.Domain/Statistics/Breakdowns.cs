using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Statistics;

/// <summary>The names and the order of groups, and what of them is hidden when they are small.</summary>
public static class Breakdowns
{
    private static readonly CultureInfo SwedishCulture = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>What a breakdown shows of each group.</summary>
    public static IReadOnlyList<Indicator> Columns { get; } =
        [Indicator.Opened, Indicator.Issued, Indicator.Ansokan, Indicator.WithKomplettering, Indicator.Beviljad, Indicator.Avslag,
            Indicator.Undecided];

    /// <summary>The breakdown as people read it, e.g. "månad".</summary>
    public static string Swedish(this Breakdown breakdown) => breakdown switch
    {
        Breakdown.Month => "månad",
        Breakdown.Sex => "kön",
        Breakdown.Age => "ålder",
        Breakdown.Chapter => "diagnoskapitel",
        Breakdown.Unit => "enhet",
        Breakdown.Initiator => "vem som tog initiativet",
        _ => throw new ArgumentOutOfRangeException(nameof(breakdown), breakdown, "unknown breakdown"),
    };

    /// <summary>
    /// Whether small groups hide a column. Groups of patients do always; a month is no group of patients, so there what the unit did is
    /// shown and only how Försäkringskassan judged is hidden.
    /// </summary>
    public static bool Hides(this Breakdown breakdown, Indicator column) =>
        breakdown != Breakdown.Month || column is not (Indicator.Opened or Indicator.Issued or Indicator.Ansokan);

    /// <summary>Every group of a breakdown with its name, in order; those of units come from the caller.</summary>
    public static IReadOnlyList<(string Key, string Name)> Groups(this Breakdown breakdown, IEnumerable<string> found,
        IReadOnlyDictionary<string, string> units) => breakdown switch
        {
            Breakdown.Month =>
                [.. Enumerable.Range(1, 12)
                .Select(month => (month.ToString(CultureInfo.InvariantCulture), SwedishCulture.DateTimeFormat.GetMonthName(month)))],
            Breakdown.Sex => [.. Enum.GetNames<Sex>().Select(name => (name, name))],
            Breakdown.Age => [.. Enum.GetValues<AgeGroup>()
                .Where(group => group != AgeGroup.Unknown || found.Contains(group.ToString()))
                .Select(group => (group.ToString(), group.Swedish()))],
            Breakdown.Chapter =>
                [.. Icd10Chapters.All.Where(chapter => found.Contains(chapter.Roman))
                .Select(chapter => (chapter.Roman, $"{chapter.Roman} {chapter.Name} ({chapter.From}–{chapter.To})")),
                ("", "Ingen signerad diagnos")],
            Breakdown.Unit => [.. units.Select(unit => (unit.Key, unit.Value))],
            Breakdown.Initiator => [.. Enum.GetValues<Initiator>().Select(initiator => (initiator.ToString(), initiator.Swedish()))],
            _ => throw new ArgumentOutOfRangeException(nameof(breakdown), breakdown, "unknown breakdown"),
        };
}
