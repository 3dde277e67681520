using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Startup;

/// <summary>The command that examines the access log, on a log as large as some years make it.</summary>
[Trait("Speed", "Slow")]
public sealed class VerifyLogTests : IDisposable
{
    private const int Rows = 100_000;
    private readonly TestClinic _clinic = new();

    [Fact]
    public async Task VerifyLog_OnAHundredThousandRows_NamesTheRowsThatWereChangedRemovedAndInserted()
    {
        await _clinic.AddLogRowsAsync(Rows);
        await _clinic.SealLogAsync();
        Assert.Equal((0, ""), await VerifyAsync());

        await _clinic.OpenTableAsync("AccessLog");
        var ids = await _clinic.LogIdsAsync();
        var (changed, removed, last, inserted) = (ids[1_000], ids[50_000], ids[^1], ids[^1] + 1);
        await _clinic.ExecuteAsync($"UPDATE AccessLog SET ActorName = 'Någon annan' WHERE Id = {changed}");
        await _clinic.ExecuteAsync($"DELETE FROM AccessLog WHERE Id IN ({removed}, {last})");
        await _clinic.PutLogRowInAsync(inserted, ids[7]);
        await _clinic.ExecuteAsync($"UPDATE AccessLog SET ActorName = 'Ingen' WHERE Id = {inserted}");

        var (code, errors) = await VerifyAsync();

        Assert.Equal(1, code);
        Assert.Equal(
            [
                $"Rad {changed} är ändrad.", $"Rad {removed} saknas.", $"Rad {last} saknas.",
                $"Rad {inserted} är inskjuten: programmet har inte skrivit den.",
            ],
            errors.Split('\n').SkipLast(1));
        Assert.StartsWith("Åtkomstloggen är INTE hel, 4 fel", errors.Split('\n')[^1], StringComparison.Ordinal);
        var page = await (await _clinic.SignInAsync("chef")).GetAsync("/logg");
        Assert.Contains("INTE hel, 4 fel", page.Text, StringComparison.Ordinal);
        Assert.Contains($"Rad {changed} är ändrad.", page.Text, StringComparison.Ordinal);
    }

    public void Dispose() => _clinic.Dispose();

    private async Task<(int Code, string Errors)> VerifyAsync()
    {
        var settings = _clinic.DatabaseSettings.ToDictionary(one => one.Key.Replace(":", "__", StringComparison.Ordinal), one => one.Value);
        await using var run = ProgramRun.Start(settings, "verify-log");
        var (code, _, errors) = await run.EndAsync();
        return (code, errors);
    }
}
