namespace Sjukersattning.Domain.Cases;

/// <summary>Where a case is (workflow.md steps 1–12). Only <see cref="UtlatandeCase"/> sets it, by <see cref="CaseRules"/>.</summary>
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

    /// <summary>The patient knows that it is ready and how to apply.</summary>
    Informerat,

    /// <summary>The patient has applied.</summary>
    Ansokt,

    /// <summary>Försäkringskassan has decided.</summary>
    Beslutat,

    /// <summary>Closed: nothing more is to be done.</summary>
    Avslutat,

    /// <summary>Cancelled with a reason.</summary>
    Avbrutet,
}
