using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering;

/// <summary>One box to fill in in another system.</summary>
/// <param name="Label">Which box of the question; empty when there is only one.</param>
/// <param name="MaxLength">Most characters of the box; null for a choice or a date.</param>
public sealed record CopyField(string Label, string Text, int? MaxLength)
{
    /// <summary>The box takes text that can be copied; else it is chosen there.</summary>
    public bool IsText => MaxLength is not null;

    /// <summary>The signs that have no spelling, in words; null for none.</summary>
    public string? Unsendable => IsText ? ForeignSigns.In(Text) : null;
}
