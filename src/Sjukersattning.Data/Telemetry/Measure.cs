namespace Sjukersattning.Data.Telemetry;

/// <summary>Something that is measured.</summary>
/// <param name="Meter">Whose it is: the program's own, or one of the framework's.</param>
/// <param name="Unit">As OpenTelemetry writes it: s, By, or what is counted in braces.</param>
/// <param name="Meaning">For the operator, in Swedish.</param>
public sealed record Measure(string Meter, string Name, MeasureKind Kind, string Unit, string Meaning)
{
    /// <summary>What it is told apart by. No other word leaves the program with it.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>As Prometheus writes it, to which every sign but letters and digits is a line.</summary>
    public string InPrometheus => Spelled(Name) + Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" }
        + (Kind == MeasureKind.Counter ? "_total" : "");

    /// <summary>A name or a tag in Prometheus.</summary>
    public static string Spelled(string name) => name.Replace('.', '_');
}
