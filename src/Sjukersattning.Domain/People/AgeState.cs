namespace Sjukersattning.Domain.People;

/// <summary>What somebody's age means for sjukersättning on a day.</summary>
public enum AgeState
{
    TooYoung,

    /// <summary>Old enough for hel sjukersättning, too young for a part of it.</summary>
    WholeOnly,

    Usual,

    /// <summary>At most five years left: äldreregler.</summary>
    LastYears,

    /// <summary>At most one year left; äldreregler as well.</summary>
    LittleTime,

    Passed,
}
