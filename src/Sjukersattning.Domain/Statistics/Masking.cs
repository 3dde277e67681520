namespace Sjukersattning.Domain.Statistics;

/// <summary>Hides small groups in breakdowns and exports: whoever knows one of four people may recognise the other three.</summary>
public static class Masking
{
    /// <summary>The smallest group that is shown for its own sake.</summary>
    public const int Least = 5;

    /// <summary>What stands instead of a hidden figure. It gives no size, for a group hidden for another's sake may be of any.</summary>
    public const string HiddenInWords = "dolt";

    /// <summary>
    /// Which groups of one total to hide. Groups of 1–4 are hidden; zero is nobody and is shown. What is hidden together could be worked
    /// out from the total, so the smallest other groups are hidden too, the first of equals, until at least two groups with at least five
    /// in all are. Where that cannot be, because the total itself is too small, every group is hidden, empty ones too: a zero elsewhere
    /// would tell where the few are.
    /// </summary>
    /// <param name="sizes">The sizes of all groups that make up the total.</param>
    /// <returns>True for each group to hide, in the order of <paramref name="sizes"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A size is negative.</exception>
    public static IReadOnlyList<bool> Hidden(IReadOnlyList<int> sizes)
    {
        foreach (var size in sizes)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(size, nameof(sizes));
        }

        var hidden = sizes.Select(size => size is > 0 and < Least).ToArray();
        var others = new Queue<int>(Enumerable.Range(0, sizes.Count).Where(index => sizes[index] >= Least).OrderBy(index => sizes[index]));
        while (hidden.Contains(true)
            && (hidden.Count(isHidden => isHidden) == 1 || sizes.Where((_, index) => hidden[index]).Sum() < Least)
            && others.TryDequeue(out var next))
        {
            hidden[next] = true;
        }

        var isEnough = hidden.Count(isHidden => isHidden) > 1 && sizes.Where((_, index) => hidden[index]).Sum() >= Least;
        return !hidden.Contains(true) || isEnough ? hidden : [.. hidden.Select(_ => true)];
    }
}
