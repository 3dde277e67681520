using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Demo;
using Sjukersattning.Data.Upkeep;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Startup;

namespace Sjukersattning.Tests.Upkeep;

/// <summary>The drill of docs/drift/sakerhetskopiering.md, on a program that is in use.</summary>
[Trait("Speed", "Slow")]
public sealed class RestoreDrillTests : IDisposable
{
    private const int Writers = 20;
    private static readonly string[] People = ["kurator", "fysioterapeut", "arbetsterapeut"];
    private readonly StartFolder _folder = new();
    private readonly SqliteFile _elsewhere = new();

    [Fact]
    public async Task Backup_WhileTwentyWrite_RestoredElsewhere_HasAllThatWasAcknowledgedBefore()
    {
        DatabaseMould.Demo.CopyTo(_folder.File.Path);
        var backup = Path.Combine(Path.GetDirectoryName(_folder.File.Path)!, "kopia.sjk");
        var acknowledged = new ConcurrentQueue<string>();
        await using (var server = ProgramRun.Serve(_folder.DemoSettings))
        {
            var address = await server.ListeningAsync();
            using var enough = new CancellationTokenSource();
            var begun = new TaskCompletionSource();
            var clients = People.Select(_ => CommandTests.Client(address)).ToList();
            var places = await Task.WhenAll(People.Select((key, at) => SignInAsync(clients[at], key)));
            var writing = Enumerable.Range(0, Writers).Select(writer => Task.Run(() => WriteAsync(writer, clients[writer % People.Length],
                places[writer % People.Length], acknowledged, begun, enough.Token))).ToList();
            await Task.WhenAny(begun.Task, Task.WhenAll(writing));
            await SealLogAsync();
            List<string> before;
            do
            {
                // A backup that nobody wrote beside proves nothing, and is made again.
                File.Delete(backup);
                before = [.. acknowledged];
                await RestoreTests.Of(_folder.File).MakeAsync(backup, CancellationToken.None);
            }
            while (acknowledged.Count == before.Count && !writing.Exists(one => one.IsCompleted));

            await enough.CancelAsync();
            await Task.WhenAll(writing);
            clients.ForEach(client => client.Dispose());

            await RestoreTests.Of(_elsewhere).RestoreAsync(backup, CancellationToken.None);
            var kept = _elsewhere.Run("SELECT group_concat(Content, '|') FROM Answers")!;
            Assert.DoesNotContain(before, text => !kept.Contains(text, StringComparison.Ordinal));
        }

        await using var scope = _elsewhere.Scope();
        var found = await scope.ServiceProvider.GetRequiredService<DataExamination>().ExamineAsync(null, CancellationToken.None);
        Assert.Empty(found.Faults);
        Assert.True(found.Log!.Seals > 0);

        await using var restored = ProgramRun.Serve(RestoreTests.SettingsOf(_elsewhere));
        using var client = CommandTests.Client(await restored.ListeningAsync());
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _elsewhere.Dispose();
    }

    /// <summary>Saves one text after the other; those that the program has said yes to are acknowledged.</summary>
    private static async Task WriteAsync(int writer, HttpClient client, string path, ConcurrentQueue<string> acknowledged,
        TaskCompletionSource begun, CancellationToken enough)
    {
        var browser = new StaffBrowser(client);
        for (var i = 0; !enough.IsCancellationRequested; i++)
        {
            var page = await browser.GetAsync(path);
            var fields = page.Document.QuerySelectorAll("form.answers textarea");
            var text = $"Övning {writer}, text {i}, slut.";
            using var request = StaffBrowser.AsScript(StaffBrowser.Post(page, "form.answers", null,
                (fields[writer / People.Length % fields.Length].GetAttribute("name")!, text)));
            using var response = await client.SendAsync(request, CancellationToken.None);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                acknowledged.Enqueue(text);
                if (acknowledged.Count >= Writers)
                {
                    begun.TrySetResult();
                }
            }
            else
            {
                // Somebody else had the field.
                Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
            }
        }
    }

    /// <summary>Signs somebody in, for all who write as her; gives the section that she writes in.</summary>
    private async Task<string> SignInAsync(HttpClient client, string key)
    {
        await CommandTests.SignInAsync(new StaffBrowser(client), $"{key}@demo.example", DemoClinic.Password);
        return await _folder.SectionOfAsync(key);
    }

    private async Task SealLogAsync()
    {
        await using var scope = _folder.File.Scope();
        await scope.ServiceProvider.GetRequiredService<LogSealing>().RunAsync(CancellationToken.None);
    }
}
