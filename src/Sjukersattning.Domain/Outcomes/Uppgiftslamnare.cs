namespace Sjukersattning.Domain.Outcomes;

/// <summary>Who told the clinic.</summary>
public enum Uppgiftslamnare
{
    /// <summary>The patient.</summary>
    Patienten,

    /// <summary>Försäkringskassan.</summary>
    Forsakringskassan,

    /// <summary>A relative.</summary>
    Anhorig,

    /// <summary>Somebody else.</summary>
    Annan,
}
