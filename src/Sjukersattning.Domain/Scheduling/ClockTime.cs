using System.Globalization;

namespace Sjukersattning.Domain.Scheduling;

/// <summary>Times of day as people type and read them: 13.30.</summary>
public static class ClockTime
{
    /// <summary>What to say beside a time that cannot be read.</summary>
    public const string Unreadable = "Skriv ett klockslag, till exempel 13.30.";

    private static readonly string[] Forms = ["HH.mm", "H.mm", "HH:mm", "H:mm", "HHmm"];

    /// <summary>Reads a time as a person typed it; null when it is none.</summary>
    public static TimeOnly? ReadTyped(string typed) =>
        TimeOnly.TryParseExact(typed.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>Writes a time as the screens have it.</summary>
    public static string Format(TimeOnly time) => time.ToString(Forms[0], CultureInfo.InvariantCulture);

    /// <summary>Writes a span, e.g. "13.00–13.30".</summary>
    public static string Span(TimeOnly from, TimeOnly to) => $"{Format(from)}–{Format(to)}";
}
