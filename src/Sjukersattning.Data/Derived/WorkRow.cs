using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Data;

/// <summary>A line of <see cref="OpenWork"/> as a row: derived, brought up to date with every change of its case.</summary>
internal sealed class WorkRow
{
    public long Id { get; set; }

    public Guid CaseId { get; set; }

    public Guid UnitId { get; set; }

    public WorkKind Kind { get; set; }

    public Guid? PersonId { get; set; }

    public Role? Role { get; set; }

    public SectionKey? Section { get; set; }

    public int? Komplettering { get; set; }

    public DateOnly By { get; set; }

    public DateOnly From { get; set; }

    /// <summary>May hold patient data.</summary>
    public string Words { get; set; } = "";

    /// <summary>Everything but the id; two rows with the same content say the same.</summary>
    public (Guid Case, Guid Unit, WorkLine Line) Content => (CaseId, UnitId, Line);

    public WorkLine Line =>
        new(Kind, By) { PersonId = PersonId, Role = Role, Section = Section, Komplettering = Komplettering, Words = Words, From = From };

    public static IEnumerable<WorkRow> Of(UtlatandeCase subject) => OpenWork.Of(subject).Select(line => new WorkRow
    {
        CaseId = subject.Id, UnitId = subject.UnitId, Kind = line.Kind, PersonId = line.PersonId, Role = line.Role, Section = line.Section,
        Komplettering = line.Komplettering, By = line.By, From = line.From, Words = line.Words,
    });
}
