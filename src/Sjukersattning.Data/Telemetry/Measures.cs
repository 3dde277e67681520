using System.Diagnostics.Metrics;

namespace Sjukersattning.Data.Telemetry;

/// <summary>Every measure that leaves the program. docs/drift/matvarden.md is drawn from here.</summary>
public static class Measures
{
    /// <summary>Name of the program's own meter.</summary>
    public const string Own = "Sjukersattning";

    /// <summary>By which work of the background a measure is told apart.</summary>
    public const string WorkTag = "work";

    internal const string FaultTag = "fault";
    internal const string MethodTag = "method";
    internal const string OutcomeTag = "outcome";
    private const string Hosting = "Microsoft.AspNetCore.Hosting";
    private const string Runtime = "System.Runtime";

    public static Measure Saves { get; } = new(Own, "sjukersattning.saves", MeasureKind.Counter, "{save}",
        "Ändringar som är sparade och bekräftade av databasen");

    public static Measure Conflicts { get; } = new(Own, "sjukersattning.conflicts", MeasureKind.Counter, "{conflict}",
        "Försök att spara som en annan hann före (`fault=Conflict`) eller som databasen var för upptagen för (`Busy`). De flesta görs om, " +
            "och ingen märker det")
    { Tags = [FaultTag] };

    public static Measure LogFailures { get; } = new(Own, "sjukersattning.log.failures", MeasureKind.Counter, "{failure}",
        "Gånger som åtkomstloggen inte gick att skriva: den som frågade fick 503 och såg ingenting. Ska vara 0");

    public static Measure SignIns { get; } = new(Own, "sjukersattning.sign_ins", MeasureKind.Counter, "{sign_in}",
        "Inloggningar, så som säkerhetsloggen har dem: `outcome` är `succeeded` eller `failed`, `method` är vad som visades. En felaktig " +
            "med lösenord räknas som `Password`, med eller utan kod")
    { Tags = [OutcomeTag, MethodTag] };

    public static Measure OutboxWaiting { get; } = new(Own, "sjukersattning.outbox.waiting", MeasureKind.Gauge, "{letter}",
        "Brev som väntar på att skickas. Läses ur databasen: varje instans säger detsamma, så ta det största och summera inte");

    public static Measure OutboxAge { get; } = new(Own, "sjukersattning.outbox.age", MeasureKind.Gauge, "s",
        "Hur länge det äldsta av dem har väntat; 0 när inget väntar. Läses ur databasen, som ovan");

    public static Measure BackgroundAge { get; } = new(Own, "sjukersattning.background.age", MeasureKind.Gauge, "s",
        "Hur länge sedan bakgrundsarbetet `work` gick klart i den här instansen. Saknas tills det gjorts en gång, och i en instans som " +
            "inte gör det")
    { Tags = [WorkTag] };

    public static Measure BackgroundHeld { get; } = new(Own, "sjukersattning.background.held", MeasureKind.Gauge, "{instance}",
        "1 i den instans som gör bakgrundsarbetet, 0 i de andra. Summan är 1, utom högst en halv minut när arbetet byter instans");

    public static Measure Requests { get; } = new(Hosting, "http.server.request.duration", MeasureKind.Histogram, "s",
        "Förfrågningar och hur lång tid de tog, efter sidans mönster (`arenden/{id:guid}`), aldrig dess adress")
    { Tags = ["http.request.method", "http.route", "http.response.status_code"] };

    /// <summary>All, in the order of the document: the program's own and, of the framework's, what an operator looks at.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        Saves, Conflicts, LogFailures, SignIns, OutboxWaiting, OutboxAge, BackgroundAge, BackgroundHeld, Requests,
        new(Hosting, "http.server.active_requests", MeasureKind.Gauge, "{request}", "Förfrågningar som pågår"),
        new(Runtime, "dotnet.process.memory.working_set", MeasureKind.Gauge, "By", "Minne som processen håller"),
        new(Runtime, "dotnet.process.cpu.time", MeasureKind.Counter, "s", "Processortid") { Tags = ["cpu.mode"] },
        new(Runtime, "dotnet.gc.pause.time", MeasureKind.Counter, "s", "Tid som allt stått stilla för att minne städats"),
        new(Runtime, "dotnet.exceptions", MeasureKind.Counter, "{exception}", "Undantag, även de som programmet tar hand om")
        { Tags = ["error.type"] },
    ];

    /// <summary>The row of an instrument; null when it has none, and stays in the program.</summary>
    public static Measure? Of(Instrument instrument) =>
        All.FirstOrDefault(row => row.Meter == instrument.Meter.Name && row.Name == instrument.Name);
}
