namespace Sjukersattning.Domain.Staff;

/// <summary>How far a right reaches, the nearest first.</summary>
public enum StaffReach
{
    /// <summary>What is the person's own.</summary>
    Own,

    /// <summary>Everything of the unit the person works in.</summary>
    Unit,

    EveryUnit,
}
