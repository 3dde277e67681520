namespace Sjukersattning.Data.Diagnoses;

/// <summary>
/// Holds the register of one program in memory from one request to the next. Whether it is still the right one is
/// <see cref="DiagnosisRegister"/>'s to ask.
/// </summary>
internal sealed class DiagnosisMemory : IDisposable
{
    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile DiagnosisIndex? _current;

    /// <summary>The index of a stamp: the one in memory, or a new one that is read once however many ask for it at the same time.</summary>
    /// <param name="stamp">The stamp the database has; null when nothing is loaded there.</param>
    public async Task<DiagnosisIndex> OfAsync(Guid? stamp, Func<Task<DiagnosisIndex>> read, CancellationToken cancel)
    {
        if (_current is { } known && known.Stamp == stamp)
        {
            return known;
        }

        await _loading.WaitAsync(cancel);
        try
        {
            return _current is { } meanwhile && meanwhile.Stamp == stamp ? meanwhile : _current = await read();
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();
}
