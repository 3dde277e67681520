using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Notices;

namespace Sjukersattning.Tests.Startup.EarlierVersion;

/// <summary>A database of the version before is started on by the program of today, and everything in it is as it was.</summary>
public sealed partial class EarlierVersionTests : IDisposable
{
    private readonly EarlierClinic _clinic = new();

    [Fact]
    public async Task Rows_OfEveryTable_AreAsMany()
    {
        var kept = new Dictionary<string, int>();
        foreach (var table in _clinic.Found.Rows.Keys)
        {
            kept[table] = await CountAsync(table);
        }

        Assert.Equal(_clinic.Found.Rows, kept);
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
            var file = Encoding.UTF8.GetString(await chef.BytesAsync($"/statistik/{year}.csv"));
            figures.AddRange(file.Split('\n').Skip(1).Select(line => line.TrimEnd('\r').Split(';')).Where(HoldsAFigure)
                .Select(cells => string.Join(';', [year, .. cells.Skip(1)])));
        }

        Assert.Empty(EarlierDatabase.Figures.Except(figures));

        static bool HoldsAFigure(string[] cells) =>
            cells is [_, _, not "Anmärkning", _, not "Räknar", var value] && AnyFigure().IsMatch(value);
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

    [GeneratedRegex("[1-9]")]
    private static partial Regex AnyFigure();
}
