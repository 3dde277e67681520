namespace Sjukersattning.Domain.Outcomes;

/// <summary>How much sjukersättning (SFB 33 kap. 9 §). Stored by name.</summary>
public enum Ersattningsniva
{
    Hel,

    TreFjardedelar,

    Halv,

    EnFjardedel,
}
