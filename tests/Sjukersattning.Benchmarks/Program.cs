using Sjukersattning.Benchmarks;
using Sjukersattning.Benchmarks.Bare;

// Three measures need a process of their own and start this program again
// with a word that says which. "statistik" is for people: it takes minutes.
switch (args)
{
    case ["bare", var database, var url]:
        await BareHost.RunAsync(database, url);
        break;
    case ["xml", var database]:
        ExchangeMeasure.RunChild(database);
        break;
    case ["pdf", var database]:
        PdfMeasure.RunChild(database);
        break;
    case ["statistik"]:
        await StatisticsBenchmark.RunAsync();
        break;
    case ["statistik", var folder]:
        await StatisticsBenchmark.RunAsync(Directory.CreateDirectory(folder));
        break;
    default:
        await Benchmark.RunAsync();
        break;
}
