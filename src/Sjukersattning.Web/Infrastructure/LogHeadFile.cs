using System.Globalization;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The newest seal of the access log, kept outside the database: a line for each time it was looked at, number and hash. Whoever cuts off
/// the end of the log in the database would have to cut here too.
/// </summary>
public sealed class LogHeadFile(LogSettings settings)
{
    /// <summary>Reads AccessLog:HeadFile, AccessLog:SystemHsaId and AccessLog:KeyedFrom.</summary>
    /// <exception cref="StartupException">The file's folder is not there, or the id or the number is none.</exception>
    public static LogSettings Read(IConfiguration configuration)
    {
        var system = Settings.LogSystemHsaId.Given(configuration);
        if (system.Length > 0 && HsaId.FaultOf(system) is { } fault)
        {
            throw new StartupException($"{Settings.LogSystemHsaId} är \"{system}\" men ska vara ett HSA-id. {fault}");
        }

        var keyed = Settings.LogKeyedFrom.Given(configuration) is { Length: > 0 } from
            ? long.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
                : throw new StartupException($"{Settings.LogKeyedFrom} är \"{from}\" men ska vara numret på ett sigill.")
            : long.MaxValue;
        var file = Settings.LogHead.Given(configuration) is { Length: > 0 } path ? Path.GetFullPath(path) : null;
        return file is null || Directory.Exists(Path.GetDirectoryName(file))
            ? new LogSettings(system, file, keyed)
            : throw new StartupException($"Mappen för {Settings.LogHead}, {Path.GetDirectoryName(file)}, finns inte.");
    }

    /// <summary>The last line; null when there is no file, or nothing in it.</summary>
    public (long Number, string Hash)? Last() =>
        settings.HeadFile is { } file && File.Exists(file)
            && File.ReadLines(file).LastOrDefault(line => line.Length > 0)?.Split(' ') is [var number, var hash]
            && long.TryParse(number, CultureInfo.InvariantCulture, out var known)
            ? (known, hash)
            : null;

    /// <summary>Adds a line, unless it stands there already.</summary>
    public void Keep((long Number, string Hash) head)
    {
        if (settings.HeadFile is { } file && Last() != head)
        {
            File.AppendAllText(file, string.Create(CultureInfo.InvariantCulture, $"{head.Number} {head.Hash}\n"));
        }
    }
}
