namespace Sjukersattning.Domain.Contacts;

/// <summary>Whom a consent lets the clinic share with. Several at once are one consent.</summary>
[Flags]
public enum ConsentScope
{
    Ingen = 0,

    /// <summary>The team reads and writes the utlåtande together.</summary>
    Teamet = 1,

    Forsakringskassan = 2,

    Arbetsgivaren = 4,

    Arbetsformedlingen = 8,

    Kommunen = 16,

    AnnanVard = 32,

    /// <summary>Somebody else, told in the text.</summary>
    Annan = 64,
}
