using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Units;

/// <summary>
/// Who in a profession takes new sections of the utlåtande by default, and who steps in (seed 000, "utsedd ansvarig i varje profession").
/// </summary>
public sealed class AppointedPerson
{
    private AppointedPerson()
    {
    }

    /// <summary>Appoints for one profession at one unit.</summary>
    public AppointedPerson(Guid unitId, Role profession)
    {
        UnitId = unitId;
        Profession = profession;
    }

    public Guid UnitId { get; private set; }

    public Role Profession { get; private set; }

    /// <summary>The appointed person's account, or null.</summary>
    public Guid? PersonId { get; set; }

    /// <summary>The deputy's account, or null.</summary>
    public Guid? DeputyId { get; set; }
}
