using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Work;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Notices;

public sealed class RemindersTests
{
    private static readonly Guid CaseId = Guid.Parse("00000000-0000-0000-0000-0000000000c1");
    private static readonly Guid Person = Guid.Parse("00000000-0000-0000-0000-0000000000c2");

    [Theory]
    [InlineData(WorkKind.Section, 4, null)]
    [InlineData(WorkKind.Section, 3, NoticeKind.DueSoon)]
    [InlineData(WorkKind.Section, 0, NoticeKind.DueSoon)]
    [InlineData(WorkKind.Section, -1, NoticeKind.Overdue)]
    [InlineData(WorkKind.SigningDay, 4, null)]
    [InlineData(WorkKind.SigningDay, 3, NoticeKind.DueSoon)]
    [InlineData(WorkKind.SigningDay, -1, NoticeKind.Overdue)]
    [InlineData(WorkKind.Komplettering, 6, null)]
    [InlineData(WorkKind.Komplettering, 5, NoticeKind.KompletteringDueSoon)]
    [InlineData(WorkKind.Komplettering, -1, NoticeKind.Overdue)]
    [InlineData(WorkKind.AnswerDay, 6, null)]
    [InlineData(WorkKind.AnswerDay, 0, NoticeKind.KompletteringDueSoon)]
    public void Line_OfADay_RemindsOf(WorkKind kind, int daysLeft, NoticeKind? expected) =>
        Assert.Equal(expected,
            Of(new WorkLine(kind, Today.AddDays(daysLeft)) { PersonId = Person })
                .Select(telling => (NoticeKind?)telling.Kind)
                .Distinct()
                .SingleOrDefault());

    [Theory]
    [InlineData(WorkKind.Sign)]
    [InlineData(WorkKind.Plan)]
    [InlineData(WorkKind.BookTime)]
    [InlineData(WorkKind.NextStep)]
    public void Line_OfAnyOtherKind_RemindsOfNothing(WorkKind kind) =>
        Assert.Empty(Of(new WorkLine(kind, Today.AddDays(-10)) { PersonId = Person }));

    [Fact]
    public void Line_WhenItIsSoon_TellsItsOwnerOnly_AndWhenLate_TheKoordinatorToo()
    {
        Assert.Equal([(Person, null)], Who(new WorkLine(WorkKind.Section, Today) { PersonId = Person }));
        Assert.Equal([(Person, null), (null, Role.Rehabkoordinator)],
            Who(new WorkLine(WorkKind.Section, Today.AddDays(-1)) { PersonId = Person }));
        Assert.Equal([(null, Role.Rehabkoordinator)],
            Who(new WorkLine(WorkKind.AnswerDay, Today.AddDays(-1)) { Role = Role.Rehabkoordinator }));
    }

    [Fact]
    public void Keys_OfDifferentThings_Differ_AndOfTheSameThing_StayTheSame()
    {
        var line = new WorkLine(WorkKind.Section, Today) { PersonId = Person, Section = SectionKey.Fysiska };
        var lines = new[]
        {
            line, line with { By = Today.AddDays(1) }, line with { By = Today.AddDays(-1) }, line with { Section = SectionKey.Aktivitet },
            line with { Section = null, Kind = WorkKind.SigningDay },
            line with { Section = null, Kind = WorkKind.AnswerDay, Komplettering = 1 },
            line with { Section = null, Kind = WorkKind.AnswerDay, Komplettering = 2 },
        };
        var keys = lines.Select(one => Of(one).First().Key).ToList();
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, key => Assert.InRange(key.Length, 1, 120));
        Assert.Equal(keys, lines.Select(one => Of(one).First().Key));
        Assert.Equal(Of(line).First().Key, Reminders.Of(CaseId, line, Today.AddDays(-1)).First().Key);
        Assert.NotEqual(Of(line).First().Key, Reminders.Of(Person, line, Today).First().Key);
    }

    [Fact]
    public void FirstDays_ReachAsFarAsAnyReminder() =>
        Assert.All(Enum.GetValues<WorkKind>(),
            kind => Assert.Empty(Of(new WorkLine(kind, Today.AddDays(Reminders.FirstDays + 1)) { PersonId = Person })));

    private static IEnumerable<(Guid?, Role?)> Who(WorkLine line) => Of(line).Select(telling => (telling.PersonId, telling.Role));

    private static IEnumerable<Telling> Of(WorkLine line) => Reminders.Of(CaseId, line, Today);
}
