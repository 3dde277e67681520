namespace Sjukersattning.Domain.Contacts;

/// <summary>With whom a contact was.</summary>
public enum Counterpart
{
    /// <summary>The patient.</summary>
    Patienten,

    /// <summary>A colleague of the unit's own caregiver.</summary>
    Kollega,

    /// <summary>Försäkringskassan.</summary>
    Forsakringskassan,

    /// <summary>The employer.</summary>
    Arbetsgivaren,

    /// <summary>Arbetsförmedlingen.</summary>
    Arbetsformedlingen,

    /// <summary>The municipality.</summary>
    Kommunen,

    /// <summary>Another caregiver.</summary>
    AnnanVard,

    /// <summary>Somebody else.</summary>
    Annan,
}
