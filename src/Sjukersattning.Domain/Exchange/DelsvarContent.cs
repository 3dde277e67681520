namespace Sjukersattning.Domain.Exchange;

/// <summary>One delsvar to be written.</summary>
/// <param name="Id">Its id, e.g. "45.2".</param>
/// <param name="CodeSystem">The code's system; null for a text.</param>
internal sealed record DelsvarContent(string Id, string Value, string? CodeSystem = null, string? DisplayName = null);
