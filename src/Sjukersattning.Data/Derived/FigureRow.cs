using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Statistics;

namespace Sjukersattning.Data;

/// <summary>
/// A <see cref="Figure"/> with what it can be broken down by. Derived: written by the gate together with the change that it follows from,
/// and made anew from the case whenever that changes. It holds no patient, so that counting touches no patient data.
/// </summary>
internal sealed class FigureRow
{
    public long Id { get; set; }

    public Guid CaseId { get; set; }

    public Guid UnitId { get; set; }

    public Counted What { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>For a day that is not known: the first that it can have been.</summary>
    public DateOnly? Earliest { get; set; }

    /// <summary>For a day that is not known: the last that it can have been.</summary>
    public DateOnly? Latest { get; set; }

    public int? Days { get; set; }

    public string Detail { get; set; } = "";

    public string QuestionId { get; set; } = "";

    public string Cause { get; set; } = "";

    public DateOnly OpenedOn { get; set; }

    public Sex Sex { get; set; }

    public AgeGroup AgeGroup { get; set; }

    public string Chapter { get; set; } = "";

    public Initiator Initiator { get; set; }

    public static IEnumerable<FigureRow> Of(UtlatandeCase subject, CaseTraits traits) =>
        CaseFigures.Of(subject).Select(figure => new FigureRow
        {
            CaseId = subject.Id, UnitId = subject.UnitId, What = figure.What, Day = figure.Day, Earliest = figure.Earliest,
            Latest = figure.Latest, Days = figure.Days, Detail = figure.Detail, QuestionId = figure.QuestionId, Cause = figure.Cause,
            OpenedOn = traits.OpenedOn, Sex = traits.Sex, AgeGroup = traits.AgeGroup, Chapter = traits.Chapter,
            Initiator = traits.Initiator,
        });

    /// <summary>Everything but the id: rows with the same content need not be written again.</summary>
    public object Content =>
        (CaseId, UnitId, What, Day, Earliest, Latest, Days, Detail, QuestionId, Cause, OpenedOn, Sex, AgeGroup, Chapter, Initiator);
}
