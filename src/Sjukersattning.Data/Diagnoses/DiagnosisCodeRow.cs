namespace Sjukersattning.Data.Diagnoses;

/// <summary>One code of the loaded register of diagnosis codes. Public knowledge, nothing about any patient.</summary>
internal sealed class DiagnosisCodeRow
{
    public const int MaxCodeLength = 8;

    public const int MaxTitleLength = 300;

    /// <summary>The code without its dot, e.g. F331.</summary>
    public required string Code { get; init; }

    public required string Title { get; init; }
}
