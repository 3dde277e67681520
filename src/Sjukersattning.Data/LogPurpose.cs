namespace Sjukersattning.Data;

/// <summary>Why patient data was used (security.md, "Access log").</summary>
public enum LogPurpose
{
    /// <summary>Care of the patient.</summary>
    VardOchBehandling,

    /// <summary>Quality work under a named uppdrag.</summary>
    Kvalitetssakring,

    /// <summary>Counting.</summary>
    Statistik,

    /// <summary>Administration.</summary>
    Administration,
}
