namespace Sjukersattning.Domain.Contacts;

/// <summary>Whom a consent lets the clinic share with. Several at once are one consent.</summary>
[Flags]
public enum ConsentScope
{
    /// <summary>Nobody.</summary>
    Ingen = 0,

    /// <summary>The team reads and writes the utlåtande together.</summary>
    Teamet = 1,

    /// <summary>Försäkringskassan, beyond the utlåtande itself.</summary>
    Forsakringskassan = 2,

    /// <summary>The employer.</summary>
    Arbetsgivaren = 4,

    /// <summary>Arbetsförmedlingen.</summary>
    Arbetsformedlingen = 8,

    /// <summary>The municipality, social services included.</summary>
    Kommunen = 16,

    /// <summary>Another caregiver.</summary>
    AnnanVard = 32,

    /// <summary>Somebody else, told in the text.</summary>
    Annan = 64,
}
