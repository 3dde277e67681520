namespace Sjukersattning.Domain.Documentation;

/// <summary>What the document tells about one question beyond what every kind has.</summary>
/// <param name="Kind">The kind, in Swedish.</param>
/// <param name="Limits">Lengths and other limits, each a sentence without full stop.</param>
/// <param name="Labels">Labels and boxes inside the field.</param>
/// <param name="Codes">Its code list; empty when it has none.</param>
internal sealed record QuestionFacts(string Kind, IReadOnlyList<string> Limits, IReadOnlyList<string> Labels, IReadOnlyList<Choice> Codes);
