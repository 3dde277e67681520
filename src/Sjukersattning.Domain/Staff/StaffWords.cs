namespace Sjukersattning.Domain.Staff;

/// <summary>The Swedish words for how far a right reaches.</summary>
public static class StaffWords
{
    public static string Swedish(this StaffReach reach) => reach switch
    {
        StaffReach.Own => "det egna",
        StaffReach.Unit => "hela enheten",
        StaffReach.EveryUnit => "alla enheter",
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, "unknown reach"),
    };
}
