namespace Sjukersattning.Domain.Quality;

/// <summary>What the quality check had said, as people read it.</summary>
public static class ForesightNames
{
    /// <summary>E.g. "Kontrollen frågade och lades åt sidan".</summary>
    public static string Swedish(this Foresight foresight) => foresight switch
    {
        Foresight.Unknown => "Signerat innan kontrollen fanns",
        Foresight.SetAside => "Kontrollen frågade och lades åt sidan",
        Foresight.Unanswered => "Kontrollen frågade och ingen svarade",
        Foresight.Unforeseen => "Ingen kontroll frågade om fältet",
        _ => throw new ArgumentOutOfRangeException(nameof(foresight), foresight, "unknown foresight"),
    };
}
