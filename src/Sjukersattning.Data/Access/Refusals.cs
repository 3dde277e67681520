using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Data;

/// <summary>Notes in the access log what somebody tried without the right to it, where no case and no patient is concerned.</summary>
public sealed class Refusals
{
    private readonly AccessLog _log;

    internal Refusals(AccessLog log) => _log = log;

    /// <summary>For an action in cases that the person's roles never give.</summary>
    public Task DenyAsync(CaseActor actor, CaseAction action, CancellationToken cancel) =>
        _log.WriteAsync(actor, action, LogKind.Denied, null, null, cancel);

    public Task DenyAsync(CaseActor actor, StaffAction action, CancellationToken cancel) =>
        _log.WriteAsync(actor, action, LogKind.Denied, null, null, cancel);
}
