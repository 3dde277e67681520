using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Cases;

/// <summary>One answer of a signed utlåtande, with who wrote it.</summary>
/// <param name="QuestionId">The form's question.</param>
/// <param name="Answer">The text as signed.</param>
/// <param name="AuthorName">Who wrote it last.</param>
/// <param name="AuthorTitle">The writer's job title.</param>
/// <param name="WrittenAt">When.</param>
public sealed record SignedAnswer(string QuestionId, Answer Answer, string AuthorName, string AuthorTitle, DateTimeOffset WrittenAt);
