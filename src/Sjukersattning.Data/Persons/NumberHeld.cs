namespace Sjukersattning.Data;

/// <summary>How a person has a number that was asked for.</summary>
public enum NumberHeld
{
    /// <summary>It is hers.</summary>
    Now,

    /// <summary>It was hers, until she got another or two persons were joined.</summary>
    Before,

    /// <summary>It never was hers: it was written wrong, and may be another person's.</summary>
    Wrongly,
}
