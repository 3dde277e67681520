namespace Sjukersattning.Domain.Scheduling;

/// <summary>A time that a läkare offers for signing.</summary>
/// <param name="Day">Day.</param>
/// <param name="Start">Local time.</param>
/// <param name="End">Local time, the same day; 00.00 is midnight at its end.</param>
public readonly record struct SigningTime(Guid LakareId, DateOnly Day, TimeOnly Start, TimeOnly End)
{
    /// <summary>Whether two times of one läkare share a minute.</summary>
    public bool Overlaps(SigningTime other) => LakareId == other.LakareId && Day == other.Day
        && ClockTime.Minute(Start) < ClockTime.EndMinute(other.End) && ClockTime.Minute(other.Start) < ClockTime.EndMinute(End);

    /// <summary>Whether its hours are all shown once by the wall clock of its day.</summary>
    public bool IsOnTheClock => SwedishTime.FaultOf(Day, Start) is null && SwedishTime.FaultOfEnd(Day, End) is null;
}
