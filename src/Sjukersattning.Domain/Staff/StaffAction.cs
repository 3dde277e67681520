namespace Sjukersattning.Domain.Staff;

/// <summary>
/// What staff do beside the cases: key of authorization, name in the access log and row of the permission tests at once.
/// What each one means and who may do it stands in <see cref="StaffRules"/>. The log keeps these names beside those of
/// <see cref="Cases.CaseAction"/>, so none may be in both.
/// </summary>
public enum StaffAction
{
    ReadStatistics,

    EnterBaselines,

    SetGoals,

    KeepSigningHours,

    KeepCalendarAddress,

    NoteAbsence,

    KeepPhrases,

    KeepUnit,

    /// <summary>What the exchange format tells of the unit and its läkare.</summary>
    KeepIdentity,

    /// <summary>Why, in the unit's own words, Försäkringskassan asks.</summary>
    KeepCauses,

    KeepKvaCodes,

    /// <summary>Which questions of the quality check are put at the unit.</summary>
    KeepQualityQuestions,

    /// <summary>Who of the unit has read the introduction.</summary>
    ReadIntroductionReceipts,

    /// <summary>At every unit where somebody is administrator, whichever she works in.</summary>
    KeepAccounts,

    /// <summary>Whether a role or an HSA-id that an administrator asked for is to hold.</summary>
    DecideRoles,

    /// <summary>Whether the access log is whole, and the unit's routine for it.</summary>
    KeepLogRoutine,

    /// <summary>Who has done what with one patient's data, for her.</summary>
    ReadLogExtract,

    /// <summary>The unit's log in the national shape, StoreLog.</summary>
    ReadLogExport,

    /// <summary>Whether those who used patients' data needed to.</summary>
    ReviewLog,

    /// <summary>Who may read for quality work, for what and until when.</summary>
    IssueUppdrag,

    /// <summary>Sign-ins, refusals and changes of accounts.</summary>
    ReadSecurityLog,

    /// <summary>Read a case without a part in it, for a stated reason and a time.</summary>
    OpenInsyn,
}
