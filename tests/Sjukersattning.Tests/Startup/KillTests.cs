using System.Collections.Concurrent;
using System.Net;
using Sjukersattning.Data.Demo;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Infrastructure;
using Xunit.Abstractions;

namespace Sjukersattning.Tests.Startup;

/// <summary>Two instances that people write in, killed in turn as a power cut would end them.</summary>
[Trait("Speed", "Slow")]
public sealed class KillTests(ITestOutputHelper output) : IDisposable
{
    private const int Kills = 20;
    private const int Between = 3;
    private static readonly string[] People = ["kurator", "fysioterapeut", "arbetsterapeut"];
    private readonly StartFolder _folder = new();
    private readonly ProgramRun?[] _runs = new ProgramRun?[2];
    private readonly Uri[] _addresses = new Uri[2];
    private readonly ConcurrentQueue<string> _acknowledged = new();
    private readonly SemaphoreSlim _more = new(0);

    [Fact]
    public async Task Kill_TwentyTimesInTheMiddleOfSaves_LosesNothingThatWasAcknowledged()
    {
        DatabaseMould.Demo.CopyTo(_folder.File.Path);
        try
        {
            await Task.WhenAll(StartAsync(0), StartAsync(1));
            using var enough = new CancellationTokenSource();
            var writing = People.Select(key => Task.Run(() => WriteAsync(key, enough.Token))).ToList();
            for (var kill = 0; kill < Kills; kill++)
            {
                await MoreAsync(writing);
                _runs[kill % 2]!.Kill();
                await _runs[kill % 2]!.DisposeAsync();
                var begun = TimeProvider.System.GetTimestamp();
                await StartAsync(kill % 2);
                output.WriteLine($"Up again after {TimeProvider.System.GetElapsedTime(begun)}");
            }

            await enough.CancelAsync();
            await Task.WhenAll(writing);
        }
        finally
        {
            foreach (var run in _runs.OfType<ProgramRun>())
            {
                await run.DisposeAsync();
            }
        }

        var kept = _folder.File.Run("SELECT group_concat(Content, '|') FROM Answers")!;
        Assert.True(_acknowledged.Count >= Kills * Between);
        Assert.DoesNotContain(_acknowledged, text => !kept.Contains(text, StringComparison.Ordinal));
        Assert.Equal("ok", _folder.File.Run("PRAGMA integrity_check"));
        await using var check = ProgramRun.Start(_folder.Settings, CheckData.Name);
        var (code, _, errors) = await check.EndAsync();
        Assert.Equal((0, ""), (code, errors));
    }

    public void Dispose()
    {
        _more.Dispose();
        _folder.Dispose();
    }

    private async Task StartAsync(int at)
    {
        _runs[at] = ProgramRun.Serve(_folder.DemoSettings);
        _addresses[at] = await _runs[at]!.ListeningAsync();
    }

    /// <summary>Waits until some more have been acknowledged: somebody is in the middle of the next by then.</summary>
    private async Task MoreAsync(List<Task> writing)
    {
        for (var i = 0; i < Between; i++)
        {
            // A writer that failed is waited for in vain, and says why.
            await await Task.WhenAny([_more.WaitAsync(), .. writing]);
        }
    }

    /// <summary>Saves one text after the other, at the instances in turn; those that were answered yes are acknowledged.</summary>
    private async Task WriteAsync(string key, CancellationToken enough)
    {
        var cookies = new CookieContainer();
        var path = await _folder.SectionOfAsync(key);
        using (var client = Client(0, cookies))
        {
            await CommandTests.SignInAsync(new StaffBrowser(client), $"{key}@demo.example", DemoClinic.Password);
        }

        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            try
            {
                using var client = Client(i % 2, cookies);
                var page = await new StaffBrowser(client).GetAsync(path);
                var text = $"Avbrott {key}, text {i}, slut.";
                using var request = StaffBrowser.AsScript(StaffBrowser.Post(page, "form.answers", null,
                    (page.Document.QuerySelector("form.answers textarea")!.GetAttribute("name")!, text)));
                using var response = await client.SendAsync(request, CancellationToken.None);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                _acknowledged.Enqueue(text);
                _more.Release();
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException)
            {
                // That instance was killed, or does not listen yet.
            }
        }
    }

    private HttpClient Client(int at, CookieContainer cookies) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = _addresses[at] };
}
