namespace Sjukersattning.Domain.Staff;

/// <summary>How far a right reaches, the nearest first.</summary>
public enum StaffReach
{
    Own,

    /// <summary>Everything of the unit the person works in.</summary>
    Unit,

    /// <summary>The unit, and one case at a time of the vårdgivare's other units.</summary>
    Vardgivare,
}
