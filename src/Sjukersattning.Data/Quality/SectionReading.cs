using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data.Quality;

/// <summary>
/// When a case's responsible läkare last opened a section: the quality check
/// asks about sections that changed since (quality-checks.md, across fields).
/// </summary>
internal sealed class SectionReading
{
    public Guid CaseId { get; set; }

    public SectionKey Section { get; set; }

    public Guid AccountId { get; set; }

    public DateTimeOffset At { get; set; }
}
