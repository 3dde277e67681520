namespace Sjukersattning.Domain.Scheduling;

/// <summary>A time that a läkare offers for signing.</summary>
/// <param name="Day">Day.</param>
/// <param name="Start">Local time.</param>
/// <param name="End">Local time, the same day.</param>
public readonly record struct SigningTime(Guid LakareId, DateOnly Day, TimeOnly Start, TimeOnly End)
{
    /// <summary>Whether two times of one läkare share a minute.</summary>
    public bool Overlaps(SigningTime other) => LakareId == other.LakareId && Day == other.Day && Start < other.End && other.Start < End;
}
