using Sjukersattning.Data;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The command check-utlatande: says of each file whether it keeps the rules of the exchange format. It prints places and rules, never what
/// a file tells about anybody.
/// </summary>
public static class CheckUtlatande
{
    public const string Name = "check-utlatande";

    /// <summary>Up to so many files need no progress line.</summary>
    public const int FewFiles = 20;

    /// <summary>
    /// Checks the files and tells on the console; 0 only when all are valid. On a terminal that shows both, the results are the progress.
    /// </summary>
    public static int Run(IReadOnlyList<string> files, TimeProvider time) => Run(
        files, new ClinicClock(time).Today, Console.Out, files.Count <= FewFiles
            ? null
            : new ProgressLine(files.Count, "filer", Console.Error, !Console.IsErrorRedirected && Console.IsOutputRedirected, time));

    /// <summary>Checks the files one by one, so that memory does not grow with their number; 0 only when all are valid.</summary>
    public static int Run(IReadOnlyList<string> files, DateOnly today, TextWriter output, IProgress<int>? progress)
    {
        var allHold = true;
        for (var i = 0; i < files.Count; i++)
        {
            allHold &= Check(files[i], today, output);
            progress?.Report(i + 1);
        }

        return allHold ? 0 : 1;
    }

    private static bool Check(string file, DateOnly today, TextWriter output)
    {
        try
        {
            using var input = Open(file);
            var reading = UtlatandeXml.Read(input, today, Fk7800.Editions);
            output.WriteLine($"{file}: {(reading.IsValid ? "GILTIG" : "OGILTIG")}" +
                $"{(reading.Hindrances.Count > 0 ? ", och inget ärende kan utgå från filen" : "")}");
            foreach (var fault in reading.Faults)
            {
                output.WriteLine($"  {InWords(fault)}");
            }

            return reading.IsValid;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            output.WriteLine($"{file}: OGILTIG");
            output.WriteLine($"  {WhyNot(file, exception)}");
            return false;
        }
    }

    /// <summary>Whoever still writes the file must not be stopped by the check.</summary>
    private static FileStream Open(string file) => new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static string InWords(ExchangeFault fault)
    {
        var place = fault.SvarId.Length == 0 ? $"rad {fault.Line}" : $"svar {fault.SvarId}, rad {fault.Line}";
        return $"{(fault.IsRemark ? "Obs, " : "")}{place}: {fault.Sentence} ({fault.Rule})";
    }

    private static string WhyNot(string file, Exception exception) => exception switch
    {
        _ when Directory.Exists(file) => "Det är en mapp. Ange filerna i den.",
        FileNotFoundException or DirectoryNotFoundException or ArgumentException => "Filen finns inte.",
        _ => "Filen går inte att läsa. Kontrollera rättigheterna och att disken svarar.",
    };
}
