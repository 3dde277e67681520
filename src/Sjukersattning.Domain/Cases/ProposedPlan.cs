using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Cases;

/// <summary>What the first plan of a case starts from (workflow.md step 2).</summary>
public static class ProposedPlan
{
    private const int SectionDays = 21;
    private const int SignDays = 28;

    /// <summary>
    /// Who writes a section: the appointed person of its profession, or the deputy while that person is away or has left; null where none
    /// is appointed or nobody is there, and for the läkare's own, which the responsible läkare writes.
    /// </summary>
    public static Guid? WriterOf(Section section, DutyRoster roster) =>
        section.Profession == Role.Lakare ? null : roster.For(section.Profession);

    /// <summary>The last day for the sections.</summary>
    public static DateOnly SectionDeadline(DateOnly today, WorkingDays working) => working.OnOrAfter(today.AddDays(SectionDays));

    /// <summary>The last day for the signature, at least one working day after that of the sections.</summary>
    public static DateOnly SignDeadline(DateOnly today, WorkingDays working)
    {
        var first = working.OnOrAfter(SectionDeadline(today, working).AddDays(1));
        var usual = working.OnOrAfter(today.AddDays(SignDays));
        return usual > first ? usual : first;
    }
}
