namespace Sjukersattning.Data.Upkeep;

/// <summary>What would be thinned, by year, and what is old enough and kept all the same.</summary>
/// <param name="ByYear">The year and how many.</param>
public sealed record ThinningCount(IReadOnlyList<(int Year, int Count)> ByYear, int Kept)
{
    public int All => ByYear.Sum(year => year.Count);

    internal static ThinningCount Of(IEnumerable<DateTimeOffset> moments, int kept = 0) =>
        new([.. moments.CountBy(at => ClinicClock.Local(at).Year).OrderBy(year => year.Key).Select(year => (year.Key, year.Value))], kept);
}
