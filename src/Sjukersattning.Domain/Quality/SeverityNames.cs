namespace Sjukersattning.Domain.Quality;

/// <summary>The quality check's codes in Swedish.</summary>
public static class SeverityNames
{
    public static string Swedish(this Severity severity) => severity switch
    {
        Severity.Often => "ofta",
        Severity.Sometimes => "ibland",
        _ => throw new ArgumentOutOfRangeException(nameof(severity), severity, "unknown severity"),
    };
}
