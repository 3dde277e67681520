using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Scheduling;

/// <summary>The unit's own list of KVÅ codes.</summary>
public sealed class KvaTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Address = "/enhet/kva";
    private const string Form = "form.narrow";

    [Theory]
    [InlineData("", "minst en")]
    [InlineData("Telefonsamtal", "börjar inte med en KVÅ-kod")]
    [InlineData("XS012 Samtal\nXS012 Möte", "två gånger")]
    public async Task Codes_WhenWrong_AreExplainedAndKept(string typed, string sentence)
    {
        var chef = await clinic.SignInAsync("chef2");
        var page = await chef.SubmitAsync(await chef.GetAsync(Address), Form, ("Input.Codes", typed));
        Assert.Contains(sentence, page.ErrorBeside("Input.Codes"), StringComparison.Ordinal);
        Assert.Equal(typed, page.Value("Input.Codes"));
        Assert.Equal(KvaCodes.Initial, await CodesAsync("chef2"));
    }

    [Fact]
    public async Task Codes_WhenChanged_AreTheUnitsOwn()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync(Address), Form,
            ("Input.Codes", "GC001 Koordinering\r\n\r\n  XS012 Samtal  "));
        Assert.Contains("Koderna är sparade.", page.Text, StringComparison.Ordinal);
        Assert.Equal(["GC001 Koordinering", "XS012 Samtal"], await CodesAsync("koordinator"));
        Assert.Equal(KvaCodes.Initial, await CodesAsync("chef2"));
        Assert.NotNull((await (await clinic.SignInAsync("chef")).GetAsync("/enhet")).Document.QuerySelector($"a[href='{Address}']"));
    }

    private async Task<IReadOnlyList<string>> CodesAsync(string key)
    {
        var unitId = (await clinic.ActorAsync(key)).UnitId;
        return await clinic.InDatabaseAsync(async db => (await db.Units.AsNoTracking().FirstAsync(unit => unit.Id == unitId)).KvaCodes);
    }
}
