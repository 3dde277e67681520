namespace Sjukersattning.Domain.People;

/// <summary>Until which age sjukersättning can be given.</summary>
/// <param name="BornFrom">The first year of birth that it is for; it holds until the next row.</param>
/// <param name="Years">The age: it is given until the month before the one when the person turns this old.</param>
/// <param name="Source">Where it says so.</param>
public sealed record AgeLimit(int BornFrom, int Years, string Source);
