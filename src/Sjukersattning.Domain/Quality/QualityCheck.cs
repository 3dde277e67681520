namespace Sjukersattning.Domain.Quality;

/// <summary>
/// What Försäkringskassan usually asks about afterwards (quality-checks.md): questions, never orders, that stop nothing. What stops a
/// signature is <see cref="Form.Review"/>; a required answer that is empty is asked for there and not here.
/// </summary>
public static class QualityCheck
{
    /// <summary>
    /// Every question to the writers, in the form's order; at one place in the order of <see cref="QualityRules.All"/>. Nothing is asked
    /// about a field that the sheet's edition does not have.
    /// </summary>
    public static IReadOnlyList<Concern> Of(QualityFacts facts)
    {
        var reading = new SheetReading(facts);
        var order = facts.Sheet.Questions
            .Select((question, index) => (question.Id, index))
            .ToDictionary(one => one.Id, one => one.index, StringComparer.Ordinal);
        var raised = from rule in QualityRules.All
                     where !facts.SwitchedOff.Contains(rule.Id)
                     from place in rule.RaisedAt(reading)
                     where order.ContainsKey(place)
                     select new Concern(rule, place);
        return [.. raised.OrderBy(concern => order[concern.QuestionId])];
    }
}
