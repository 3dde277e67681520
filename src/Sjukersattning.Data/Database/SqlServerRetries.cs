using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Sjukersattning.Data;

/// <summary>
/// Tries again what SQL Server or the network refused in passing, for about three seconds: somebody waits for a page, and can try again
/// herself.
/// </summary>
internal sealed class SqlServerRetries(ExecutionStrategyDependencies dependencies)
    : SqlServerRetryingExecutionStrategy(dependencies, maxRetryCount: 3, TimeSpan.FromSeconds(2), DatabaseFaults.Passing)
{
    protected override bool ShouldRetryOn(Exception exception) => base.ShouldRetryOn(exception) || DatabaseFaults.IsCut(exception);
}
