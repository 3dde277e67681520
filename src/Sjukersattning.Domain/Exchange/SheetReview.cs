using System.Xml.Linq;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Exchange;

/// <summary>What FK 7800 itself requires of the answers in a file: <see cref="Review"/>'s findings, told as faults of the file.</summary>
internal static class SheetReview
{
    private static readonly Dictionary<string, string> Remarks = new()
    {
        ["längd"] = ExchangeRules.RemarkLength, ["tecken"] = ExchangeRules.RemarkCharacters,
    };

    /// <summary>The findings, without those that follow from something already told.</summary>
    /// <param name="unit">The unit as the file has it.</param>
    /// <param name="enhet">Where it stands; null when it does not.</param>
    /// <param name="today">The day that dates are judged by.</param>
    /// <param name="told">The svar that something is already said of: how they are written, so that their answers cannot be judged.</param>
    public static IEnumerable<ExchangeFault> Of(SvarReader reader, UnitAddress unit, XElement? enhet, DateOnly today,
        IReadOnlySet<string> told)
    {
        var sheet = reader.Sheet;
        return Review.Of(sheet, unit, today)
            .Where(finding => finding.QuestionId == Review.UnitPlace
                ? enhet is not null
                : !Follows(sheet.Form.Find(finding.QuestionId)!, sheet.Form, told))
            .Select(finding => finding.QuestionId == Review.UnitPlace
                ? Fault(finding, "", enhet!.Line())
                : Fault(finding, finding.QuestionId.Split('.')[0], reader.LineOf(finding)))
            .DistinctBy(fault => (fault.Rule, fault.SvarId, fault.Line, fault.Sentence));
    }

    /// <summary>Whether the question's svar, the one its condition names, or one of its group is told already.</summary>
    private static bool Follows(Question question, FormEdition form, IReadOnlySet<string> told) =>
        told.Contains(question.SvarId)
        || (question.ShownWhen is { } condition && condition.AnyOf.Any(part => told.Contains(part.Split('.', '/')[0])))
        || (question.Requirement == Requirement.OneInCategory
            && form.Questions.Any(other => other.Requirement == Requirement.OneInCategory && told.Contains(other.SvarId)));

    private static ExchangeFault Fault(Finding finding, string svarId, int line)
    {
        var id = Remarks.GetValueOrDefault(finding.Rule, finding.Rule);
        var rule = ExchangeRules.All.FirstOrDefault(known => known.Id == id);
        return new(id, svarId, line, rule?.Sentence ?? finding.Sentence, rule?.IsRemark == true);
    }
}
