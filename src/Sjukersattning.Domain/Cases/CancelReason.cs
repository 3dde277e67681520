namespace Sjukersattning.Domain.Cases;

/// <summary>Why a case was cancelled (workflow.md, "Cancel reasons").</summary>
public enum CancelReason
{
    /// <summary>The patient does not want it.</summary>
    PatientenVillInte,

    /// <summary>No longer medically relevant.</summary>
    InteAktuelltMedicinskt,

    /// <summary>Rehabilitation is not exhausted.</summary>
    RehabiliteringInteUttomd,

    /// <summary>Moved or listed elsewhere.</summary>
    Flyttat,

    /// <summary>Died.</summary>
    Avliden,

    /// <summary>Something else, told in text.</summary>
    Annat,
}
