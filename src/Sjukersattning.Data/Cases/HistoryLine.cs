using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Data;

/// <summary>One line of a case's history.</summary>
/// <param name="At">When; for writings the last save of that field that day.</param>
/// <param name="Who">Name and job title as they were.</param>
/// <param name="Detail">More about it; empty for none.</param>
/// <param name="Status">The case's status afterwards; null for writings.</param>
public sealed record HistoryLine(DateTimeOffset At, string Who, string What, string Detail, CaseStatus? Status)
{
    internal static IReadOnlyList<HistoryLine> Merge(FormEdition form, IEnumerable<CaseEvent> events,
        IEnumerable<(string QuestionId, string Name, string Title, DateTimeOffset At)> writings)
    {
        var done = events.Select(e => new HistoryLine(
            e.At, Person(e.ActorName, e.ActorTitle), e.Section is { } key
                ? $"{CaseRules.For(e.Action).Name}: {form[key].Heading}"
                : CaseRules.For(e.Action).Name,
            e.NextStep is null ? e.Detail : $"{e.Detail} Nästa steg: {e.NextStep}".Trim(), e.Status));
        var written = writings
            .GroupBy(w => (w.QuestionId, w.Name, w.Title, ClinicClock.Local(w.At).Date))
            .Select(day =>
                new HistoryLine(day.Max(w => w.At), Person(day.Key.Name, day.Key.Title), $"Skrev i {NameOf(form, day.Key.QuestionId)}",
                    Times(day.Count()), null));
        return [.. done.Concat(written).OrderByDescending(line => line.At)];
    }

    private static string Person(string name, string title) => $"{name}, {title}";

    private static string Times(int count) => count == 1 ? "Sparat en gång." : $"Sparat {count} gånger.";

    private static string NameOf(FormEdition form, string questionId) => form.Find(questionId) switch
    {
        BasisQuestion basis => $"underlaget för {form[basis.Section].Heading}",
        { } question => $"fält {question.SvarId}, {question.Heading}",
        null => "ett fält som blanketten inte längre har",
    };
}
