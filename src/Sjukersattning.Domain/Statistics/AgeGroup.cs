namespace Sjukersattning.Domain.Statistics;

/// <summary>Age in ten-year groups, wide enough to hold more than a few people of one clinic.</summary>
public enum AgeGroup
{
    /// <summary>Up to and with 29 years.</summary>
    Under30,

    /// <summary>30–39 years.</summary>
    From30To39,

    /// <summary>40–49 years.</summary>
    From40To49,

    /// <summary>50–59 years.</summary>
    From50To59,

    /// <summary>60 years and more.</summary>
    From60,

    /// <summary>It hangs on a day of birth that the samordningsnummer does not tell.</summary>
    Unknown,
}
