using System.Security.Cryptography;
using System.Text;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Domain.Work;
using Sjukersattning.Tests.Startup.EarlierVersion;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// A rule that rows follow from is named after what it says of the cases of the earlier version's database, so it cannot be changed under
/// its old name: databases would keep rows that this program would not make.
/// </summary>
public sealed class LawTests(EarlierClinic clinic) : IClassFixture<EarlierClinic>
{
    [Fact]
    public Task Figures_AreMadeByTheLawOfThatName() =>
        AssertNamedAsync(nameof(CaseFigures), CaseFigures.Law, StoredNames.Of(typeof(Counted)), DerivedText.Figures);

    [Fact]
    public Task OpenWork_IsMadeByTheLawOfThatName() =>
        AssertNamedAsync(nameof(OpenWork), OpenWork.Law, StoredNames.Of(typeof(WorkKind)), DerivedText.Work);

    [Fact]
    public Task BookedTimes_AreMadeByTheLawOfThatName() =>
        AssertNamedAsync(nameof(SigningBooking), SigningBooking.Law, [], DerivedText.Ticks);

    private async Task AssertNamedAsync<T>(string rule, string law, IEnumerable<string> kinds,
        Func<UtlatandeCase, Personnummer, IEnumerable<T>> rows)
        where T : class
    {
        var lines = await clinic.InDatabaseAsync(db => DerivedText.AnewAsync(db, rows));
        Assert.NotEmpty(lines);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', kinds.Concat(lines)))))[..8];
        var named = $"{law.Split('-')[0]}-{hash}";
        Assert.True(law == named,
            $"{rule} says something else of known cases than it did under the name {law}. Is that meant, write Law = \"{named}\" there: " +
                $"every "
                + "database then has its rows made anew at the next start. Is it not meant, the change reaches further than it should.");
    }
}
