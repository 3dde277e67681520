namespace Sjukersattning.Data.Scheduling;

/// <summary>A läkare's calendar address: only the hash of its secret is kept.</summary>
internal sealed class CalendarFeed
{
    public Guid LakareId { get; set; }

    public Guid UnitId { get; set; }

    public string SecretHash { get; set; } = "";

    public DateTimeOffset MadeAt { get; set; }
}
