namespace Sjukersattning.Web.Rendering;

/// <summary>Whose copy of a utlåtande a paper is; what only the clinic sees is on the clinic's alone.</summary>
public enum PaperFor
{
    /// <summary>What leaves the clinic: one line of writers for each section.</summary>
    Forsakringskassan,

    /// <summary>Who wrote each text and when, and what each section's assessment builds on.</summary>
    Vardenhet,
}
