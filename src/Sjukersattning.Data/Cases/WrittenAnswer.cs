using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>A field's text with who wrote it.</summary>
/// <param name="Answer">The text.</param>
/// <param name="Version">1 for the first save; 0 when nothing is saved.</param>
/// <param name="AuthorId">Who.</param>
/// <param name="AuthorName">The writer's name.</param>
/// <param name="AuthorTitle">The writer's job title.</param>
/// <param name="At">When.</param>
public sealed record WrittenAnswer(Answer Answer, int Version, Guid AuthorId, string AuthorName, string AuthorTitle, DateTimeOffset At);
