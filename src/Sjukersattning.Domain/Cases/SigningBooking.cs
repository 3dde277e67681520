namespace Sjukersattning.Domain.Cases;

/// <summary>The läkare's time for reading through and signing.</summary>
/// <param name="Date">Day.</param>
/// <param name="Time">Local time.</param>
/// <param name="LakareId">With whom.</param>
public sealed record SigningBooking(DateOnly Date, TimeOnly Time, Guid LakareId);
