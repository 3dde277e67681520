using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering;

/// <summary>What the PDF writer says by itself.</summary>
public static class PdfLanguage
{
    public static PdfWords Swedish { get; } = new("sv-SE", "Sida", "av", "(fortsättning)", "Markerad", "Ej markerad");
}
