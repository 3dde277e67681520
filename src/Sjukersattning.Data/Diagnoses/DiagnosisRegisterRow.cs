namespace Sjukersattning.Data.Diagnoses;

/// <summary>Which register is loaded. One row or none; its stamp tells every instance that the codes were replaced.</summary>
internal sealed class DiagnosisRegisterRow
{
    /// <summary>The number of the only row.</summary>
    public const int OnlyNumber = 1;

    public const int MaxSourceLength = 120;

    /// <summary>Always <see cref="OnlyNumber"/>: two registers at once are a key conflict.</summary>
    public int Number { get; init; } = OnlyNumber;

    public required Guid Stamp { get; set; }

    /// <summary>Where the codes came from, e.g. the file's name.</summary>
    public required string Source { get; set; }

    public required DateTimeOffset LoadedAt { get; set; }

    public required int CodeCount { get; set; }
}
