using System.Globalization;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Domain.Notices;

/// <summary>
/// Who is reminded of a last day, before it and after it (workflow.md,
/// "Reminders"). A last day that is moved is another thing to be told of.
/// </summary>
public static class Reminders
{
    /// <summary>Days before any last day on which somebody is reminded first.</summary>
    public static int FirstDays => Math.Max(NoticeRules.SoonDays, NoticeRules.KompletteringDays);

    /// <summary>What is to have been told of a line by today.</summary>
    public static IEnumerable<Telling> Of(Guid caseId, WorkLine line, DateOnly today)
    {
        var isAnswer = line.Kind is WorkKind.Komplettering or WorkKind.AnswerDay;
        if (!(isAnswer || line.Kind is WorkKind.Section or WorkKind.SigningDay)
            || line.By > today.AddDays(isAnswer ? NoticeRules.KompletteringDays : NoticeRules.SoonDays))
        {
            return [];
        }

        var kind = line.By < today ? NoticeKind.Overdue : isAnswer ? NoticeKind.KompletteringDueSoon : NoticeKind.DueSoon;
        var telling = new Telling(kind,
            string.Create(
                CultureInfo.InvariantCulture, $"{kind.Stored()}/{caseId:N}/{line.Section}{line.Komplettering}/{line.By:yyyyMMdd}"))
        {
            Section = line.Section, Komplettering = line.Komplettering, Day = line.By,
        };
        return line.Role is { } role ? [telling.ToAll(role)]
            : kind == NoticeKind.Overdue ? [.. telling.To(line.PersonId), telling.ToAll(Role.Rehabkoordinator)]
            : telling.To(line.PersonId);
    }
}
