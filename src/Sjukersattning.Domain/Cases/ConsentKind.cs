namespace Sjukersattning.Domain.Cases;

/// <summary>How the patient agreed that the team reads and writes together.</summary>
public enum ConsentKind
{
    /// <summary>Not asked yet.</summary>
    InteInhamtat,

    /// <summary>Orally.</summary>
    Muntligt,

    /// <summary>In writing.</summary>
    Skriftligt,
}
