using System.Diagnostics;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Startup;

/// <summary>The real program as a process of its own.</summary>
internal sealed partial class ProgramRun : IAsyncDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly Channel<string> _output = Channel.CreateUnbounded<string>();
    private readonly List<string> _printed = [];
    private readonly Task<string> _errors;
    private readonly Task _reading;

    private ProgramRun(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    /// <summary>As the operating system knows it.</summary>
    public int Id => _process.Id;

    /// <summary>Starts it with arguments and settings ("Database__Provider" …); nothing of this process' own settings reaches it.</summary>
    public static ProgramRun Start(IReadOnlyDictionary<string, string> settings, params string[] arguments)
    {
        var web = Path.Combine(RepositoryRoot.Path, "src", "Sjukersattning.Web");
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(web, "bin", folder.Parent!.Name, folder.Name, "Sjukersattning.Web.dll");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            ["exec", program, .. arguments])
        {
            WorkingDirectory = web, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys
            .Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) || name.Contains("__", StringComparison.Ordinal))
            .ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        start.Environment["DOTNET_TieredPGO"] = "0"; // a process of seconds has no use for what it learns of itself
        start.Environment["Background__Enabled"] = "false";
        start.Environment["Keys__Text"] = TestKeys.Text;
        start.Environment["Database__DiskIsEncrypted"] = "true";
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ProgramRun(Process.Start(start)!);
    }

    /// <summary>Starts it as a server on a free port.</summary>
    public static ProgramRun Serve(IReadOnlyDictionary<string, string> settings) => Start(settings, "--urls", "http://127.0.0.1:0");

    public async Task<(int Code, string Output, string Errors)> EndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Longest);
        await _reading;
        return (_process.ExitCode, string.Join('\n', _printed), (await _errors).Trim());
    }

    /// <summary>Waits until it listens; says where.</summary>
    public async Task<Uri> ListeningAsync()
    {
        using var patience = new CancellationTokenSource(Longest);
        await foreach (var line in _output.Reader.ReadAllAsync(patience.Token))
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return new Uri(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"The program ended with {(await EndAsync()).Code}: {await _errors}");
    }

    /// <summary>As a power cut would end it.</summary>
    public void Kill() => _process.Kill(entireProcessTree: true);

    /// <summary>As an operator would end it.</summary>
    public async Task TerminateAsync()
    {
        using var signal = Process.Start("sh", ["-c", $"kill -TERM {_process.Id}"]);
        await signal.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        await EndAsync();
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            _printed.Add(line);
            _output.Writer.TryWrite(line);
        }

        _output.Writer.Complete();
    }

    [GeneratedRegex("(http://127\\.0\\.0\\.1:[1-9][0-9]*)")]
    private static partial Regex Address();
}
