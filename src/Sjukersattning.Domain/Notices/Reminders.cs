using System.Globalization;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Domain.Notices;

/// <summary>
/// Who is reminded of a last day, before it and after it (workflow.md,
/// "Reminders"). A last day that is moved is another thing to be told of.
/// </summary>
public static class Reminders
{
    /// <summary>The latest last day that somebody is reminded of today.</summary>
    public static DateOnly Horizon(DateOnly today, WorkingDays working) =>
        working.OnOrAfter(today.AddDays(1)).AddDays(Math.Max(NoticeRules.SoonDays, NoticeRules.KompletteringDays) - 1);

    /// <summary>
    /// What is to have been told of a line by today. Who is not at work on the day to be reminded on is reminded on the working day before.
    /// </summary>
    public static IEnumerable<Telling> Of(Guid caseId, WorkLine line, DateOnly today, WorkingDays working)
    {
        var isAnswer = line.Kind is WorkKind.Komplettering or WorkKind.AnswerDay or WorkKind.Kommunicering;
        var days = isAnswer ? NoticeRules.KompletteringDays : NoticeRules.SoonDays;
        if (!(isAnswer || line.Kind is WorkKind.Section or WorkKind.SigningDay) || working.OnOrBefore(line.By.AddDays(-days)) > today)
        {
            return [];
        }

        var kind = line.Kind == WorkKind.Kommunicering
                ? line.By < today ? NoticeKind.KommuniceringOverdue : NoticeKind.KommuniceringDueSoon
            : line.By < today ? NoticeKind.Overdue : isAnswer ? NoticeKind.KompletteringDueSoon : NoticeKind.DueSoon;
        var telling = new Telling(kind,
            string.Create(
                CultureInfo.InvariantCulture, $"{kind.Stored()}/{caseId:N}/{line.Section}{line.Komplettering}/{line.By:yyyyMMdd}"))
        {
            Section = line.Section, Komplettering = line.Komplettering, Day = line.By,
        };
        return line.Role is { } role ? [telling.ToAll(role)]
            : line.By < today ? [.. telling.To(line.PersonId), telling.ToAll(Role.Rehabkoordinator)]
            : telling.To(line.PersonId);
    }
}
