using System.Diagnostics;
using System.Globalization;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Benchmarks;

/// <summary>Draws the demo's complete utlåtande: once in a fresh process, then until the code is compiled for good.</summary>
public static class PdfMeasure
{
    private const int WarmUp = 100;
    private const int Drawings = 50;

    /// <summary>Writes two numbers, cold and warm milliseconds, for <see cref="ReadAnswer"/>.</summary>
    public static void RunChild(string database)
    {
        var (content, sha256) = DemoIds.LongestSigned(database);
        var signed = SignedUtlatande.FromCanonicalJson(content, Fk7800.Editions);
        var cold = Draw(signed, sha256);
        for (var i = 0; i < WarmUp; i++)
        {
            Draw(signed, sha256);
        }

        var warm = Load.Median(Enumerable.Range(0, Drawings).Select(_ => Draw(signed, sha256)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cold} {warm}"));
    }

    public static (double Cold, double Warm) ReadAnswer(string output)
    {
        var words = output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (double.Parse(words[0], CultureInfo.InvariantCulture), double.Parse(words[1], CultureInfo.InvariantCulture));
    }

    private static double Draw(SignedUtlatande signed, string sha256)
    {
        var clock = Stopwatch.StartNew();
        PdfUtlatande.Draw(new SignedReading(signed, sha256, true), PaperFor.Forsakringskassan);
        return clock.Elapsed.TotalMilliseconds;
    }
}
