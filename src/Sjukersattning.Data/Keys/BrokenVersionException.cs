namespace Sjukersattning.Data.Keys;

/// <summary>A signed version does not hold: nothing of it leaves the database.</summary>
public sealed class BrokenVersionException(Guid caseId, int version, SealState state)
    : Exception($"Signed version {version} of case {caseId}: {state}")
{
    public Guid CaseId => caseId;

    public int Version => version;

    public SealState State => state;
}
