using System.Collections.Frozen;
using System.Globalization;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Notices;

/// <summary>Who is told when something is done in a case. Whoever did it is never told.</summary>
public static class NoticeRules
{
    /// <summary>Days before a last day on which its owner is reminded.</summary>
    public const int SoonDays = 3;

    /// <summary>Days before Försäkringskassan's last day on which everybody concerned is reminded.</summary>
    public const int KompletteringDays = 5;

    private static readonly FrozenDictionary<CaseAction,
        Func<Happening, IEnumerable<Telling>>> Rules = new Dictionary<CaseAction, Func<Happening, IEnumerable<Telling>>>
        {
            [CaseAction.Plan] = Assigned,
            [CaseAction.HandOver] = Assigned,
            [CaseAction.Complement] = Assigned,
            [CaseAction.Replace] = Assigned,
            [CaseAction.Revoke] = Assigned,
            [CaseAction.ReturnSection] = h => Of(h, NoticeKind.Returned, h.Case.Section(h.Event.Section))
                .To(h.Case.Section(h.Event.Section).OwnerId),
            [CaseAction.MarkSectionDone] = h => !h.IsUnderReview ? []
                : [.. Of(h, NoticeKind.AllDone).To(h.Case.LakareId), Of(h, NoticeKind.AllDone).ToAll(Role.Rehabkoordinator)],
            [CaseAction.BookSigning] = h =>
            [
                .. (Of(h, NoticeKind.TimeBooked) with { Day = h.Booking!.Date, Time = h.Booking.Time }).To(h.Booking.LakareId),
                .. h.EarlierBooking is { } earlier && earlier.LakareId != h.Booking.LakareId ? Unbooked(h, earlier) : [],
            ],
            [CaseAction.CancelSigning] = h => Unbooked(h, h.EarlierBooking!),
            [CaseAction.NoteDeceased] = h => h.EarlierBooking is { } earlier ? Unbooked(h, earlier) : [],
            [CaseAction.ChooseRehabkoordinator] = h => Of(h, NoticeKind.ChosenToLead).To(h.Case.RehabkoordinatorId),
            [CaseAction.Sign] = h => [(Of(h, NoticeKind.Signed) with { Komplettering = AnsweredBy(h) }).ToAll(Role.Rehabkoordinator)],
            [CaseAction.RegisterKomplettering] = h => h.IsCorrection ? [] : h.Case.OpenKompletteringar.TakeLast(1).SelectMany(open =>
                (Of(h, NoticeKind.KompletteringReceived) with { Komplettering = open.Entry.Number, Day = open.Entry.LastDay })
                    .To([.. open.Entry.Questions.Select(question => question.AssigneeId), h.Case.LakareId])),
            [CaseAction.RegisterKommunicering] = h => h.Case.OpenKommunicering is not { } told || h.IsCorrection
                ? []
                : (Of(h, NoticeKind.Kommunicering) with { Day = told.LastDay }).To(h.Case.LakareId),
            [CaseAction.RegisterDecision] = h => h.IsCorrection
                ? []
                : Of(h, NoticeKind.Beslut).To([h.Case.LakareId, .. h.Case.Sections.Select(section => (Guid?)section.OwnerId)]),
        }.ToFrozenDictionary();

    /// <summary>The actions that somebody is told of.</summary>
    public static IEnumerable<CaseAction> Actions => Rules.Keys;

    /// <summary>Who is told of a change.</summary>
    public static IEnumerable<Telling> After(Happening happening) =>
        Rules.TryGetValue(happening.Event.Action, out var rule)
            ? rule(happening).Where(telling => telling.PersonId != happening.Event.ActorId)
            : [];

    /// <summary>A läkare will be away on a day with a booked time: the rehabkoordinator books another.</summary>
    public static Telling BookedWhileAway(Absence absence, Guid caseId, DateOnly day, TimeOnly time) =>
        new Telling(NoticeKind.BookedWhileAway, $"{NoticeKind.BookedWhileAway.Stored()}/{caseId:N}/{absence.Id:N}")
        {
            Day = day, Time = time,
        }.ToAll(Role.Rehabkoordinator);

    /// <summary>A signed version does not hold: whoever leads the unit is to know.</summary>
    public static Telling BrokenVersion(Guid caseId, int version) => new Telling(
        NoticeKind.BrokenVersion, string.Create(CultureInfo.InvariantCulture, $"{NoticeKind.BrokenVersion.Stored()}/{caseId:N}/{version}"))
        .ToAll(Role.Verksamhetschef);

    private static IEnumerable<Telling> Assigned(Happening h) =>
        h.Assigned.SelectMany(section => Of(h, NoticeKind.Assigned, section).To(section.OwnerId));

    /// <summary>The komplettering that a complementing version answers: it is no news to the patient. Null for other versions.</summary>
    private static int? AnsweredBy(Happening h) =>
        h.Case.BuildsOn(h.Case.SignedVersion) is not (_, VersionRelation.Complements) ? null
            : h.Case.StandingKompletteringar.LastOrDefault(one => one.Answer?.Version == h.Case.SignedVersion)?.Entry.Number;

    private static IEnumerable<Telling> Unbooked(Happening h, SigningBooking booking) =>
        (Of(h, NoticeKind.TimeCancelled) with { Day = booking.Date, Time = booking.Time }).To(booking.LakareId);

    private static Telling Of(Happening h, NoticeKind kind, SectionTask? section = null) =>
        new(kind, string.Create(CultureInfo.InvariantCulture, $"{kind.Stored()}/{h.Event.Id:N}/{section?.Key}"))
        {
            Section = section?.Key, Day = section?.Deadline,
        };
}
