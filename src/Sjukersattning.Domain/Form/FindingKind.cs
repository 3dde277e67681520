namespace Sjukersattning.Domain.Form;

/// <summary>Webcert's kinds of validation error (fk7800.md §4a), and two of ours.</summary>
public enum FindingKind
{
    Empty,

    /// <summary>Only white space.</summary>
    Blank,

    /// <summary>Not in the form it must have.</summary>
    InvalidFormat,

    /// <summary>Two answers do not go together.</summary>
    IncorrectCombination,

    /// <summary>Another rule, such as a date after today.</summary>
    Other,

    TooLong,

    /// <summary>A character that the transport format cannot carry.</summary>
    Characters,
}
