using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Pages;

namespace Sjukersattning.Tests.Access;

/// <summary>
/// A sign-in by a commission opens its units and no other, whatever roles the person has elsewhere: derived over pages, so that a new one
/// is tried as it stands.
/// </summary>
public sealed class CommissionTests(CommissionClinic clinic) : IClassFixture<CommissionClinic>
{
    /// <summary>All but what reaches the vårdgivare's other units, hers or not, for a stated reason (decision 0049).</summary>
    public static TheoryData<string> Pages => PageHandler.Names(access => access is not NeedsRightAttribute needs
        || StaffRules.For(needs.Action).Who.All(grant => grant.Reach != StaffReach.Vardgivare), "OnGet");

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_ForOneUnit_ShowsNothingOfAnotherOfHers(string name)
    {
        foreach (var text in await clinic.ReadAsync(clinic.Limited, clinic.Handlers[name]))
        {
            Assert.Equal([], clinic.OfTheOther.Where(one => text.Contains(one, StringComparison.Ordinal)));
        }
    }

    /// <summary>Else the test above could not fail where it matters.</summary>
    [Fact]
    public async Task Page_ForAllHerUnits_ShowsTheOther()
    {
        foreach (var page in new[] { typeof(AdminModel), typeof(AdminKontoModel), typeof(KontoModel), typeof(SakerhetsloggModel),
            typeof(StatistikModel) })
        {
            var read = await clinic.ReadAsync(clinic.Open, clinic.Handlers[$"{page.Name}.OnGetAsync"]);
            Assert.Contains(read, text => clinic.OfTheOther.Any(one => text.Contains(one, StringComparison.Ordinal)));
        }
    }
}
