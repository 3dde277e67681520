using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>A clinic on a Monday in mid-January at nine: nine weeks without a red day begin, whichever year it is.</summary>
public sealed class WinterClinic : TestClinic
{
    public FakeTimeProvider Time { get; } = new(ClinicClock.Moment(MondayAfter(DateTimeOffset.UtcNow), new TimeOnly(9, 0)));

    /// <summary>The first Monday from 11 January that is still to come.</summary>
    public static DateOnly MondayAfter(DateTimeOffset now)
    {
        var today = DateOnly.FromDateTime(ClinicClock.Local(now).DateTime);
        var first = new DateOnly(today.DayOfYear < 11 ? today.Year : today.Year + 1, 1, 11);
        return first.AddDays((8 - (int)first.DayOfWeek) % 7);
    }

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.AddSingleton<TimeProvider>(Time);
    }
}
