namespace Sjukersattning.Domain.Form;

/// <summary>A chapter of ICD-10-SE.</summary>
/// <param name="Roman">The chapter's number as ICD-10 writes it, e.g. "V"; the key that is stored.</param>
/// <param name="From">First code of three positions, e.g. "F00".</param>
/// <param name="To">Last code of three positions, e.g. "F99".</param>
/// <param name="Name">A short Swedish name.</param>
public sealed record Icd10Chapter(string Roman, string From, string To, string Name);
