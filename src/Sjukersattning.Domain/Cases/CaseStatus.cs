namespace Sjukersattning.Domain.Cases;

/// <summary>Where a case is (workflow.md steps 1–6, cancel). Only <see cref="UtlatandeCase"/> sets it, by <see cref="CaseRules"/>.</summary>
public enum CaseStatus
{
    /// <summary>Opened, not yet planned.</summary>
    Oppnat,

    /// <summary>Planned; nothing written yet.</summary>
    Planerat,

    /// <summary>The team writes.</summary>
    Skrivs,

    /// <summary>All sections are klar; the läkare reviews.</summary>
    Granskas,

    /// <summary>Signed and frozen.</summary>
    Signerat,

    /// <summary>Cancelled with a reason.</summary>
    Avbrutet,
}
