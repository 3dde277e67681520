namespace Sjukersattning.Domain.Meetings;

/// <summary>Why a case is proposed for a team meeting (workflow.md, "Team meeting"). One case can have several.</summary>
[Flags]
public enum AgendaReason
{
    /// <summary>Chosen by hand.</summary>
    Vald = 0,

    /// <summary>Opened since the last meeting.</summary>
    Nytt = 1,

    /// <summary>In the same step for long.</summary>
    StarStill = 2,

    /// <summary>A last day has passed.</summary>
    Forsenat = 4,

    /// <summary>Försäkringskassan waits for an answer.</summary>
    Komplettering = 8,

    /// <summary>Försäkringskassan has decided since the last meeting.</summary>
    Beslutat = 16,
}
