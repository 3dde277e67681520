namespace Sjukersattning.Domain.Outcomes;

/// <summary>How Försäkringskassan, or a court, ended a matter (workflow.md steps 10 and 11; law.md).</summary>
public enum Beslutsutfall
{
    Beviljad,

    /// <summary>Granted in part: e.g. a lower level, or from a later day, than the patient applied for.</summary>
    BeviljadDelvis,

    Avslag,

    /// <summary>Written off because the patient took back what she had asked for.</summary>
    Atertagen,

    /// <summary>Written off for another reason, e.g. that the patient died.</summary>
    Avskriven,

    /// <summary>The earlier decision was changed, to a level.</summary>
    Andrat,

    /// <summary>The earlier decision was changed in part, to a level.</summary>
    AndratDelvis,

    Oforandrat,

    /// <summary>Sent back by a court: Försäkringskassan is to try it anew.</summary>
    Aterforvisat,

    /// <summary>Not tried, e.g. because it came too late.</summary>
    Avvisat,
}
