using Microsoft.EntityFrameworkCore;

namespace Sjukersattning.Benchmarks.Bare;

/// <summary>As little of EF as can list cases: one entity over columns of Cases and one over Patients.</summary>
public sealed class BareContext(DbContextOptions<BareContext> options) : DbContext(options)
{
    public DbSet<BareCase> Cases => Set<BareCase>();

    public DbSet<BarePatient> Patients => Set<BarePatient>();
}

public sealed class BareCase
{
    public Guid Id { get; set; }

    public string Number { get; set; } = "";

    public string Status { get; set; } = "";

    public string NextWhat { get; set; } = "";

    public DateOnly NextBy { get; set; }

    public Guid? OpenPatientId { get; set; }

    public BarePatient Patient { get; set; } = null!;

    public Guid PatientId { get; set; }
}

public sealed class BarePatient
{
    public Guid Id { get; set; }

    public string Name { get; set; } = "";

    public string Personnummer { get; set; } = "";
}
