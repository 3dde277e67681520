using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Units;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Domain;

/// <summary>One case told step by step, each on a day counted from its opening; every step must be allowed.</summary>
internal sealed class CaseStory
{
    /// <summary>Day 0: before every deadline of <see cref="CaseSamples.Plan"/>.</summary>
    public static DateOnly Start { get; } = new(2026, 1, 1);

    private CaseStory(UtlatandeCase subject) => Case = subject;

    public UtlatandeCase Case { get; }

    public static DateOnly Day(int day) => Start.AddDays(day);

    /// <summary>Facts of a day, without faults in the sheet.</summary>
    public static CaseFacts On(int day) =>
        Facts with { Now = Now.AddDays(Day(day).DayNumber - Today.DayNumber), Today = Day(day), MainDiagnosis = "F331" };

    /// <summary>Opened on day 0.</summary>
    public static CaseStory Opened(Initiator initiator = Initiator.Patient)
    {
        Do(UtlatandeCase.Open(Tolvan, "26-0017", Fk7800.Version13, initiator, Rehabkoordinator, On(0), out var opened));
        return new(opened!);
    }

    /// <summary>Planned on day 0, every section klar on day 10.</summary>
    public static CaseStory Klart(Initiator initiator = Initiator.Patient)
    {
        var story = Opened(initiator).Then(0, (subject, facts) => subject.Plan(CaseSamples.Plan, Rehabkoordinator, facts));
        return Sections.Aggregate(story, (all, key) => all.Done(10, key));
    }

    /// <summary>Signed on day 12.</summary>
    public static CaseStory Signed() => Klart().Sign(12);

    /// <summary>The same, begun by somebody.</summary>
    public static CaseStory SignedFor(Initiator initiator) => Klart(initiator).Sign(12);

    /// <summary>Signed on day 12, informed on day 15, applied on day 20.</summary>
    public static CaseStory Applied() => Signed().Enter(15, RegistrationKind.Information).Enter(20, RegistrationKind.Ansokan);

    /// <summary>As <see cref="Applied"/>, with an ending on day 50.</summary>
    public static CaseStory Decided(Beslutsutfall ending) =>
        Applied().Enter(50, RegistrationKind.Beslut, told => told with { Utfall = ending, Level = Ersattningsniva.Hel });

    /// <summary>A complete entry of a kind about a day.</summary>
    public static Reported Told(int day, RegistrationKind kind) => CaseSamples.Told(kind) with { Day = Day(day), ReceivedOn = null };

    /// <summary>A komplettering that came on a day and may be answered for 14 days.</summary>
    public static ReportedKomplettering Asks(int day, params string[] questionIds) =>
        new(Day(day), Day(day + 14),
            [.. questionIds.Select((id, place) => new AskedQuestion(id, "Beskriv mer.", CauseCodes.Initial[place]))]);

    public CaseStory Then(int day, Func<UtlatandeCase, CaseFacts, Verdict> step)
    {
        Do(step(Case, On(day)));
        return this;
    }

    public CaseStory Done(int day, SectionKey key) =>
        Then(day, (subject, facts) => subject.MarkSectionDone(WriterOf(key), facts with { Section = key }));

    public CaseStory Sign(int day) => Then(day, (subject, facts) => subject.Sign(Lakare, facts));

    public CaseStory Replace(int day) => Then(day, (subject, facts) => subject.Replace("Ny diagnos.", Lakare, facts));

    /// <summary>Replaces, and signs the new version the same day.</summary>
    public CaseStory Replaced(int day) => Replace(day).Done(day, SectionKey.Medicinsk).Sign(day);

    public CaseStory Abandon(int day) => Then(day, (subject, facts) => subject.AbandonReplacement(Lakare, facts));

    public CaseStory Revoke(int day) =>
        Then(day, (subject, facts) => subject.Revoke(subject.VersionInForce, "Fel patient.", Lakare, facts));

    public CaseStory Enter(int day, RegistrationKind kind, Func<Reported, Reported>? more = null) =>
        Then(day, (subject, facts) =>
            subject.Register(kind, Fitting(more?.Invoke(Told(day, kind)) ?? Told(day, kind)), Rehabkoordinator, facts));

    /// <summary>The level that a story tells goes with an ending that has one.</summary>
    private static Reported Fitting(Reported told) => told.Utfall?.HasLevel() == false ? told with { Level = null } : told;

    /// <summary>Says later that the standing entry of a kind happened on another day.</summary>
    public CaseStory Correct(int day, RegistrationKind kind, int right) =>
        Enter(day, kind, told => told with { Day = Day(right), Reason = "Fel dag." });

    /// <summary>Says later that the standing entry of a kind never happened.</summary>
    public CaseStory Retract(int day, RegistrationKind kind) =>
        Enter(day, kind, told => told with { Retract = true, Reason = "Fel ärende." });

    public CaseStory Ask(int day, params string[] questionIds) =>
        Then(day, (subject, facts) => subject.RegisterKomplettering(null, Asks(day, questionIds), Rehabkoordinator, facts));

    public CaseStory Complement(int day) => Then(day, (subject, facts) => subject.Complement(Rehabkoordinator, facts));

    /// <summary>Answers what is open with a complementing version, signed the same day.</summary>
    public CaseStory Complemented(int day)
    {
        var open = Complement(day).Case.Sections.Where(section => !section.IsDone).Select(section => section.Key).ToList();
        return open.Aggregate(this, (all, key) => all.Done(day, key)).Sign(day);
    }

    /// <summary>Says later that a komplettering never came.</summary>
    public CaseStory Takes(int day, int number) => Then(day, (subject, facts) => subject.RegisterKomplettering(number,
        Asks(day) with { Retract = true, Reason = "Fel ärende." }, Rehabkoordinator, facts));

    public CaseStory Returned(int day, SectionKey key) =>
        Then(day, (subject, facts) => subject.ReturnSection("Skriv graden.", Lakare, facts with { Section = key }));

    public CaseStory Reopened(int day, SectionKey key) =>
        Then(day, (subject, facts) => subject.ReopenSection(WriterOf(key), facts with { Section = key }));

    public CaseStory Cancel(int day) => Then(day, (subject, facts) => subject.Cancel(CancelReason.Moved, "", Rehabkoordinator, facts));

    public CaseStory Close(int day) => Then(day, (subject, facts) => subject.Close("Patienten ansöker inte.", Rehabkoordinator, facts));

    public CaseStory Reopen(int day) => Then(day, (subject, facts) => subject.Reopen("Åter.", Rehabkoordinator, facts));
}
