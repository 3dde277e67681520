using System.Globalization;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Meetings;

namespace Sjukersattning.Tests.Pages;

/// <summary>Dates and times as people write them are taken by every form, and shown back in the house's spelling.</summary>
public sealed class EverydayDateTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    [Theory]
    [InlineData("yyyy-M-d")]
    [InlineData("d/M yyyy")]
    [InlineData("d.M.yyyy")]
    [InlineData("yyyyMMdd")]
    [InlineData("d MMMM yyyy")]
    [InlineData("'den' d MMM yyyy")]
    [InlineData("dddd d MMMM yyyy")]
    [InlineData("yyyy\u2011MM\u2011dd")]
    public async Task NextStep_ByADateAsPeopleWriteIt_IsShownInTheHousesSpelling(string spelling)
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        var day = MeetingRoom.Today.AddDays(9);
        var path = $"{job.CaseUrl}/nasta-steg";
        await job.Koordinator.SubmitAsync(await job.Koordinator.GetAsync(path), "form.narrow", ("Input.What", "Ring patienten"),
            ("Input.Who", "Rehabkoordinatorn"), ("Input.By", day.ToString(spelling, Swedish)), ("Input.TellPatient", "Vi ringer."));
        Assert.Equal(FormDate.Format(day), (await job.Koordinator.GetAsync(path)).Value("Input.By"));
    }

    [Theory]
    [InlineData("13,30")]
    [InlineData("1330")]
    [InlineData("kl 13.30")]
    [InlineData("Kl. 13:30")]
    [InlineData("13\u00A030")]
    public async Task Meeting_AtATimeAsPeopleWriteIt_IsShownInTheHousesSpelling(string typed)
    {
        var room = await MeetingRoom.EnterAsync(clinic);
        var place = $"Rum {Guid.NewGuid():N}";
        var page = await room.PlanAsync(MeetingRoom.Today.AddDays(3).ToString("d/M yyyy", CultureInfo.InvariantCulture), typed, place);
        Assert.Contains("13.30", page.Document.QuerySelectorAll(".task-list__item")
            .Single(line => line.TextContent.Contains(place, StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Day", "9/12", FormDate.Unreadable)]
    [InlineData("Input.Day", "261209", FormDate.Unreadable)]
    [InlineData("Input.Day", "31 juni 2027", FormDate.Unreadable)]
    [InlineData("Input.Day", "torsdag 9 december 2026", FormDate.Unreadable)]
    [InlineData("Input.Time", "133", ClockTime.Unreadable)]
    [InlineData("Input.Time", "13.3", ClockTime.Unreadable)]
    [InlineData("Input.Time", "24", ClockTime.Unreadable)]
    public async Task WhatCanBeReadInTwoWaysOrNone_IsToldInOneSentence(string field, string typed, string sentence)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        (string Name, string Value)[] right = [("Input.Day", MeetingRoom.Day(1)), ("Input.Time", "08.30"), ("Input.Months", "1")];
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync("/moten"), "main form",
            [.. right.Where(one => one.Name != field), (field, typed)]);
        Assert.Equal([sentence], page.Errors);
        Assert.Equal((sentence, typed), (page.ErrorBeside(field), page.Value(field)));
    }

    /// <summary>What the exchange format and frozen copies hold is nothing that somebody types.</summary>
    [Fact]
    public void NobodyElse_ReadsDatesOrTimes()
    {
        var sources = Directory.GetDirectories(Path.Combine(RepositoryRoot.Path, "src"))
            .SelectMany(project => Directory.GetFiles(project, "*.cs*", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .ToList();
        Assert.True(sources.Count > 200, "The sources are where they were.");
        string[] readers = ["DateOnly.Parse", "DateOnly.TryParse", "TimeOnly.Parse", "TimeOnly.TryParse", "DateTime.Parse",
            "DateTime.TryParse", "DateTimeOffset.Parse", "DateTimeOffset.TryParse", "type=\"date\"", "type=\"time\""];
        Assert.Equal(["FormDate.cs", "RegionRound.cs", "SignedUtlatande.cs"], sources
            .Where(file => !file.Contains("Exchange", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file) is var text && readers.Any(reader => text.Contains(reader, StringComparison.Ordinal)))
            .Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
