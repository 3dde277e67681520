namespace Sjukersattning.Data.Telemetry;

/// <summary>How what is measured behaves.</summary>
public enum MeasureKind
{
    /// <summary>Only grows, from when the program started.</summary>
    Counter,

    /// <summary>Is what it is at the moment.</summary>
    Gauge,

    /// <summary>How many were how large.</summary>
    Histogram,
}
