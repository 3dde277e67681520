namespace Sjukersattning.Domain.Cases;

/// <summary>Why a case was cancelled (workflow.md, "Cancel reasons").</summary>
public enum CancelReason
{
    /// <summary>The patient does not want it.</summary>
    PatientenVillInte,

    InteAktuelltMedicinskt,

    RehabiliteringInteUttomd,

    Flyttat,

    Avliden,

    Annat,
}
