using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Data.Scheduling;

/// <summary>
/// A minute of a läkare's day that a booking takes (<see cref="SigningBooking.Ticks"/>). The key is what keeps two bookings from sharing it.
/// </summary>
internal sealed class BookedTick
{
    public Guid LakareId { get; set; }

    public DateOnly Day { get; set; }

    /// <summary>Minutes after midnight.</summary>
    public int Minute { get; set; }

    public Guid CaseId { get; set; }

    public static IEnumerable<BookedTick> Of(UtlatandeCase subject) => subject.Booking is not { } booking
        ? []
        : booking.Ticks.Select(
            minute => new BookedTick { LakareId = booking.LakareId, Day = booking.Date, Minute = minute, CaseId = subject.Id });
}
