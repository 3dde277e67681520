using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Tests.Insyn;

/// <summary>The same wish at once, by a clock that goes: who comes second waits by it for the first one's answer.</summary>
public sealed class InsynOnceTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private readonly InsynRoom _room = new(clinic);

    [Fact]
    public async Task Form_PostedTwice_OrAtOnce_IsOneInsynAndOneRow()
    {
        await _room.MakeAsync();
        var browser = await _room.Desk.AsAsync("kurator");
        var pages = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => browser.GetAsync("/insyn")));
        var all = await Task.WhenAll(pages.Append(pages[0])
            .Select(one => browser.SubmitAsync(one, "form.narrow", _room.Fields("Fraga"))));
        var again = await browser.SubmitAsync(pages[0], "form.narrow", _room.Fields("Fraga"));

        Assert.All(all.Append(again), one => Assert.Equal(_room.Url, one.Path));
        Assert.Equal(1, await _room.HeldAsync());
        Assert.Single(await _room.RowsAsync(), row => row.Kind == LogKind.AktivtVal);
    }
}
