namespace Sjukersattning.Domain.Staff;

/// <summary>How far a right reaches, the nearest first.</summary>
public enum StaffReach
{
    Own,

    /// <summary>Everything of the unit the person works in.</summary>
    Unit,
}
