namespace Sjukersattning.Data;

/// <summary>A meeting in a list; tells nothing of the cases.</summary>
/// <param name="Day">Day.</param>
/// <param name="Time">Local time.</param>
/// <param name="Cases">Number of cases on the agenda.</param>
/// <param name="IsEnded">Whether it is the minutes by now.</param>
public sealed record MeetingLine(Guid Id, DateOnly Day, TimeOnly Time, string Place, int Cases, bool IsEnded);
