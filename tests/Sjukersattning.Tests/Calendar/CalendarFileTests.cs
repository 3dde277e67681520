using System.Text;
using Sjukersattning.Web.Calendar;

namespace Sjukersattning.Tests.Calendar;

public sealed class CalendarFileTests
{
    private const string Awkward = "Semikolon; komma, bakstreck \\ och C:\\nytt; \"citat\"\nandra raden\r\ntredje\tmed tabb";
    private static readonly DateTimeOffset Start = new(2026, 12, 4, 9, 30, 0, TimeSpan.FromHours(1));
    private static readonly CalendarEvent Meeting = new("e1@clinic.example", Start, Start.AddMinutes(45), "Möte", "Ta med underlag.",
        "https://clinic.example/arenden?id=1;2,3", 2, Start.AddDays(-3));

    [Fact]
    public void Write_Always_GivesTheLinesOfTheStandardInUtc() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Sjukersattning//Kalender//SV
        METHOD:PUBLISH
        X-WR-CALNAME:Mina möten\, vecka 49
        REFRESH-INTERVAL;VALUE=DURATION:PT1H
        BEGIN:VEVENT
        UID:e1@clinic.example
        DTSTAMP:20261201T083000Z
        DTSTART:20261204T083000Z
        DTEND:20261204T091500Z
        SEQUENCE:2
        SUMMARY:Möte
        DESCRIPTION:Ta med underlag.
        URL:https://clinic.example/arenden?id=1;2,3
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        CalendarFile.Write("Mina möten, vecka 49", [Meeting]));

    [Theory]
    [InlineData("a;b", @"a\;b")]
    [InlineData("a,b", @"a\,b")]
    [InlineData(@"a\b", @"a\\b")]
    [InlineData(@"a\nb", @"a\\nb")]
    [InlineData("a\nb", @"a\nb")]
    [InlineData("a\r\nb", @"a\nb")]
    [InlineData("a\rb", @"a\nb")]
    [InlineData("a:\"b\"", "a:\"b\"")]
    [InlineData("a\0\u0007b\u007F\tc", "ab\tc")]
    public void Write_WhenATextHasASpecialCharacter_EscapesIt(string text, string written) =>
        Assert.Contains($"\r\nSUMMARY:{written}\r\n", CalendarFile.Write("x", [Meeting with { Summary = text }]), StringComparison.Ordinal);

    [Fact]
    public void Write_WhenAnAddressHasALineBreak_BeginsNoProperty() =>
        Assert.Contains("\r\nURL:https://clinic.example/ATTENDEE:x\r\n",
            CalendarFile.Write("x", [Meeting with { Url = "https://clinic.example/\r\nATTENDEE:x" }]), StringComparison.Ordinal);

    [Theory]
    [InlineData("a")]
    [InlineData("å")]
    [InlineData("€")]
    [InlineData("😀")]
    public void Write_WhenALineIsLong_FoldsAt75OctetsAndSplitsNoCharacter(string character)
    {
        var lengths = new HashSet<int>();
        for (var count = 1; count <= 200; count++)
        {
            var text = string.Concat(Enumerable.Repeat(character, count));
            var file = Encoding.UTF8.GetBytes(CalendarFile.Write("x", [Meeting with { Summary = text }]));
            var lines = Lines(file);
            Assert.All(lines, line => Assert.InRange(line.Length, 1, 75));
            Assert.Contains($"SUMMARY:{text}",
                string.Join('\n', lines.Select(Decode)).Replace("\n ", "", StringComparison.Ordinal).Split('\n'));
            lengths.UnionWith(lines.Select(line => line.Length));
        }

        Assert.InRange(lengths.Max(), 75 - Encoding.UTF8.GetByteCount(character) + 1, 75);
    }

    [Fact]
    public void Write_WhenATextHasHalfACharacter_StillGivesUtf8() =>
        Assert.Contains("\r\nSUMMARY:a\uFFFDb\r\n", CalendarFile.Write("x", [Meeting with { Summary = "a\uD83Db" }]),
            StringComparison.Ordinal);

    [Fact]
    public void Write_WhenDescriptionAndAddressAreEmpty_LeavesThemOut()
    {
        var file = CalendarFile.Write("x", [Meeting with { Description = "", Url = "" }]);
        Assert.DoesNotContain("DESCRIPTION", file, StringComparison.Ordinal);
        Assert.DoesNotContain("URL", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenAnotherProgramReads_GivesBackWhatWasWritten()
    {
        CalendarEvent[] events =
        [
            Meeting,
            new("e2@clinic.example", Start.AddDays(1), Start.AddDays(1).AddHours(1), Awkward, $"Å ä ö 😀 {new string('ö', 300)}; {Awkward}",
                "", 0, Start),
            Meeting with
            {
                Uid = "e3@clinic.example", Start = new(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)),
                End = new(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1)),
            },
        ];

        var read = IndependentCalendar.Read(CalendarFile.Write("Möten, " + Awkward, events));

        Assert.Equal(("Möten, " + Lf(Awkward), "PUBLISH", "PT1H"), (read.Name, read.Method, read.Refresh));
        Assert.Equal(
            events.Select(
                one => new IndependentEvent(one.Uid, one.Start, one.End, Lf(one.Summary), Lf(one.Description), one.Url, one.Sequence,
                    one.Changed)), read.Events);
    }

    [Fact]
    public void Write_WhenAnEventHasNoLength_EndsItWhereItBegins()
    {
        var file = CalendarFile.Write("x", [Meeting with { End = Start }, Meeting with { End = Start.AddMinutes(-1) }]);
        Assert.DoesNotContain("DTEND", file, StringComparison.Ordinal);
        Assert.All(IndependentCalendar.Read(file).Events, one => Assert.Equal((Start, Start), (one.Start, one.End)));
    }

    [Fact]
    public void Write_WhenThereAreNoEvents_GivesAnEmptyCalendar() =>
        Assert.Empty(IndependentCalendar.Read(CalendarFile.Write("Inga möten", [])).Events);

    private static string Lf(string text) => text.ReplaceLineEndings("\n");

    private static string Decode(byte[] line) => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(line);

    /// <summary>The lines as octets; each must end in CRLF, and neither may stand alone.</summary>
    private static List<byte[]> Lines(byte[] file)
    {
        var text = Encoding.Latin1.GetString(file);
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var lines = text[..^2].Split("\r\n");
        Assert.All(lines, line => Assert.DoesNotContain(line, c => c is '\r' or '\n'));
        return [.. lines.Select(Encoding.Latin1.GetBytes)];
    }
}
