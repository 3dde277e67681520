namespace Sjukersattning.Domain.Outcomes;

/// <summary>How Försäkringskassan, or a court, ended a matter (workflow.md steps 10 and 11).</summary>
public enum Beslutsutfall
{
    /// <summary>Granted, at a level.</summary>
    Beviljad,

    /// <summary>Refused.</summary>
    Avslag,

    /// <summary>The patient withdrew the application.</summary>
    Atertagen,

    /// <summary>The earlier decision was changed, to a level.</summary>
    Andrat,

    /// <summary>The earlier decision stands.</summary>
    Oforandrat,

    /// <summary>Not tried, e.g. because it came too late.</summary>
    Avvisat,
}
