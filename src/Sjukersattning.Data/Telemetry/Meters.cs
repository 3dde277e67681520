using System.Diagnostics.Metrics;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Telemetry;

/// <summary>The program's own meter: where what happens is counted, whether or not anybody listens.</summary>
public sealed class Meters
{
    private readonly Meter _meter;
    private readonly Counter<long> _saves;
    private readonly Counter<long> _conflicts;
    private readonly Counter<long> _logFailures;
    private readonly Counter<long> _signIns;
    private long _lostRows;

    public Meters(IMeterFactory meters)
    {
        _meter = meters.Create(Measures.Own);
        _saves = Counter(Measures.Saves);
        _conflicts = Counter(Measures.Conflicts);
        _logFailures = Counter(Measures.LogFailures);
        _signIns = Counter(Measures.SignIns);
    }

    /// <summary>How often the access log could not be written since the program started.</summary>
    public long LogFailures => Interlocked.Read(ref _lostRows);

    /// <summary>Has something looked up each time somebody measures.</summary>
    public void Observe(Measure row, Func<IEnumerable<Measurement<double>>> look) =>
        _meter.CreateObservableGauge(row.Name, look, row.Unit, row.Meaning);

    internal void Saved() => _saves.Add(1);

    /// <summary>Counts what kept something from being saved; others' failures are not this meter's.</summary>
    internal void NotSaved(Exception exception)
    {
        if (DatabaseFaults.IsOfLog(exception))
        {
            Interlocked.Increment(ref _lostRows);
            _logFailures.Add(1);
        }
        else if (DatabaseFaults.Of(exception) is (DatabaseFault.Conflict or DatabaseFault.Busy) and var fault)
        {
            _conflicts.Add(1, KeyValuePair.Create<string, object?>(Measures.FaultTag, fault.ToString()));
        }
    }

    internal void SignedIn(SignInMethod method, bool succeeded) => _signIns.Add(1,
        KeyValuePair.Create<string, object?>(Measures.OutcomeTag, succeeded ? "succeeded" : "failed"),
        KeyValuePair.Create<string, object?>(Measures.MethodTag, method.ToString()));

    private Counter<long> Counter(Measure row) => _meter.CreateCounter<long>(row.Name, row.Unit, row.Meaning);
}
