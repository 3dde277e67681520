namespace Sjukersattning.Domain.Meetings;

/// <summary>Why a case is proposed for a team meeting (workflow.md, "Team meeting"). One case can have several.</summary>
[Flags]
public enum AgendaReason
{
    Vald = 0,

    Nytt = 1,

    /// <summary>In the same step for long.</summary>
    StarStill = 2,

    Forsenat = 4,

    Komplettering = 8,

    /// <summary>Försäkringskassan has decided since the last meeting.</summary>
    Beslutat = 16,
}
