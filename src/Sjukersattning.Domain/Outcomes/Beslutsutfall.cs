namespace Sjukersattning.Domain.Outcomes;

/// <summary>How Försäkringskassan, or a court, ended a matter (workflow.md steps 10 and 11).</summary>
public enum Beslutsutfall
{
    Beviljad,

    Avslag,

    Atertagen,

    /// <summary>The earlier decision was changed, to a level.</summary>
    Andrat,

    Oforandrat,

    /// <summary>Not tried, e.g. because it came too late.</summary>
    Avvisat,
}
