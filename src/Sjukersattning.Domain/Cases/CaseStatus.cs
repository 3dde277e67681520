namespace Sjukersattning.Domain.Cases;

/// <summary>Where a case is (workflow.md steps 1–12). Only <see cref="UtlatandeCase"/> sets it, by <see cref="CaseRules"/>.</summary>
public enum CaseStatus
{
    Oppnat,

    /// <summary>Planned; nothing written yet.</summary>
    Planerat,

    Skrivs,

    /// <summary>All sections are klar; the läkare reviews.</summary>
    Granskas,

    Signerat,

    /// <summary>The patient knows that it is ready and how to apply.</summary>
    Informerat,

    Ansokt,

    Beslutat,

    /// <summary>Closed: nothing more is to be done.</summary>
    Avslutat,

    Avbrutet,
}
