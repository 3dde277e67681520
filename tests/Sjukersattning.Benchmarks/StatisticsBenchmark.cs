using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Sjukersattning.Benchmarks;

/// <summary>What the statistics page costs with few cases and with many: the same first unit, and ever more others beside it.</summary>
public static class StatisticsBenchmark
{
    private const int Few = 1_000;
    private const int Many = 100_000;
    private const int LeastWarmUp = 20;
    private const int WarmUpRounds = 3;
    private const int Rounds = 9;
    private const double GoalOfOneUnit = 2;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(400);

    /// <summary>Makes the databases, measures and takes them away again.</summary>
    public static async Task RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("matning-");
        try
        {
            await RunAsync(folder);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Measures on the databases of a folder. Those that are missing are made, and stay: it takes minutes.</summary>
    public static async Task RunAsync(DirectoryInfo folder)
    {
        var report = new Report();
        var few = await SeedAsync(folder, Few, report);
        var many = await SeedAsync(folder, Many, report);
        Benchmark.Say("Startar programmen.");
        using var bare = await few.StartBareAsync();
        using var small = await few.StartProductAsync();
        using var large = await many.StartProductAsync();
        await MeasureAsync(bare, small, large, report);
        Console.WriteLine();
        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} kärnor, {RuntimeInformation.OSDescription}");
        report.Print();
    }

    private static async Task<Programs> SeedAsync(DirectoryInfo folder, int cases, Report report)
    {
        var database = Path.Combine(folder.FullName, $"{cases}.db");
        var programs = new Programs(database);
        if (File.Exists(database))
        {
            return programs;
        }

        Benchmark.Say($"Skapar demokliniken med {Report.Number(cases, 0)} ärenden till.");
        var clock = Stopwatch.StartNew();
        await programs.SeedAsync(cases);
        var seconds = clock.Elapsed.TotalSeconds;
        var megabytes = folder.GetFiles($"{cases}.db*").Sum(file => file.Length) / (1024.0 * 1024.0);
        report.Add($"Skapa {Report.Number(cases, 0)} ärenden",
            $"{Report.Number(seconds, 0)} s ({Report.Number(cases / seconds, 0)} ärenden/s), {Report.Number(megabytes, 0)} MB");
        return programs;
    }

    private static async Task MeasureAsync(ServerProcess bare, ServerProcess small, ServerProcess large, Report report)
    {
        using var stranger = new Visitor(bare.Address);
        using var ofFew = await Visitor.SignInAsync(small.Address, "chef");
        using var ofMany = await Visitor.SignInAsync(large.Address, "chef");
        Load[] loads =
        [
            new("Bar sida med 50 rader", bare, () => stranger.GetAsync(Bare.BareHost.Path)),
            Page("Statistik, en enhet", Few, small, ofFew, "/statistik", "Smålandsstenar"),
            Page("Statistik, en enhet", Many, large, ofMany, "/statistik", "Smålandsstenar"),
            Page("Statistik, alla enheter", Few, small, ofFew, "/statistik?enhet=alla", "Smålandsstenar"),
            Page("Statistik, alla enheter", Many, large, ofMany, "/statistik?enhet=alla", "alla 100 enheter"),
        ];
        Benchmark.Say("Värmer upp.");
        await Load.MeasureAsync(loads, WarmUpRounds, Turn, LeastWarmUp);
        Array.ForEach(loads, load => load.Forget());
        Benchmark.Say("Mäter processortid per förfrågan.");
        await Load.MeasureAsync(loads, Rounds, Turn, 1);
        foreach (var load in loads)
        {
            report.Add(load.Name, $"{Report.Number(load.Cpu, 2)} ms cpu ({Report.Number(load.Wall, 1)} ms svar)", load.Cpu / loads[0].Cpu);
        }

        var one = loads[2].Cpu / loads[1].Cpu;
        var all = loads[4].Cpu / loads[3].Cpu;
        report.Add("Tillväxt, en enhet", $"{Report.Number(one, 2)} ×", null, $"≤ {GoalOfOneUnit} ×", one <= GoalOfOneUnit);
        report.Add("Tillväxt, alla enheter", $"{Report.Number(all, 2)} ×");
    }

    /// <summary>A page that must say what it is about: somebody who is signed out would be shown the sign-in page instead.</summary>
    private static Load Page(string name, int cases, ServerProcess server, Visitor chef, string path, string about) =>
        new($"{name}, {Report.Number(cases, 0)} ärenden", server, async () =>
    {
        if (!(await chef.GetAsync(path)).Contains(about, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{path} is not about {about}.");
        }
    });
}
