using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Cases;

/// <summary>One answer of a signed utlåtande, with who wrote it.</summary>
public sealed record SignedAnswer(string QuestionId, Answer Answer, string AuthorName, string AuthorTitle, DateTimeOffset WrittenAt);
