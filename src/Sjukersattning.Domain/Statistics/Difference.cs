namespace Sjukersattning.Domain.Statistics;

/// <summary>
/// A share now beside the same share before, and what may be said of the two. It never tells a cause, and never calls an effect shown.
/// </summary>
public sealed record Difference
{
    /// <summary>
    /// What may be said, by how rarely chance gives as much: the first row whose limit is above p. Equal rates have p = 1, so only unequal
    /// ones reach the first two rows.
    /// </summary>
    private static readonly IReadOnlyList<(double Below, Func<string, string> Sentence)> Evidence =
    [
        (0.05, p => $"Skillnaden är större än slumpen brukar ge ({p}), men siffrorna säger inte vad den beror på."),
        (0.2, p => $"Skillnaden kan bero på slumpen ({p}). Underlaget räcker inte för att avgöra det."),
        (double.PositiveInfinity, p => $"Ingen skillnad kan visas ({p})."),
    ];

    /// <summary>Compares two shares of the same kind.</summary>
    /// <param name="now">The share of the period looked at.</param>
    /// <param name="before">The share of the period it is compared with; nobody is in both.</param>
    public Difference(Proportion now, Proportion before)
    {
        Now = now;
        Before = before;
        P = FisherExact.TwoSided(now, before);
    }

    /// <summary>The share of the period looked at.</summary>
    public Proportion Now { get; }

    /// <summary>The share of the period it is compared with.</summary>
    public Proportion Before { get; }

    public double P { get; }

    /// <summary>The p value: "p ≈ 0,055", two decimals from 0,1 and three below; "p &lt; 0,001" when smaller.</summary>
    public string PInWords => P < 0.001 ? "p < 0,001" : $"p ≈ {SwedishFigures.Number(P, P < 0.1 ? 3 : 2)}";

    /// <summary>What may be said of the difference, in one or two sentences.</summary>
    public string InWords => Evidence.First(row => P < row.Below).Sentence(PInWords);
}
