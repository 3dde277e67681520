namespace Sjukersattning.Domain.Outcomes;

/// <summary>How much sjukersättning (SFB 33 kap. 9 §). Stored by name.</summary>
public enum Ersattningsniva
{
    /// <summary>Whole.</summary>
    Hel,

    /// <summary>Three quarters.</summary>
    TreFjardedelar,

    /// <summary>Half.</summary>
    Halv,

    /// <summary>One quarter.</summary>
    EnFjardedel,
}
