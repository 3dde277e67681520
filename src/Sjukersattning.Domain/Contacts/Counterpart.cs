namespace Sjukersattning.Domain.Contacts;

public enum Counterpart
{
    Patienten,

    /// <summary>A colleague of the unit's own caregiver.</summary>
    Kollega,

    Forsakringskassan,

    Arbetsgivaren,

    Arbetsformedlingen,

    Kommunen,

    AnnanVard,

    Annan,
}
