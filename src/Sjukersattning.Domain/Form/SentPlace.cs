namespace Sjukersattning.Domain.Form;

/// <summary>Where a text is sent that has no svar of its own (fk7800.md §5, delsvar 1.4).</summary>
/// <param name="QuestionId">The text question that takes it in, first of all.</param>
public sealed record SentPlace(string QuestionId, string LeadIn);
