using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Sjukersattning.Tests.Telemetry;

/// <summary>Listens to one clinic's meters as dotnet-counters does: without any setting.</summary>
internal sealed class Measuring : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly Lock _gate = new();
    private readonly List<Instrument> _instruments = [];
    private readonly List<(string Name, double Value, string Tags)> _heard = [];

    public Measuring(TestClinic clinic)
    {
        var scope = clinic.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // The runtime's meter is nobody's; every other belongs to a program, and others run in the same process.
            if (instrument.Meter.Scope is null || instrument.Meter.Scope == scope)
            {
                lock (_gate)
                {
                    _instruments.Add(instrument);
                }

                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Hear(instrument, value, tags));
        _listener.Start();
    }

    public IReadOnlyList<Instrument> Instruments
    {
        get
        {
            lock (_gate)
            {
                return [.. _instruments];
            }
        }
    }

    /// <summary>What was heard of an instrument: each value, and its tags as "name=value" in order.</summary>
    public IReadOnlyList<(double Value, string Tags)> Of(string name)
    {
        lock (_gate)
        {
            return [.. _heard.Where(one => one.Name == name).Select(one => (one.Value, one.Tags))];
        }
    }

    public void Look() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Hear(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var told = string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}").Order(StringComparer.Ordinal));
        lock (_gate)
        {
            _heard.Add((instrument.Name, value, told));
        }
    }
}
