using System.Diagnostics;
using System.Globalization;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Benchmarks;

/// <summary>
/// Writes and checks the demo's complete utlåtande as XML, and asks the quality
/// check about it, in a fresh process until the code is compiled for good.
/// </summary>
public static class ExchangeMeasure
{
    private const int WarmUp = 100;
    private const int Files = 1000;

    /// <summary>
    /// Writes three numbers for <see cref="ReadAnswer"/>: milliseconds of export with check, milliseconds of the quality check, megabytes
    /// that a thousand files leave behind.
    /// </summary>
    public static void RunChild(string database)
    {
        var signed = SignedUtlatande.FromCanonicalJson(DemoIds.LongestSigned(database).Content, Fk7800.Editions);
        var day = DateOnly.FromDateTime(ClinicClock.Local(signed.SignedAt).DateTime);
        for (var i = 0; i < WarmUp; i++)
        {
            OutAndCheck(signed, day);
            Quality(signed, day);
        }

        var before = GC.GetTotalMemory(forceFullCollection: true);
        var files = Enumerable.Range(0, Files).Select(_ => OutAndCheck(signed, day)).ToList();
        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        var quality = Load.Median(Enumerable.Range(0, WarmUp).Select(_ => Quality(signed, day)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Load.Median(files)} {quality} {kept}"));
    }

    public static (double OutAndCheck, double Quality, double Kept) ReadAnswer(string output)
    {
        var numbers = output.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToList();
        return (numbers[0], numbers[1], numbers[2]);
    }

    private static double OutAndCheck(SignedUtlatande signed, DateOnly day)
    {
        var clock = Stopwatch.StartNew();
        if (!UtlatandeXml.Read(new MemoryStream(XmlUtlatande.Draw(signed)), day, Fk7800.Editions).IsValid)
        {
            throw new InvalidOperationException("The demo's utlåtande is not valid.");
        }

        return clock.Elapsed.TotalMilliseconds;
    }

    private static double Quality(SignedUtlatande signed, DateOnly day)
    {
        var clock = Stopwatch.StartNew();
        QualityCheck.Of(
            new QualityFacts(signed.Sheet, day, 6,
                Personnummer.FromStored(signed.Personnummer.Replace("-", "", StringComparison.Ordinal))));
        return clock.Elapsed.TotalMilliseconds;
    }
}
