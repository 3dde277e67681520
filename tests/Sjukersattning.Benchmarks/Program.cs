using Sjukersattning.Benchmarks;
using Sjukersattning.Benchmarks.Bare;

// Two measures need a process of their own and start this program again with a word that says which.
switch (args)
{
    case ["bare", var database, var url]:
        await BareHost.RunAsync(database, url);
        break;
    case ["pdf", var database]:
        PdfMeasure.RunChild(database);
        break;
    default:
        await Benchmark.RunAsync();
        break;
}
