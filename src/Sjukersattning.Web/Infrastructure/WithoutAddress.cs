using Serilog.Core;
using Serilog.Events;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Takes the address out of every log line: somebody may type a name or a personnummer into it. The route pattern says enough.
/// </summary>
public sealed class WithoutAddress : ILogEventEnricher
{
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory) => logEvent.RemovePropertyIfPresent("RequestPath");
}
