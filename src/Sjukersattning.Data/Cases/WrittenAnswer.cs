using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>A field's text with who wrote it.</summary>
/// <param name="Version">1 for the first save; 0 when nothing is saved.</param>
public sealed record WrittenAnswer(Answer Answer, int Version, Guid AuthorId, string AuthorName, string AuthorTitle, DateTimeOffset At);
