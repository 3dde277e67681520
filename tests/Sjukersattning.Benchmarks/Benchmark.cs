using System.Runtime.InteropServices;

namespace Sjukersattning.Benchmarks;

/// <summary>One run: makes a database, measures, prints the table. Goals are told, never enforced.</summary>
public static class Benchmark
{
    private const int Cases = 1000;
    private const int MixedRequests = 300;
    private const int Starts = 3;
    private const int WarmUpRounds = 4;
    private const int LeastWarmUp = 40;
    private const int Rounds = 9;

    /// <summary>Few enough, with those for warming up, for the least that any version lets in from one address in a minute.</summary>
    private const int SignIns = 16;
    private static readonly TimeSpan WarmUpTurn = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(400);

    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("matning-");
        try
        {
            var database = Path.Combine(folder.FullName, "matning.db");
            var programs = new Programs(database);
            Say($"Skapar demokliniken med {Cases} ärenden till.");
            await programs.SeedAsync(Cases);
            var register = Path.Combine(folder.FullName, "koder.tsv");
            await RegisterFile.WriteAsync(register);
            await programs.ImportAsync(register);
            var report = new Report();
            await MeasureServersAsync(programs, DemoIds.Read(database), report);
            Say("Ritar utlåtandet.");
            AddExchange(ExchangeMeasure.ReadAnswer(await programs.CheckExchangeAsync()), report);
            AddPdf(PdfMeasure.ReadAnswer(await programs.DrawPdfAsync()), report);
            Console.WriteLine();
            Console.WriteLine(
                $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} kärnor, {RuntimeInformation.OSDescription}");
            report.Print();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MeasureServersAsync(Programs programs, DemoIds ids, Report report)
    {
        Say("Startar programmen.");
        var productStarts = new List<double>();
        var bareStarts = new List<double>();
        for (var i = 1; i < Starts; i++)
        {
            using var product = await programs.StartProductAsync();
            productStarts.Add(product.FirstAnswer.TotalSeconds);
            using var bare = await programs.StartBareAsync();
            bareStarts.Add(bare.FirstAnswer.TotalSeconds);
        }

        using var measured = await programs.StartProductAsync();
        using var reference = await programs.StartBareAsync();
        productStarts.Add(measured.FirstAnswer.TotalSeconds);
        bareStarts.Add(reference.FirstAnswer.TotalSeconds);
        var start = Load.Median(productStarts);
        report.Add("Start till första svar", $"{Report.Number(start, 2)} s", start / Load.Median(bareStarts));

        using var work = await Workload.SignInAsync(measured.Address, ids);
        using var stranger = new Visitor(reference.Address);
        await MeasureMemoryAsync(measured, reference, work, stranger, report);
        await MeasureRequestsAsync(measured, reference, work, stranger, report);
        await MeasureSignInAsync(measured, report);
        report.Add("Minne efter hela mätningen", $"{Report.Number(measured.MegabytesInMemory, 0)} MB",
            measured.MegabytesInMemory / reference.MegabytesInMemory);
    }

    private static async Task MeasureMemoryAsync(ServerProcess product, ServerProcess bare, Workload work, Visitor stranger, Report report)
    {
        Say($"Gör {MixedRequests} blandade förfrågningar.");
        await work.MixedAsync(MixedRequests);
        for (var i = 0; i < MixedRequests; i++)
        {
            await stranger.GetAsync(Bare.BareHost.Path);
        }

        var used = product.MegabytesInMemory;
        report.Add($"Minne efter {MixedRequests} förfrågningar", $"{Report.Number(used, 0)} MB", used / bare.MegabytesInMemory, "≤ 200 MB",
            used <= 200);
    }

    private static async Task MeasureRequestsAsync(ServerProcess product, ServerProcess bare, Workload work, Visitor stranger,
        Report report)
    {
        Load[] loads =
        [
            new("Bar sida med 50 rader", bare, () => stranger.GetAsync(Bare.BareHost.Path)),
            new("Ärendeöversikt, 50 av över 500 öppna", product, work.ListAsync),
            new("Öppna ärende", product, work.OpenAsync),
            new("Avsnittssida", product, work.SectionAsync),
            new("Spara ett fält", product, work.SaveAsync),
            new("Mitt arbete, 60 av över 500", product, work.HomeAsync),
            new("Sök diagnoskod bland 40 000", product, work.SearchAsync),
        ];
        Say("Värmer upp.");
        await Load.MeasureAsync(loads, WarmUpRounds, WarmUpTurn, LeastWarmUp);
        Array.ForEach(loads, load => load.Forget());
        Say("Mäter processortid per förfrågan.");
        await Load.MeasureAsync(loads, Rounds, Turn, 1);
        var goals = new Dictionary<string, double> { [loads[1].Name] = 3, [loads[2].Name] = 5, [loads[6].Name] = 3 };
        foreach (var load in loads)
        {
            var value = $"{Report.Number(load.Cpu, 2)} ms cpu ({Report.Number(load.Wall, 1)} ms svar)";
            var ratio = load.Cpu / loads[0].Cpu;
            if (goals.TryGetValue(load.Name, out var goal))
            {
                report.Add(load.Name, value, ratio, $"≤ {goal} ×", ratio <= goal);
            }
            else
            {
                report.Add(load.Name, value, ratio);
            }
        }
    }

    private static async Task MeasureSignInAsync(ServerProcess product, Report report)
    {
        Load[] signIn = [new("Logga in", product, async () => (await Visitor.EnterAsync(product.Address, "kurator")).Dispose())];
        await Load.MeasureAsync(signIn, 1, TimeSpan.Zero, SignIns / 4);
        signIn[0].Forget();
        await Load.MeasureAsync(signIn, SignIns / 4, TimeSpan.Zero, 4);
        report.Add(signIn[0].Name, $"{Report.Number(signIn[0].Cpu, 0)} ms cpu ({Report.Number(signIn[0].Wall, 0)} ms svar)");
    }

    private static void AddExchange((double OutAndCheck, double Quality, double Kept) exchange, Report report)
    {
        report.Add("XML ut och kontrollerad, varm", $"{Report.Number(exchange.OutAndCheck, 1)} ms", null, "≤ 20 ms",
            exchange.OutAndCheck <= 20);
        report.Add("Kvalitetskontroll av ett utlåtande, varm", $"{Report.Number(exchange.Quality, 1)} ms");
        report.Add("Minne kvar efter 1 000 kontrollerade filer", $"{Report.Number(exchange.Kept, 1)} MB");
    }

    private static void AddPdf((double Cold, double Warm) pdf, Report report)
    {
        report.Add("PDF, första gången", $"{Report.Number(pdf.Cold, 0)} ms");
        report.Add("PDF, varm", $"{Report.Number(pdf.Warm, 1)} ms", null, "≤ 30 ms", pdf.Warm <= 30);
    }

    /// <summary>Tells whoever waits what is going on; the table alone goes to the output.</summary>
    internal static void Say(string what) => Console.Error.WriteLine(what);
}
