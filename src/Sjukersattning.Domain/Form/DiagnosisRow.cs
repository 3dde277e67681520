namespace Sjukersattning.Domain.Form;

/// <summary>One diagnosis as typed.</summary>
/// <param name="Row">1–3; 1 is the one that limits work most.</param>
public sealed record DiagnosisRow(int Row, string Code, string Description);
