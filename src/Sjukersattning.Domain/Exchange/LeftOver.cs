using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// Something that a file tells and that no field of a case can hold. Patient data; it is kept with the case and never sent.
/// </summary>
/// <param name="SvarId">The svar it stood in; empty when it stood in none, or its id is none.</param>
/// <param name="Text">What it says, one line for each delsvar.</param>
public sealed record LeftOver(string SvarId, string Text)
{
    /// <summary>Where it stood, as people read it.</summary>
    [JsonIgnore]
    public string Place => SvarId.Length > 0 ? $"Fält {SvarId}" : "Utanför fälten";
}
