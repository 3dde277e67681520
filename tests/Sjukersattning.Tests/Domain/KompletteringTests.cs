using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using static Sjukersattning.Tests.Domain.CaseSamples;
using static Sjukersattning.Tests.Domain.CaseStory;

namespace Sjukersattning.Tests.Domain;

/// <summary>What Försäkringskassan asks back: entered, handed out, answered, declined, corrected.</summary>
public sealed class KompletteringTests
{
    private static readonly Dictionary<string, Func<ReportedKomplettering, ReportedKomplettering>> Faults = new()
    {
        ["to come"] = told => told with { ReceivedOn = Day(31), LastDay = Day(40) },
        ["before the application"] = told => told with { ReceivedOn = Day(19) },
        ["last day before it came"] = told => told with { LastDay = Day(29) },
        ["no question"] = told => told with { Questions = [] },
        ["eleven questions"] = told => told with { Questions = [.. Enumerable.Repeat(told.Questions[0], 11)] },
        ["unknown field"] = told => told with { Questions = [told.Questions[0] with { QuestionId = "15.1" }] },
        ["a field that is not sent"] = told =>
            told with { Questions = [told.Questions[0] with { QuestionId = Fk7800.Version13.Sections[0].Basis.Id }] },
        ["unknown field in the second question"] = told =>
            told with { Questions = [told.Questions[0], told.Questions[0] with { QuestionId = "" }] },
        ["no text"] = told => told with { Questions = [told.Questions[0] with { Text = " " }] },
        ["a text too long"] = told => told with { Questions = [told.Questions[0] with { Text = new string('å', 5000) }] },
        ["a text of nothing seen"] = told => told with { Questions = [told.Questions[0] with { Text = "\u200B\u2060" }] },
        ["a row where there are none"] = told => told with { Questions = [told.Questions[0] with { Instans = 1 }] },
        ["a fifth ground"] = told => told with { Questions = [told.Questions[0] with { QuestionId = "1", Instans = 5 }] },
        ["a fourth underlag"] = told => told with { Questions = [told.Questions[0] with { QuestionId = "4", Instans = 4 }] },
        ["unknown cause"] = told => told with { Questions = [told.Questions[0] with { Cause = "HITTEPÅ" }] },
    };

    [Fact]
    public void Register_KeepsWhatIsAskedAndWaitsUntilTheLastDay()
    {
        var subject = Applied().Ask(30, "11.1", "5.1").Case;

        var open = Assert.Single(subject.OpenKompletteringar);
        Assert.Equal((1, 1, 1, Day(30), Day(44)),
            (open.Entry.Number, open.Entry.Revision, open.Entry.Version, open.Entry.ReceivedOn, open.Entry.LastDay));
        Assert.Equal([(1, "11.1", "MINNE"), (2, "5.1", "KONCENTRATION")],
            open.Entry.Questions.Select(question => (question.Line, question.QuestionId, question.Cause)));
        Assert.Equal((CaseStatus.Applied, "Svara på Försäkringskassans komplettering.", Day(44)),
            (subject.Status, subject.NextStep.What, subject.NextStep.By));
        Assert.Equal("Komplettering 1, kom 2026-01-31, svar senast 2026-02-14: fält 11, MINNE; fält 5, KONCENTRATION.",
            subject.Events[^1].Detail);
        Assert.Equal([1, 2], Applied().Ask(30, "11.1").Ask(31, "5.1").Case.StandingKompletteringar.Select(one => one.Entry.Number));
    }

    [Theory]
    [InlineData("to come", "ReceivedOn")]
    [InlineData("before the application", "ReceivedOn")]
    [InlineData("last day before it came", "LastDay")]
    [InlineData("no question", "Questions")]
    [InlineData("eleven questions", "Questions")]
    [InlineData("unknown field", "Questions[0].QuestionId")]
    [InlineData("a field that is not sent", "Questions[0].QuestionId")]
    [InlineData("unknown field in the second question", "Questions[1].QuestionId")]
    [InlineData("no text", "Questions[0].Text")]
    [InlineData("a text too long", "Questions[0].Text")]
    [InlineData("a text of nothing seen", "Questions[0].Text")]
    [InlineData("a row where there are none", "Questions[0].Instans")]
    [InlineData("a fifth ground", "Questions[0].Instans")]
    [InlineData("a fourth underlag", "Questions[0].Instans")]
    [InlineData("unknown cause", "Questions[0].Cause")]
    public void Register_WhenSomethingIsWrong_IsRefusedAtItsField(string fault, string field)
    {
        var subject = Applied().Case;

        var verdict = subject.RegisterKomplettering(null, Faults[fault](Asks(30, "11.1")), Rehabkoordinator, On(30));

        Assert.Equal(field, verdict.Field);
        Assert.Single(verdict.Reasons);
        Assert.Empty(subject.Kompletteringar);
    }

    [Fact]
    public void Register_AtEveryLimit_IsAllowed()
    {
        var told = Asks(20, [.. Enumerable.Repeat("11.1", 10)]) with { LastDay = Day(20) };
        var longest = told with { Questions = [.. told.Questions.Select(question => question with { Text = new string('å', 2000) })] };

        Assert.Equal(10,
            Applied().Then(20,
                (subject, facts) =>
                    subject.RegisterKomplettering(null, longest, Rehabkoordinator, facts)).Case.Kompletteringar[0].Questions.Count);
    }

    [Fact]
    public void Register_AfterClosing_IsRefused()
    {
        Assert.Equal(["Det går inte när ärendet är i läget Avslutat. Återuppta ärendet först."],
            Decided(Beslutsutfall.Avslag).Close(60).Case.RegisterKomplettering(null, Asks(61, "11.1"), Rehabkoordinator, On(61)).Reasons);
    }

    [Theory]
    [InlineData("11.1", "the last writer")]
    [InlineData("12.1", "the section's writer")]
    [InlineData("5.1", "the läkare")]
    public void Register_GivesEachQuestionToTheLastWriter_ElseTheSections_ElseTheLakare(string questionId, string who)
    {
        var facts = On(30) with { LastWriters = new Dictionary<string, Guid> { ["11.1"] = Outsider } };
        var subject = Applied().Case;

        Do(subject.RegisterKomplettering(null, Asks(30, questionId), Rehabkoordinator, facts));

        Assert.Equal(who switch { "the last writer" => Outsider, "the section's writer" => Fysioterapeut.Id, _ => Lakare.Id },
            subject.Kompletteringar[0].Questions[0].AssigneeId);
    }

    [Theory]
    [InlineData("11.1", "Psykiska")]
    [InlineData("11.1 10.1", "Psykiska")]
    [InlineData("12.1 17.1", "Fysiska Aktivitet")]
    [InlineData("5.1", "Medicinsk")]
    public void Complement_OpensExactlyWhatIsAskedAbout_InTimeForTheLastDay(string questionIds, string sections)
    {
        var story = Applied().Ask(30, questionIds.Split(' '));
        var untouched = story.Case.Sections
            .Where(section => !sections.Contains($"{section.Key}", StringComparison.Ordinal))
            .Select(section => (section.Key, section.OwnerId, section.Deadline)).ToList();

        var subject = story.Complement(31).Case;

        var open = subject.Sections.Where(section => !section.IsDone).ToList();
        Assert.Equal(sections, string.Join(' ', open.Select(section => section.Key)));
        Assert.All(open, section => Assert.Equal(Day(42), section.Deadline)); // two days to sign in; the last day is a Saturday
        Assert.Equal(untouched,
            subject.Sections.Where(section => section.IsDone).Select(section => (section.Key, section.OwnerId, section.Deadline)));
        Assert.Equal((CaseStatus.Applied, VersionRelation.Complements, Day(44), Day(44)),
            (subject.Status, subject.DraftRelation, subject.SignDeadline, subject.NextStep.By));
        Assert.Equal("Version 2 kompletterar version 1.", subject.Events[^1].Detail);
    }

    [Fact]
    public void Complement_OfTwo_HoldsTheEarlierLastDay()
    {
        var subject = Applied().Ask(30, "11.1").Ask(33, "12.1").Complement(34).Case;

        Assert.All(subject.Sections.Where(section => !section.IsDone), section => Assert.Equal(Day(42), section.Deadline));
        Assert.Equal(2, subject.Sections.Count(section => !section.IsDone));
    }

    [Fact]
    public void Complement_ByTheOneWhoIsAsked_GivesHerTheSection()
    {
        var asked = Kurator with { Id = Outsider };
        var subject = Asked();

        Assert.True(subject.Complement(asked, Facts).IsAllowed);

        Assert.Equal(Outsider, subject.Section(SectionKey.Psykiska).OwnerId);
        Assert.True(subject.Write(asked, At(SectionKey.Psykiska)).IsAllowed);
        Assert.True(Asked().Complement(Arbetsterapeut, Facts).IsHidden);
    }

    [Fact]
    public void Complement_WhenSigned_LeavesThePatientInformedOfTheVersionItComplements()
    {
        var story = Applied().Ask(30, "11.1").Complemented(35);
        Assert.Equal((2, 1, Day(15)),
            (story.Case.VersionInForce, story.Case.InformedVersion, story.Case.Standing(RegistrationKind.Information)!.Day.Exact));
        Assert.Equal(Day(13), story.Correct(36, RegistrationKind.Information, 13).Case.Standing(RegistrationKind.Information)!.Day.Exact);
        Assert.Null(story.Replaced(40).Case.Standing(RegistrationKind.Information));
    }

    [Fact]
    public void Complement_WhenNothingIsOpen_IsRefused() =>
        Assert.Equal(["Ingen komplettering väntar på svar."], Applied().Case.Complement(Rehabkoordinator, On(30)).Reasons);

    [Theory]
    [InlineData(500, null)]
    [InlineData(501, nameof(Reported.Reason))]
    [InlineData(0, nameof(Reported.Reason))]
    public void Decline_KeepsAReasonOfFiveHundredCharacters(int length, string? fault)
    {
        var subject = Applied().Ask(30, "11.1").Case;

        var verdict = subject.DeclineKomplettering(1, new string('å', length), Lakare, On(31));

        Assert.Equal((fault is null, fault), (verdict.IsAllowed, verdict.Field));
        Assert.Equal(fault is null ? 0 : 1, subject.OpenKompletteringar.Count());
        Assert.Equal(fault is null ? new string('å', length) : null, subject.KompletteringByNumber(1)!.Answer?.Text);
    }

    [Fact]
    public void Decline_IsTheLakaresAndEndsIt()
    {
        Assert.True(Applied().Ask(30, "11.1").Case.DeclineKomplettering(1, "Mer finns inte.", Rehabkoordinator, On(31)).IsHidden);

        var story = Applied()
            .Ask(30, "11.1")
            .Ask(30, "5.1")
            .Then(31, (subject, facts) => subject.DeclineKomplettering(1, "Mer finns inte.", Lakare, facts));
        Assert.Equal([2], story.Case.OpenKompletteringar.Select(one => one.Entry.Number));
        Assert.Equal(["Kompletteringen väntar inte på svar."], story.Case.DeclineKomplettering(1, "Igen.", Lakare, On(32)).Reasons);
        Assert.Equal(["Kompletteringen väntar inte på svar."], story.Case.DeclineKomplettering(3, "Igen.", Lakare, On(32)).Reasons);

        story.Complemented(35).Revoke(36);
        Assert.Equal([2], story.Case.OpenKompletteringar.Select(one => one.Entry.Number));
    }

    [Theory]
    [InlineData(44, 100, false)]
    [InlineData(45, 45, true)]
    [InlineData(null, 44, false)]
    [InlineData(null, 45, true)]
    public void IsLate_WhenAnsweredOrStillOpenAfterTheLastDay(int? answered, int today, bool late)
    {
        var story = Applied().Ask(30, "11.1");
        if (answered is { } day)
        {
            story.Complemented(day);
        }

        Assert.Equal(late, story.Case.KompletteringByNumber(1)!.IsLate(Day(today)));
    }

    [Fact]
    public void Remind_IsKeptInOrder_AndStaysOpen()
    {
        var story = Applied()
            .Ask(30, "11.1")
            .Then(40, (subject, facts) => subject.RemindKomplettering(1, Day(39), Rehabkoordinator, facts))
            .Then(45, (subject, facts) => subject.RemindKomplettering(1, Day(45), Rehabkoordinator, facts));

        Assert.Equal([Day(39), Day(45)],
            Assert.Single(story.Case.OpenKompletteringar).Reminders.Select(reminder => reminder.Day.Exact!.Value));
        Assert.Equal("Påminnelse om komplettering 1, 2026-02-15.", story.Case.Events[^1].Detail);
    }

    [Theory]
    [InlineData(1, 29, nameof(Reported.Day))]
    [InlineData(1, 41, nameof(Reported.Day))]
    [InlineData(2, 40, null)]
    public void Remind_BeforeItCameOrOnADayToComeOrOfAnother_IsRefused(int number, int day, string? field)
    {
        var subject = Applied().Ask(30, "11.1").Case;

        var verdict = subject.RemindKomplettering(number, Day(day), Rehabkoordinator, On(40));

        Assert.Equal((false, field), (verdict.IsAllowed, verdict.Field));
        Assert.Empty(subject.KompletteringByNumber(1)!.Reminders);
    }

    [Fact]
    public void Correct_WithAReason_KeepsTheOldEntryAndTheAnswer()
    {
        var story = Applied().Ask(30, "11.1").Complemented(35);
        var next = story.Case.NextStep;

        story.Then(40,
            (subject, facts) => subject.RegisterKomplettering(1, Asks(29, "5.1") with { Reason = "Fel fält." }, Rehabkoordinator, facts));

        Assert.Equal([(1, "11.1"), (2, "5.1")], story.Case.Kompletteringar.Select(one => (one.Revision, one.Questions[0].QuestionId)));
        var standing = Assert.Single(story.Case.StandingKompletteringar);
        Assert.Equal((2, 1, Day(29), false), (standing.Entry.Revision, standing.Entry.Version, standing.Entry.ReceivedOn, standing.IsOpen));
        Assert.Equal(next with { By = Day(43) }, story.Case.NextStep);
        Assert.EndsWith("Skäl: Fel fält.", story.Case.Events[^1].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Correct_WhenTheUnitNoLongerUsesTheCause_MayKeepIt()
    {
        var facts = On(40) with { CauseCodes = ["NY"] };
        var told = Asks(30, "11.1") with { Reason = "Fel dag." };

        Assert.True(Applied().Ask(30, "11.1").Case.RegisterKomplettering(1, told, Rehabkoordinator, facts).IsAllowed);
        Assert.Equal("Questions[0].Cause", Applied().Case.RegisterKomplettering(null, told, Rehabkoordinator, facts).Field);
    }

    [Theory]
    [InlineData(1, "", nameof(Reported.Reason))]
    [InlineData(2, "Fel dag.", null)]
    public void Correct_WithoutAReason_OrOfWhatIsNot_IsRefused(int number, string reason, string? field)
    {
        var verdict = Applied()
            .Ask(30, "11.1").Case
            .RegisterKomplettering(number, Asks(30, "11.1") with { Reason = reason }, Rehabkoordinator, On(40));

        Assert.Equal((false, field), (verdict.IsAllowed, verdict.Field));
    }

    [Fact]
    public void Retract_TakesItAway_AndTheNextGetsItsOwnNumber()
    {
        var story = Applied()
            .Ask(30, "11.1")
            .Then(31, (subject, facts) => subject.RegisterKomplettering(
                1, Asks(30) with { Retract = true, Reason = "Fel ärende." }, Rehabkoordinator, facts));

        Assert.Empty(story.Case.StandingKompletteringar);
        Assert.Null(story.Case.KompletteringByNumber(1));
        Assert.Equal("Komplettering 1 togs bort. Skäl: Fel ärende.", story.Case.Events[^1].Detail);
        Assert.Equal(["Kompletteringen finns inte."],
            story.Case.RegisterKomplettering(1, Asks(30, "11.1") with { Reason = "Fel." }, Rehabkoordinator, On(32)).Reasons);
        Assert.Equal([2], story.Ask(32, "5.1").Case.OpenKompletteringar.Select(one => one.Entry.Number));
    }
}
