using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Sjukersattning.Data.Telemetry;

/// <summary>
/// A span for every command that a request sends the database: why it was sent and how long it took. Its text and its parameters are
/// never looked at.
/// </summary>
public sealed class SqlSpans : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    public const string Source = "Sjukersattning";

    private static readonly ActivitySource Spans = new(Source);
    private readonly List<IDisposable> _subscriptions = [];
    private readonly Lock _gate = new();

    public SqlSpans() => Keep(DiagnosticListener.AllListeners.Subscribe(this));

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            Keep(value.Subscribe(this, name => name == RelationalEventId.CommandExecuted.Name || name == RelationalEventId.CommandError.Name));
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is not CommandEndEventData command || Activity.Current is not { IsAllDataRequested: true })
        {
            return;
        }

        using var span = Spans.StartActivity($"SQL {command.CommandSource}", ActivityKind.Client, default(ActivityContext),
            startTime: command.StartTime);
        span?.SetStatus(value.Value is CommandErrorEventData ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        span?.SetEndTime((command.StartTime + command.Duration).UtcDateTime);
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _subscriptions.ForEach(one => one.Dispose());
            _subscriptions.Clear();
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private void Keep(IDisposable subscription)
    {
        lock (_gate)
        {
            _subscriptions.Add(subscription);
        }
    }
}
