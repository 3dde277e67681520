using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Data;

/// <summary>Units whose statistics somebody may see, by name. Only <see cref="StaffDirectory"/> makes it, from her roles at each.</summary>
public sealed class ReadableUnits
{
    internal ReadableUnits(IReadOnlyList<(Guid Id, string Name)> all)
    {
        All = all;
        Ids = [.. all.Select(unit => unit.Id)];
    }

    public IReadOnlyList<(Guid Id, string Name)> All { get; }

    public IReadOnlyList<Guid> Ids { get; }

    /// <summary>One of them alone; null when it is not among them.</summary>
    public ReadableUnits? Only(Guid unitId) => Ids.Contains(unitId) ? new ReadableUnits([.. All.Where(unit => unit.Id == unitId)]) : null;
}
