using System.Globalization;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Notices;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Tests.Notices;

public sealed class RemindersTests
{
    /// <summary>A Friday: what is due next week has other days between.</summary>
    private static readonly DateOnly Friday = new(2026, 11, 20);

    /// <summary>A Monday in a week without red days: a Thursday is three days off, a Saturday five.</summary>
    private static readonly DateOnly Today = new(2026, 11, 16);

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
    [InlineData(WorkKind.Kommunicering, 6, null)]
    [InlineData(WorkKind.Kommunicering, 5, NoticeKind.KommuniceringDueSoon)]
    [InlineData(WorkKind.Kommunicering, -1, NoticeKind.KommuniceringOverdue)]
    [InlineData(WorkKind.AnswerDay, 6, null)]
    [InlineData(WorkKind.AnswerDay, 0, NoticeKind.KompletteringDueSoon)]
    public void Line_OfADay_RemindsOf(WorkKind kind, int daysLeft, NoticeKind? expected) =>
        Assert.Equal(expected,
            Of(new WorkLine(kind, Today.AddDays(daysLeft)) { PersonId = Person })
                .Select(telling => (NoticeKind?)telling.Kind)
                .Distinct()
                .SingleOrDefault());

    /// <summary>Who is reminded on a day when nobody works is reminded on the working day before.</summary>
    [Theory]
    [InlineData("2026-11-20", "2026-11-25", WorkKind.Section, "", true)]
    [InlineData("2026-11-20", "2026-11-26", WorkKind.Section, "", false)]
    [InlineData("2026-11-20", "2026-11-27", WorkKind.AnswerDay, "", true)]
    [InlineData("2026-11-20", "2026-11-28", WorkKind.AnswerDay, "", false)]
    [InlineData("2026-12-23", "2026-12-28", WorkKind.Section, "", true)]
    [InlineData("2026-12-22", "2026-12-28", WorkKind.SigningDay, "", false)]
    [InlineData("2026-12-30", "2027-01-06", WorkKind.Komplettering, "", true)]
    [InlineData("2027-01-05", "2027-01-09", WorkKind.Section, "", true)]
    [InlineData("2027-03-25", "2027-04-01", WorkKind.Section, "", true)]
    [InlineData("2026-11-16", "2026-11-21", WorkKind.Section, "", false)]
    [InlineData("2026-11-16", "2026-11-21", WorkKind.Section, "2026-11-17\n2026-11-18 planeringsdag", true)]
    public void Line_WhoseReminderFallsOnADayOff_RemindsOnTheWorkingDayBefore(string today, string by, WorkKind kind, string closed,
        bool isReminded)
    {
        var working = new WorkingDays(ClosedDays.DaysOf(ClosedDays.Read(closed)));
        var (now, line) = (DateOnly.Parse(today, CultureInfo.InvariantCulture),
            new WorkLine(kind, DateOnly.Parse(by, CultureInfo.InvariantCulture)) { PersonId = Person });
        Assert.Equal(isReminded, Reminders.Of(CaseId, line, now, working).Any());
        Assert.True(!isReminded || line.By <= Reminders.Horizon(now, working));
    }

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
        Assert.Equal(Of(line).First().Key, Reminders.Of(CaseId, line, Today.AddDays(-1), WorkingDays.Ordinary).First().Key);
        Assert.NotEqual(Of(line).First().Key, Reminders.Of(Person, line, Today, WorkingDays.Ordinary).First().Key);
    }

    [Fact]
    public void Horizon_ReachesAsFarAsAnyReminder() =>
        Assert.All(Enumerable.Range(0, 366).Select(Friday.AddDays), today => Assert.All(Enum.GetValues<WorkKind>(), kind =>
            Assert.Empty(Reminders.Of(CaseId,
                new WorkLine(kind, Reminders.Horizon(today, WorkingDays.Ordinary).AddDays(1)) { PersonId = Person }, today,
                WorkingDays.Ordinary))));

    private static IEnumerable<(Guid?, Role?)> Who(WorkLine line) => Of(line).Select(telling => (telling.PersonId, telling.Role));

    private static IEnumerable<Telling> Of(WorkLine line) => Reminders.Of(CaseId, line, Today, WorkingDays.Ordinary);
}
