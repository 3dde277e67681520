namespace Sjukersattning.Domain.Staff;

/// <summary>The Swedish words for how far a right reaches, and for what a review of the log found.</summary>
public static class StaffWords
{
    public static string Swedish(this StaffReach reach) => reach switch
    {
        StaffReach.Own => "det egna",
        StaffReach.Unit => "hela enheten",
        StaffReach.Vardgivare => "enheten och vårdgivarens andra enheter",
        _ => throw new ArgumentOutOfRangeException(nameof(reach), reach, "unknown reach"),
    };

    public static string Swedish(this LogVerdict verdict) => verdict switch
    {
        LogVerdict.Motiverad => "Motiverad: behövdes i arbetet",
        LogVerdict.Utreds => "Ska utredas",
        LogVerdict.Obehorig => "Obehörig: behövdes inte i arbetet",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "unknown verdict"),
    };
}
