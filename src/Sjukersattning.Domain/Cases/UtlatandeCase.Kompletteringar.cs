using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>What Försäkringskassan asks back: kompletteringar, their reminders and their answers.</summary>
public sealed partial class UtlatandeCase
{
    private readonly List<Komplettering> _kompletteringar = [];

    /// <summary>Every entry of a komplettering, corrected ones too. Loaded for cases with a signed version.</summary>
    public IReadOnlyList<Komplettering> Kompletteringar => _kompletteringar;

    /// <summary>The kompletteringar as they stand, oldest first; retracted ones are left out.</summary>
    public IEnumerable<KompletteringState> StandingKompletteringar =>
        _kompletteringar.GroupBy(one => one.Number).Select(all => all.MaxBy(one => one.Revision)!)
        .Where(one => !one.IsRetracted).OrderBy(one => one.Number).Select(StateOf);

    /// <summary>Those that wait for an answer.</summary>
    public IEnumerable<KompletteringState> OpenKompletteringar => StandingKompletteringar.Where(one => one.IsOpen);

    /// <summary>Those that the version being written answers without being able to name Försäkringskassan's message.</summary>
    public IEnumerable<KompletteringState> AnsweredWithoutMessageId() => DraftRelation == VersionRelation.Complements
        ? OpenKompletteringar.Where(one => one.Entry.MessageId.Length == 0) : [];

    /// <summary>A komplettering as it stands; null when there is none with that number.</summary>
    public KompletteringState? KompletteringByNumber(int number) =>
        StandingKompletteringar.FirstOrDefault(one => one.Entry.Number == number);

    /// <summary>
    /// Starts the version that answers the open kompletteringar: the sections that are asked about are open again, with those who are to
    /// answer, until Försäkringskassan's last day.
    /// </summary>
    public Verdict Complement(CaseActor actor, CaseFacts facts) =>
        Perform(CaseAction.Complement, actor, facts, $"Version {SignedVersion + 1} kompletterar version {VersionInForce}.", () =>
        {
            Begin(VersionRelation.Complements, OpenKompletteringar.Min(one => one.Entry.LastDay), facts);
            OpenAsked(OpenKompletteringar.Select(one => one.Entry), facts);
        });

    /// <summary>Everything that is wrong with a komplettering as it is entered, each at its field; null when nothing is.</summary>
    public Verdict? FaultOf(int? number, ReportedKomplettering told, CaseFacts facts) =>
        KompletteringCheck.FaultOf(this, number is { } known ? KompletteringByNumber(known) : null, told, facts);

    /// <summary>Enters a komplettering, or corrects one.</summary>
    /// <param name="number">Which one is corrected; null for a new one.</param>
    /// <param name="facts">Who wrote what last, and the unit's cause codes.</param>
    public Verdict RegisterKomplettering(int? number, ReportedKomplettering told, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.RegisterKomplettering, actor, facts);
        var standing = number is { } known ? KompletteringByNumber(known) : null;
        if (!may.IsAllowed || (number is not null && standing is null))
        {
            return may.IsAllowed ? Verdict.Refused("Kompletteringen finns inte.") : may;
        }

        var chosen = number ?? _kompletteringar.Select(one => one.Number).DefaultIfEmpty().Max() + 1;
        var revision = _kompletteringar.Count(one => one.Number == chosen) + 1;
        return KompletteringCheck.FaultOf(this, standing, told, facts)
            ?? Perform(CaseAction.RegisterKomplettering, actor, facts, KompletteringCheck.InWords(Form, chosen, standing, told),
                () =>
                {
                    var entry = new Komplettering(chosen, revision, standing?.Entry.Version ?? VersionInForce, told,
                        asked => AssigneeOf(asked, facts), actor, facts);
                    _kompletteringar.Add(entry);
                    if (Begun is not null && !told.Retract && standing is not { IsOpen: false })
                    {
                        OpenAsked([entry], facts, standing?.Entry.Questions);
                    }
                },
                isCorrection: standing is not null);
    }

    /// <summary>Enters Försäkringskassan's reminder of an open komplettering.</summary>
    public Verdict RemindKomplettering(int number, DateOnly day, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.RemindKomplettering, actor, facts);
        return !may.IsAllowed ? may
            : KompletteringByNumber(number) is not { IsOpen: true } open ? Verdict.Refused("Kompletteringen väntar inte på svar.")
            : day > facts.Today ? Verdict.RefusedAt(nameof(Reported.Day), "Dagen har inte varit än. Skriv dagen då påminnelsen kom.")
            : day < open.Entry.ReceivedOn
                ? Verdict.RefusedAt(nameof(Reported.Day),
                    $"Påminnelsen kan inte ha kommit före kompletteringen ({open.Entry.ReceivedOn:yyyy-MM-dd}).")
            : Perform(CaseAction.RemindKomplettering, actor, facts, $"Påminnelse om komplettering {number}, {day:yyyy-MM-dd}.",
                () => Add(RegistrationKind.Reminder, number, new Reported(day), actor, facts));
    }

    /// <summary>Answers that an open komplettering cannot be given, and why.</summary>
    public Verdict DeclineKomplettering(int number, string reason, CaseActor actor, CaseFacts facts)
    {
        var may = Judge(CaseAction.DeclineKomplettering, actor, facts);
        return !may.IsAllowed ? may
            : KompletteringByNumber(number) is not { IsOpen: true } ? Verdict.Refused("Kompletteringen väntar inte på svar.")
            : FaultOfReason(reason)
                ?? Perform(CaseAction.DeclineKomplettering, actor, facts, $"Komplettering {number} kan inte kompletteras. {reason.Trim()}",
                    () => Add(RegistrationKind.Answer, number, new Reported(facts.Today) { Text = reason.Trim() }, actor, facts));
    }

    /// <summary>
    /// Opens the sections that are asked about in the version being written, for those who are to answer, in time for a signature by
    /// Försäkringskassan's earliest last day.
    /// </summary>
    /// <param name="known">Questions that were asked before: their sections stay as they are.</param>
    private void OpenAsked(IEnumerable<Komplettering> asked, CaseFacts facts, IReadOnlyList<KompletteringQuestion>? known = null)
    {
        foreach (var entry in asked.OrderBy(one => one.LastDay))
        {
            SignDeadline = SignDeadline < entry.LastDay ? SignDeadline : entry.LastDay;
            var writeBy = WriteBy(SignDeadline!.Value, facts);
            foreach (var question in entry.Questions.Where(one => known?.Any(before => before.QuestionId == one.QuestionId) != true))
            {
                var section = Section(Form.Find(question.QuestionId)!.Section);
                section.OwnerId = section.IsDone ? question.AssigneeId ?? section.OwnerId : section.OwnerId;
                section.Deadline = section.IsDone || writeBy < section.Deadline ? writeBy : section.Deadline;
                section.DoneAt = null;
            }
        }
    }

    private KompletteringState StateOf(Komplettering entry) => new(
        entry,
        [.. _registrations.Where(one => one.Kind == RegistrationKind.Reminder && one.Number == entry.Number)
            .OrderBy(one => one.Revision)],
        _registrations.Where(one => one.Kind == RegistrationKind.Answer && one.Number == entry.Number
            && !(one.Version is { } version && IsRevoked(version))).MaxBy(one => one.Revision));

    /// <summary>Whoever wrote the field last, else the section's writer; somebody who is away is stood in for.</summary>
    private Guid? AssigneeOf(AskedQuestion asked, CaseFacts facts)
    {
        var key = Form.Find(asked.QuestionId)!.Section;
        var wanted = facts.LastWriters.TryGetValue(asked.QuestionId, out var writer)
            ? writer
            : _sections.FirstOrDefault(section => section.Key == key)?.OwnerId ?? LakareId;
        return facts.Roster.InsteadOf(wanted, Form[key].Profession);
    }
}
