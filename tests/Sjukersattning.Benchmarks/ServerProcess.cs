using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Sjukersattning.Benchmarks;

/// <summary>A program under measurement, in a process of its own so that its time and memory are its alone.</summary>
public sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(30);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>From the start of the process to its first whole answer.</summary>
    public TimeSpan FirstAnswer { get; private set; }

    /// <summary>Processor time since the start of the process, all threads.</summary>
    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public double MegabytesInMemory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / (1024.0 * 1024.0);
        }
    }

    /// <summary>Starts a server and waits for its first answer.</summary>
    /// <param name="path">Asked for until it answers.</param>
    /// <param name="command">Makes the arguments of <c>dotnet</c> from the address to listen on.</param>
    public static async Task<ServerProcess> StartAsync(string path, Func<string, IEnumerable<string>> command,
        IReadOnlyDictionary<string, string> environment)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var clock = Stopwatch.StartNew();
        var server = new ServerProcess(Launch(command(address.OriginalString), environment), address);
        using var client = new HttpClient { BaseAddress = address };
        while (!await AnswersAsync(client, path))
        {
            if (server._process.HasExited || clock.Elapsed > LongestStart)
            {
                server.Dispose();
                throw new InvalidOperationException($"The server did not answer on {path}.");
            }

            await Task.Delay(5);
        }

        server.FirstAnswer = clock.Elapsed;
        return server;
    }

    /// <summary>Runs a command to its end and gives what it wrote.</summary>
    public static async Task<string> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment)
    {
        using var process = Launch(arguments, environment, keepOutput: true);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"A command ended with code {process.ExitCode}.");
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process.Dispose();
    }

    private static Process Launch(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> environment, bool keepOutput = false)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Background__Enabled"] = "false";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet could not be started.");
        process.ErrorDataReceived += keepOutput ? (_, line) => Tell(line.Data) : (_, line) => TellFailure(line.Data);
        process.OutputDataReceived += (_, line) => TellFailure(line.Data);
        process.BeginErrorReadLine();
        if (!keepOutput)
        {
            process.BeginOutputReadLine();
        }

        return process;
    }

    /// <summary>What a command says of its progress.</summary>
    private static void Tell(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            Console.Error.WriteLine(line);
        }
    }

    /// <summary>The server's log is read, so that its pipe never fills, and what went wrong is passed on.</summary>
    private static void TellFailure(string? line)
    {
        if (line is not null
            && (line.Contains("\"Level\":\"Error\"", StringComparison.Ordinal) || line.StartsWith("fail", StringComparison.Ordinal)))
        {
            Console.Error.WriteLine(line);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string path)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
