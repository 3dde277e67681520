using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data.Startup;
using Sjukersattning.Tests.Upkeep;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>What is done about the access log in the background, and the file that knows its head.</summary>
public sealed class LogSealerTests : IDisposable
{
    private readonly HeadFileClinic _clinic = new();

    [Fact]
    public async Task Sealer_SealsExaminesAndTellsTheHead_AndACutLogIsFoundByTheFile()
    {
        await _clinic.AddLogRowsAsync(600);
        await _clinic.RunAsync<LogSealer>();
        await _clinic.RunAsync<LogSealer>();

        var head = Assert.Single(await File.ReadAllLinesAsync(_clinic.HeadFile)).Split(' ');
        Assert.Contains(head[1], _clinic.TechnicalLog, StringComparison.Ordinal);
        Assert.Contains("Åtkomstloggen är hel", (await (await _clinic.SignInAsync("chef")).GetAsync("/logg")).Text, StringComparison.Ordinal);

        foreach (var table in new[] { "LogSeals", "LogVerifications", "AccessLog" })
        {
            await _clinic.OpenTableAsync(table);
            await _clinic.ExecuteAsync($"DELETE FROM \"{table}\"");
        }

        var faults = (await _clinic.ExamineLogAsync(_clinic.Services.GetRequiredService<LogHeadFile>().Last())).Faults;
        Assert.Equal($"Sigill {head[0]} stämmer inte med det som är sparat utanför databasen.", Assert.Single(faults).Sentence);
    }

    [Theory]
    [InlineData("AccessLog:SystemHsaId", "SE-1")]
    [InlineData("AccessLog:HeadFile", "/finns/inte/alls/huvud.txt")]
    [InlineData("AccessLog:KeyedFrom", "0")]
    [InlineData("AccessLog:KeyedFrom", "sju")]
    public void Setting_ThatCannotBe_StopsTheStartWithASentence(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(name, (string?)value)]).Build();
        Assert.Contains(name, Assert.Throws<StartupException>(() => LogHeadFile.Read(configuration)).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _clinic.Dispose();
}
