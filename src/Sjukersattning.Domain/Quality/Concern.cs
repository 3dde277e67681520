namespace Sjukersattning.Domain.Quality;

/// <summary>One question to the writer, placed where it is answered. A rule over many fields may raise one for each.</summary>
/// <param name="QuestionId">The question of the form beside which it is shown, e.g. "11.1".</param>
public sealed record Concern(QualityRule Rule, string QuestionId);
