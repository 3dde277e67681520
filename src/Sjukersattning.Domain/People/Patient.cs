namespace Sjukersattning.Domain.People;

/// <summary>
/// A patient as one vårdenhet knows her: the same person at another unit is another row, so that nothing leaks between units.
/// </summary>
public sealed class Patient
{
    private Patient()
    {
    }

    /// <summary>Registers a patient at a unit.</summary>
    /// <param name="name">The name as staff write it, 1–120 characters.</param>
    public Patient(Guid unitId, Personnummer personnummer, string name)
    {
        Id = Guid.NewGuid();
        UnitId = unitId;
        Personnummer = personnummer;
        Name = name.Trim();
    }

    /// <summary>Random id; safe in a log, never shown.</summary>
    public Guid Id { get; private set; }

    /// <summary>The vårdenhet that registered the patient.</summary>
    public Guid UnitId { get; private set; }

    public Personnummer Personnummer { get; private set; }

    public string Name { get; private set; } = "";
}
