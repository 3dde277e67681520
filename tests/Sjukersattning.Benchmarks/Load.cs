using System.Diagnostics;

namespace Sjukersattning.Benchmarks;

/// <summary>One kind of request to one server, and what it was measured to cost.</summary>
public sealed record Load(string Name, ServerProcess Server, Func<Task> Request)
{
    private readonly List<double> _cpu = [];
    private readonly List<double> _wall = [];

    /// <summary>Server processor time per request, in milliseconds.</summary>
    public double Cpu => Median(_cpu);

    /// <summary>Time to answer as one client sees it, in milliseconds.</summary>
    public double Wall => Median(_wall);

    /// <summary>Takes turns between loads, so that whatever else the machine does hits all alike, and keeps one figure per turn.</summary>
    public static async Task MeasureAsync(IReadOnlyList<Load> loads, int rounds, TimeSpan turn, int least)
    {
        for (var round = 0; round < rounds; round++)
        {
            foreach (var load in round % 2 == 0 ? loads : loads.Reverse())
            {
                await load.TurnAsync(turn, least);
            }
        }
    }

    /// <summary>Forgets the turns so far: they were for warming up.</summary>
    public void Forget()
    {
        _cpu.Clear();
        _wall.Clear();
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[(sorted.Count / 2) - 1] + sorted[sorted.Count / 2]) / 2;
    }

    private async Task TurnAsync(TimeSpan turn, int least)
    {
        var before = Server.Cpu;
        var clock = Stopwatch.StartNew();
        var requests = 0;
        while (clock.Elapsed < turn || requests < least)
        {
            await Request();
            requests++;
        }

        _wall.Add(clock.Elapsed.TotalMilliseconds / requests);
        _cpu.Add((Server.Cpu - before).TotalMilliseconds / requests);
    }
}
