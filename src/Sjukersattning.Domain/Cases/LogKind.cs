namespace Sjukersattning.Domain.Cases;

/// <summary>What the access log calls an action (security.md, "Access log").</summary>
public enum LogKind
{
    Lasa,

    Skriva,

    Signera,

    Utskrift,

    Nekad,
}
