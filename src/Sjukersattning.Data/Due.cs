namespace Sjukersattning.Data;

/// <summary>Which cases a list is asked for, by their nearest last day.</summary>
public enum Due
{
    /// <summary>It has passed.</summary>
    Sent,

    /// <summary>It comes within a week.</summary>
    Snart,
}
