using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Work;

/// <summary>
/// What waits for whom in a case, and until when. Mitt arbete, what is late, reminders, handover and the question whether an account may be
/// closed all read these lines; the store keeps them as rows.
/// </summary>
public static class OpenWork
{
    /// <summary>Names these rules, as <c>CaseFigures.Law</c> does.</summary>
    public const string Law = "3-60fcd444";

    /// <summary>A next step stands in Mitt arbete from this many days before its day; what is due within them is "soon".</summary>
    public const int SoonDays = 7;

    /// <summary>Days after the signature within which a version is to be sent.</summary>
    public const int SendingDays = 7;

    /// <summary>The kinds that are tasks, and not only last days: what stands in Mitt arbete.</summary>
    public static IReadOnlyList<WorkKind> Tasks { get; } = [.. Enum.GetValues<WorkKind>().Where(kind => kind < WorkKind.SigningDay)];

    /// <summary>
    /// Every line of a case as it stands; none when it is closed or cancelled. What came after the signature must be loaded.
    /// </summary>
    public static IReadOnlyList<WorkLine> Of(UtlatandeCase subject) =>
        !StatusNames.Open.Contains(subject.Status) ? []
            : subject.DeceasedOn is not null ? [Step(subject) with { Role = Role.Rehabkoordinator }]
            : [.. Sections(subject), .. Asked(subject), .. Told(subject), .. Unsent(subject), .. Signature(subject), .. Leading(subject)];

    /// <summary>
    /// Whether somebody with these roles can do a line that is hers: a section is its profession's, a question any profession's, and a
    /// läkare may hold either (<see cref="UtlatandeCase.IsHeldBy"/>); all else is the responsible läkare's.
    /// </summary>
    public static bool CanBeDoneBy(IReadOnlySet<Role> roles, FormEdition form, WorkLine line) =>
        roles.Contains(Role.Lakare) || line switch
        {
            { Kind: WorkKind.Section, Section: { } key } => roles.Contains(form[key].Profession),
            { Kind: WorkKind.Komplettering } => roles.Any(RoleNames.Professions.Contains),
            _ => false,
        };

    private static IEnumerable<WorkLine> Sections(UtlatandeCase subject) =>
        from section in subject.Sections
        where !section.IsDone && subject.IsBeingWritten
        select new WorkLine(WorkKind.Section, section.Deadline)
        {
            PersonId = section.OwnerId, Section = section.Key, Words = section.ReturnComment is null ? "" : "skickat tillbaka",
        };

    /// <summary>While a new version is written beside the one that holds, its sections say what to do.</summary>
    private static IEnumerable<WorkLine> Asked(UtlatandeCase subject)
    {
        foreach (var entry in subject.OpenKompletteringar.Select(open => open.Entry))
        {
            var day = new WorkLine(WorkKind.AnswerDay, entry.LastDay) { Komplettering = entry.Number };
            yield return day with { Role = Role.Rehabkoordinator };
            yield return day with { PersonId = subject.LakareId };
            foreach (var asked in entry.Questions
                .Where(question => question.AssigneeId is not null && subject.Begun is null)
                .GroupBy(question => question.AssigneeId))
            {
                var fields = string.Join(", ",
                    asked.OrderBy(question => question.Line).Select(question => subject.Form.Find(question.QuestionId)!.SvarId).Distinct());
                yield return new WorkLine(WorkKind.Komplettering, entry.LastDay)
                {
                    PersonId = asked.Key, Komplettering = entry.Number, Words = fields,
                };
            }
        }
    }

    /// <summary>The coordinator answers with the patient; the läkare is to know, because the answer may be hers to give.</summary>
    private static IEnumerable<WorkLine> Told(UtlatandeCase subject) => subject.OpenKommunicering is not { } told ? [] :
    [
        new WorkLine(WorkKind.Kommunicering, told.LastDay ?? subject.NextStep.By) { Role = Role.Rehabkoordinator },
        new WorkLine(WorkKind.Kommunicering, told.LastDay ?? subject.NextStep.By) { PersonId = subject.LakareId },
    ];

    /// <summary>What is being replaced is not worth sending.</summary>
    private static IEnumerable<WorkLine> Unsent(UtlatandeCase subject) =>
        subject.IsToBeSent && subject.DraftRelation != VersionRelation.Replaces
            ? [new WorkLine(WorkKind.Send,
                subject.AnswerWantedBy ?? subject.Signing(subject.VersionInForce)!.Day.Exact!.Value.AddDays(SendingDays))
                {
                    Role = Role.Rehabkoordinator,
                }]
            : [];

    private static IEnumerable<WorkLine> Signature(UtlatandeCase subject)
    {
        if (subject.SignDeadline is { } deadline && subject.IsBeingWritten)
        {
            yield return new WorkLine(WorkKind.SigningDay, deadline) { PersonId = subject.LakareId };
        }

        if (subject.IsUnderReview)
        {
            yield return new WorkLine(WorkKind.Sign, subject.Booking?.Date ?? subject.SignDeadline ?? subject.NextStep.By)
            {
                PersonId = subject.LakareId,
            };
        }
    }

    private static IEnumerable<WorkLine> Leading(UtlatandeCase subject)
    {
        var line = subject switch
        {
            { Status: CaseStatus.Opened } => new WorkLine(WorkKind.Plan, subject.NextStep.By),
            { IsUnderReview: true, Booking: null } => new WorkLine(WorkKind.BookTime, subject.SignDeadline ?? subject.NextStep.By),
            { HasOwnLine: true } => null,
            _ => Step(subject),
        };
        return line is null ? [] : [line with { Role = Role.Rehabkoordinator }];
    }

    private static WorkLine Step(UtlatandeCase subject) => new(WorkKind.NextStep, subject.NextStep.By)
    {
        Words = subject.NextStep.What, From = subject.NextStep.By.AddDays(-SoonDays),
    };
}
