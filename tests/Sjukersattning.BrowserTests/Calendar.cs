using System.Globalization;
using Sjukersattning.Data;

namespace Sjukersattning.BrowserTests;

/// <summary>Dates as the pages take them.</summary>
public static class Calendar
{
    /// <summary>A day some days from today, åååå-mm-dd.</summary>
    public static string Day(int fromToday) =>
        new ClinicClock(TimeProvider.System).Today.AddDays(fromToday).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
