namespace Sjukersattning.Domain;

/// <summary>When something is done: all that a rule about time alone needs to know.</summary>
/// <param name="Now">UTC.</param>
/// <param name="Today">The day at the clinic.</param>
public record Moment(DateTimeOffset Now, DateOnly Today)
{
    /// <summary>The time of day at the clinic.</summary>
    public TimeOnly TimeOfDay { get; init; }
}
