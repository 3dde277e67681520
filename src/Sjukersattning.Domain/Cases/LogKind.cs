namespace Sjukersattning.Domain.Cases;

/// <summary>What the access log calls an action (security.md, "Access log").</summary>
public enum LogKind
{
    /// <summary>Read.</summary>
    Lasa,

    /// <summary>Written.</summary>
    Skriva,

    /// <summary>Signed.</summary>
    Signera,

    /// <summary>Printed.</summary>
    Utskrift,

    /// <summary>Denied.</summary>
    Nekad,
}
