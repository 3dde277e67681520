namespace Sjukersattning.Domain.Exchange;

/// <summary>Försäkringskassan's message that an utlåtande answers (fk7800.md §5, svarPa).</summary>
/// <param name="ReferenceId">referens-id; empty for none.</param>
public sealed record AnsweredMessage(string MessageId, string ReferenceId);
