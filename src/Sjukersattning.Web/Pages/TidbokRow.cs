using Sjukersattning.Data.Scheduling;
using Sjukersattning.Domain.Scheduling;

namespace Sjukersattning.Web.Pages;

/// <summary>A läkare's day in the signing calendar.</summary>
/// <param name="Day">The day.</param>
public sealed record TidbokRow(DateOnly Day, Guid LakareId, IReadOnlyList<SigningTime> Free, IReadOnlyList<BookedTime> Booked)
{
    /// <summary>The free and booked times of some days as rows, by day.</summary>
    public static IReadOnlyList<TidbokRow> Of(IReadOnlyList<SigningTime> free, IEnumerable<BookedTime> booked)
    {
        var freeOf = free.ToLookup(time => (time.Day, time.LakareId));
        var bookedOf = booked.ToLookup(time => (time.Day, time.LakareId));
        return [.. freeOf.Select(day => day.Key)
            .Union(bookedOf.Select(day => day.Key))
            .OrderBy(key => key.Day)
            .Select(key => new TidbokRow(key.Day, key.LakareId, [.. freeOf[key]], [.. bookedOf[key]]))];
    }
}
