namespace Sjukersattning.Data.Diagnoses;

/// <summary>A diagnosis code and what it stands for.</summary>
/// <param name="Code">The code without its dot, e.g. F331.</param>
public sealed record DiagnosisTitle(string Code, string Title);
