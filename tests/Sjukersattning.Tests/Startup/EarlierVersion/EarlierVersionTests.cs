using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Notices;

namespace Sjukersattning.Tests.Startup.EarlierVersion;

/// <summary>A database of the version before is started on by the program of today, and everything in it is as it was.</summary>
public sealed partial class EarlierVersionTests : IDisposable
{
    private readonly EarlierClinic _clinic = new();

    [Fact]
    public async Task Rows_OfEveryTable_AreAsMany_ButThoseThatFollowFromALaw()
    {
        string[] derived = ["Figures", "OpenWork"];
        var found = _clinic.Found.RowsNow();
        var kept = new Dictionary<string, int>();
        foreach (var table in found.Keys)
        {
            kept[table] = await CountAsync(table);
        }

        Assert.Equal(found.Where(row => !derived.Contains(row.Key)), kept.Where(row => !derived.Contains(row.Key)));
        Assert.All(derived, table => Assert.InRange(kept[table], 1, int.MaxValue));
    }

    /// <summary>What was entered before a day could be unknown has the day it had, and nothing that nobody entered.</summary>
    [Fact]
    public async Task Registrations_OfBefore_MeanWhatTheyMeant()
    {
        var entries = await _clinic.InDatabaseAsync(db => db.Cases.SelectMany(c => c.Registrations).AsNoTracking().ToListAsync());

        Assert.Equal(_clinic.Found.Rows["Registrations"], entries.Count);
        Assert.All(entries, one => Assert.NotNull(one.Day.Exact));
        Assert.All(entries, one => Assert.Equal((null, null, null), (one.LastDay, one.Grounds, one.SentBy)));
        Assert.DoesNotContain(entries, one => one.Kind > RegistrationKind.Answer);
    }

    [Fact]
    public async Task Sessions_StaySignedIn_AndEndedOnesEnded()
    {
        foreach (var (key, cookie) in _clinic.Found.Sessions)
        {
            var page = await Browser(cookie).GetAsync("/konto");
            Assert.Equal("/konto", page.Path);
            Assert.Contains($"{key}@demo.example", page.Text, StringComparison.Ordinal);
        }

        Assert.StartsWith("/logga-in", (await Browser(_clinic.Found.EndedSession).GetAsync("/konto")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenPage_OfBefore_CanBeSubmitted()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/konto?handler=Epost", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["Mail"] = "Genast",
                ["__RequestVerificationToken"] = _clinic.Found.OpenPage.Token,
            }),
        };
        using var response = await Browser(_clinic.Found.Sessions["kurator"], _clinic.Found.OpenPage.Cookie).Client.SendAsync(request);

        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{response.StatusCode}");
    }

    [Fact]
    public async Task Letters_ThatWaited_AreSentOnce_AndNoOthers()
    {
        await MailClinic.SendAsync(_clinic);
        await MailClinic.SendAsync(_clinic);

        var sent = Directory.GetFiles(_clinic.MailFolder, "*.eml")
            .Select(file => MessageId().Match(File.ReadAllText(file)).Groups["id"].Value);
        Assert.Equal(_clinic.Found.WaitingLetters.Select(id => $"{id:N}").Order(), sent.Order());
        Assert.Equal(0, await _clinic.InDatabaseAsync(db => db.Letters.CountAsync(letter => letter.DoneAt == null)));
    }

    [Fact]
    public async Task Figures_OfEveryYear_AreTheSame_WhateverElseIsTold()
    {
        var chef = Browser(_clinic.Found.Sessions["chef"]);
        var figures = new List<string>();
        foreach (var year in EarlierDatabase.Figures.Select(line => line.Split(';')[0]).Distinct())
        {
            var page = await chef.GetAsync($"/statistik/{year}");
            figures.AddRange(page.Document.QuerySelectorAll("section[aria-labelledby]").SelectMany(Cells)
                .Select(cells => string.Join(';', [year, .. cells.Select(cell => cell.Replace('\u00a0', ' '))])));
        }

        Assert.Empty(EarlierDatabase.Figures.Except(figures));

        // As the file of the version before told them: part, table, row, column and words.
        static IEnumerable<string[]> Cells(IElement section) =>
            from table in section.QuerySelectorAll("table")
            let part = section.QuerySelector("h2")!.TextContent
            let label = table.ParentElement!.GetAttribute("aria-label")!
            let title = label["Tabell: ".Length..].Replace($", {part}", "", StringComparison.Ordinal)
            let header = table.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim()).ToList()
            from row in table.QuerySelectorAll("tbody tr")
            from cell in row.QuerySelectorAll("td").Index()
            select new[]
            {
                part == title ? "" : part, title, row.QuerySelector("th")!.TextContent.Trim(), header[cell.Index + 1],
                cell.Item.TextContent.Trim(),
            };
    }

    [Fact]
    public async Task Cases_AllOpen_AndWhatIsSignedHolds()
    {
        var koordinator = Browser(_clinic.Found.Sessions["koordinator"]);
        var other = await _clinic.SignInAsync("koordinator2");
        var places = new Dictionary<Guid, StaffBrowser>();
        foreach (var subject in _clinic.Found.Cases)
        {
            var browser = places[subject.Id] = subject.Unit.Contains("Reftele", StringComparison.Ordinal) ? other : koordinator;
            var page = await browser.GetAsync($"/arenden/{subject.Id}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Contains(subject.Number, page.Text, StringComparison.Ordinal);
        }

        foreach (var signed in _clinic.Found.Signed)
        {
            var page = await places[signed.Case].GetAsync($"/arenden/{signed.Case}/versioner/{signed.Version}");
            Assert.Equal(signed.Sha256, page.Document.QuerySelector("code.hash")?.TextContent);
            Assert.Contains($"{signed.Sha256} stämmer", page.Text, StringComparison.Ordinal);
        }

        var rows = await _clinic.InDatabaseAsync(db => db.Signed.AsNoTracking().ToListAsync());
        Assert.Equal(_clinic.Found.Signed.Count, rows.Count);
        Assert.All(rows, row => Assert.Equal(SignedUtlatande.HashOf(row.Content), row.Sha256));
    }

    [Fact]
    public async Task Calendar_OfBefore_IsStillRead()
    {
        using var response = await _clinic.NewBrowser().Client.GetAsync(new Uri(_clinic.Found.Calendar, UriKind.Relative));
        Assert.StartsWith("BEGIN:VCALENDAR", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _clinic.Dispose();

    private StaffBrowser Browser(string session, string? form = null)
    {
        var cookies = new CookieContainer();
        cookies.Add(new Cookie("sjukersattning", session, "/", "localhost"));
        if (form is not null)
        {
            cookies.Add(new Cookie("formular", form, "/", "localhost"));
        }

        return _clinic.NewBrowser(cookies);
    }

    private Task<int> CountAsync(string table) => _clinic.InDatabaseAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"SELECT count(*) FROM \"{table}\"";
        return Convert.ToInt32(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    });

    [GeneratedRegex("^Message-ID: <(?<id>[0-9a-f]{32})@", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex MessageId();
}
