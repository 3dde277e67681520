using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Staff;

/// <summary>What of the access log a review looks at (security.md, "Access log"). A table: the review and its page read it.</summary>
public static class LogReviewRules
{
    /// <summary>Visits drawn by lot, whatever the rules say.</summary>
    public const int Sampled = 10;

    /// <summary>Most visits of one review.</summary>
    public const int Most = 200;

    public const int ManyPatients = 30;

    public const int ManyMisses = 10;

    private static readonly TimeOnly Morning = new(6, 0);
    private static readonly TimeOnly Evening = new(20, 0);

    public static IReadOnlyList<LogReviewRule> All { get; } =
    [
        new(LogReviewReason.Stickprov, "Stickprov", $"{Sampled} öppnade ärenden dras med lott", _ => false),
        new(LogReviewReason.SammaEfternamn, "Samma efternamn", "den som läste och patienten har samma efternamn",
            visit => visit.PatientName is { } name && Surname(name).Length > 0
                && PersonName.AreSame(Surname(name), Surname(visit.ActorName))),
        new(LogReviewReason.Kollega, "Kollega som patient", "patienten heter som någon på enheten", visit => visit.IsColleague),
        new(LogReviewReason.UtanDel, "Utan del i ärendet",
            "ärendet öppnades av någon som varken har en uppgift i det eller har gjort något i det",
            visit => visit.IsOpened && !visit.HasPart),
        new(LogReviewReason.SkyddadIdentitet, "Skyddad identitet", "ärendet öppnades, och patienten har skyddad identitet",
            visit => visit is { IsOpened: true, IsSkyddad: true }),
        new(LogReviewReason.UdaTid, "Udda tid",
            $"ärendet öppnades före kl. {Morning:HH}, efter kl. {Evening:HH} eller på en dag då enheten har stängt",
            visit => visit.IsOpened && (!visit.IsWorkingDay || TimeOnly.FromDateTime(visit.First) < Morning
                || TimeOnly.FromDateTime(visit.Last) >= Evening)),
        new(LogReviewReason.MangaPatienter, "Många patienter", $"samma person öppnade fler än {ManyPatients} patienters ärenden på en dag",
            visit => visit.Patients > ManyPatients),
        new(LogReviewReason.MangaSokningar, "Många sökningar utan träff", $"fler än {ManyMisses} på en dag",
            visit => visit.Misses > ManyMisses),
        new(LogReviewReason.AktivtVal, "Aktivt val", "någon öppnade ett ärende som hon inte har del i, och angav ett skäl",
            visit => visit.Insyn?.Contains(LogKind.AktivtVal) == true),
        new(LogReviewReason.HavdSparr, "Hävd spärr", "någon läste spärrade uppgifter med patientens samtycke",
            visit => visit.Insyn?.Contains(LogKind.HavdSparr) == true),
        new(LogReviewReason.Nodoppning, "Nödöppning", "någon öppnade ett ärende i en nödsituation",
            visit => visit.Insyn?.Contains(LogKind.Nodoppning) == true),
        new(LogReviewReason.Nekad, "Nekat försök", "någon försökte göra något som rollen inte får", visit => visit.IsDenied),
    ];

    /// <summary>Every reason to look at a visit; none for one that only a lot could choose.</summary>
    public static LogReviewReason ReasonsFor(LogVisit visit) =>
        All.Where(rule => rule.Holds(visit)).Aggregate(default(LogReviewReason), (all, rule) => all | rule.Reason);

    /// <summary>The reasons in words.</summary>
    public static string Swedish(this LogReviewReason reasons) =>
        string.Join(", ", All.Where(rule => reasons.HasFlag(rule.Reason)).Select(rule => rule.Name));

    private static string Surname(string name) => name.Split(' ') is { Length: > 1 } words ? words[^1] : "";
}
