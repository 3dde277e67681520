using System.Diagnostics;
using System.Text;

namespace Sjukersattning.Tests.Calendar;

/// <summary>Programs in Python. A machine may have several interpreters, each with modules of its own.</summary>
internal static class Python
{
    private static readonly Dictionary<string, string?> Found = new(StringComparer.Ordinal);

    /// <summary>The first interpreter on the PATH that has the module; null when none has.</summary>
    public static string? With(string module)
    {
        lock (Found)
        {
            return Found.TryGetValue(module, out var known)
                ? known
                : Found[module] = OnPath().FirstOrDefault(file => Interpret(file, $"import {module}", "").Code == 0);
        }
    }

    /// <summary>Runs a script that needs the module; gives what it prints.</summary>
    public static string Run(string module, string script, string input)
    {
        var (code, output, errors) = Interpret(With(module) ?? throw new InvalidOperationException($"No python3 has {module}."), script,
            input);
        Assert.True(code == 0, $"Python ended with {code}: {errors}");
        return output;
    }

    private static (int Code, string Output, string Errors) Interpret(string file, string script, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(file, ["-c", script])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading; its code and its errors say why.
        }

        process.WaitForExit();
        return (process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    private static IEnumerable<string> OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => new[] { Path.Combine(folder, "python3"), Path.Combine(folder, "python3.exe") })
        .Where(File.Exists);
}
