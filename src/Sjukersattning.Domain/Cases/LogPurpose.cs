namespace Sjukersattning.Domain.Cases;

/// <summary>Why patient data was used (security.md, "Access log").</summary>
public enum LogPurpose
{
    VardOchBehandling,

    /// <summary>Quality work under a named uppdrag.</summary>
    Kvalitetssakring,

    Statistik,

    Administration,
}
