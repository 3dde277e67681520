using Sjukersattning.Pdf.Format;

namespace Sjukersattning.Pdf.Layout;

/// <summary>A drawing with its element.</summary>
/// <param name="Picture">What is drawn; lengths are in points.</param>
/// <param name="Element">The element, with its words.</param>
internal sealed record Figure(Picture Picture, StructureElement Element);
