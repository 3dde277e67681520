using Microsoft.EntityFrameworkCore;
using Sjukersattning.Tests.Scheduling;

namespace Sjukersattning.Tests.Pages;

/// <summary>What the demo shows of booked times and of the way there.</summary>
public sealed class DemoPagesTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Bookings_LieOnDaysOnWhichTheUnitWorks()
    {
        var (units, bookings) = await clinic.InDatabaseAsync(async db =>
            (await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id),
                await db.Cases.AsNoTracking().Where(c => c.Booking != null).Select(c => new { c.UnitId, c.Booking!.Date }).ToListAsync()));
        Assert.NotEmpty(bookings);
        Assert.All(bookings, one => Assert.True(units[one.UnitId].WorkingDays.Includes(one.Date), $"{one.Date:yyyy-MM-dd}"));
    }

    /// <summary>A word too long for its step is parted where Swedish parts it, and is one word to whoever hears it.</summary>
    [Fact]
    public async Task Steps_PartTheirLongWordWithAHyphen()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var caseId = (await clinic.PlannedAsync(1))[0];
        var steps = (await koordinator.GetAsync($"/arenden/{caseId}")).Document.QuerySelectorAll(".steps li")
            .Select(step => step.TextContent.Split(": ")[1]).ToList();
        Assert.Contains("Hos Försäkrings\u00ADkassan", steps);
        Assert.DoesNotContain(steps, step => step.Replace("\u00AD", " ", StringComparison.Ordinal).Split(' ').Any(part => part.Length > 12));
    }
}
