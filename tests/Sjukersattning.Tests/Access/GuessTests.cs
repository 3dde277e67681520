using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Concurrency;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>Guessing leads nowhere, and keeps nobody else out.</summary>
public sealed class GuessTests(GuessClinic clinic) : IClassFixture<GuessClinic>
{
    public static TheoryData<GuessScope> Scopes => [.. Enum.GetValues<GuessScope>()];

    [Fact]
    public async Task Locked_IsToldWithItsEndAndTheSameToAnUnknownAddress()
    {
        var browser = clinic.BrowserAt(GuessClinic.NewAddress());
        await clinic.LockAsync(browser, "kurator2");
        await clinic.LockAsync(browser, "ingen.alls");
        var known = await GuessClinic.TryAsync(browser, "kurator2", DemoClinic.Password);
        var unknown = await GuessClinic.TryAsync(browser, "ingen.alls", DemoClinic.Password);
        Assert.Equal(known.Errors, unknown.Errors);
        Assert.Contains("Försök igen efter ", Assert.Single(known.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("stämmer inte", known.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kurator", 254)]
    [InlineData("ingen.annan", 3)]
    public async Task Guess_IsComparedOnceWhileThereAreTriesAndNeverAfterThat(string key, int refused)
    {
        var browser = clinic.BrowserAt(GuessClinic.NewAddress());
        for (var i = 1; i <= 5 + refused; i++)
        {
            var before = clinic.Judged;
            await GuessClinic.TryAsync(browser, key);
            Assert.Equal(i <= 5 ? 1 : 0, clinic.Judged - before);
        }
    }

    [Fact]
    public async Task Stranger_KeepsNobodyOut()
    {
        var cookies = new CookieContainer();
        var here = GuessClinic.NewAddress();
        var lakare = clinic.BrowserAt(here, cookies);
        await GuessClinic.TryAsync(lakare, "lakare", DemoClinic.Password);
        await clinic.LockAsync(clinic.BrowserAt(here), "lakare");
        await clinic.LockAsync(clinic.BrowserAt(GuessClinic.NewAddress()), "lakare");

        // Elsewhere, with a browser that was never used.
        Assert.Equal("/", (await GuessClinic.TryAsync(clinic.BrowserAt(GuessClinic.NewAddress()), "lakare", DemoClinic.Password)).Path);

        // In the open session: signing judges her password.
        var subject = (await Race.CasesAsync(clinic, CaseStatus.UnderReview))[0];
        var signed = await lakare.SubmitAsync(await lakare.GetAsync($"/arenden/{subject.Id}/granska"),
            "form:has([name='Input.Fingerprint'])", ("Input.Password", DemoClinic.Password));
        Assert.Contains("Utlåtandet är signerat.", signed.Text, StringComparison.Ordinal);

        // At the stranger's own address, signed out and in again with the browser that is known.
        await lakare.SubmitAsync(await lakare.GetAsync("/"), ".site-header form");
        Assert.Contains("/logga-in", (await lakare.GetAsync("/arenden")).Path, StringComparison.Ordinal);
        Assert.Equal("/", (await GuessClinic.TryAsync(lakare, "lakare", DemoClinic.Password)).Path);
    }

    [Fact]
    public async Task KnownBrowser_IsCountedForItselfToo()
    {
        var browser = clinic.BrowserAt(GuessClinic.NewAddress());
        await GuessClinic.TryAsync(browser, "fysioterapeut", DemoClinic.Password);
        await browser.SubmitAsync(await browser.GetAsync("/"), ".site-header form");
        await clinic.LockAsync(browser, "fysioterapeut");
    }

    [Fact]
    public async Task KnownBrowser_ThatIsMadeUp_IsAStranger()
    {
        var cookies = new CookieContainer();
        cookies.Add(new Uri("http://localhost"), new Cookie("kand", $"{Guid.NewGuid():N}{Guid.NewGuid():N}"));
        var address = GuessClinic.NewAddress();
        await clinic.LockAsync(clinic.BrowserAt(address), "chef");
        var page = await GuessClinic.TryAsync(clinic.BrowserAt(address, cookies), "chef", DemoClinic.Password);
        Assert.Contains(GuessClinic.Refused, Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neighbours_OfAGuesserBehindOneAddress_SignIn()
    {
        var address = GuessClinic.NewAddress();
        for (var i = 0; i < 40; i++)
        {
            await GuessClinic.TryAsync(clinic.BrowserAt(address), $"gissad-{i}");
        }

        Assert.Equal("/", (await GuessClinic.TryAsync(clinic.BrowserAt(address), "koordinator2", DemoClinic.Password)).Path);
    }

    [Fact]
    public async Task Address_ThatGuessesAtManyAccounts_IsSlowedAndItsKnownBrowsersAreNot()
    {
        var address = GuessClinic.NewAddress();
        var known = clinic.BrowserAt(address);
        await GuessClinic.TryAsync(known, "sjukskoterska", DemoClinic.Password);
        await known.SubmitAsync(await known.GetAsync("/"), ".site-header form");
        var browser = clinic.BrowserAt(address);
        for (var i = 0; i < GuessBudget.For(GuessScope.Address).Tries; i++)
        {
            Assert.DoesNotContain(GuessClinic.Refused, (await GuessClinic.TryAsync(browser, $"spridd-{i}")).Errors[0],
                StringComparison.Ordinal);
        }

        Assert.Contains("sekund", (await GuessClinic.TryAsync(browser, "spridd-sist")).Errors[0], StringComparison.Ordinal);
        Assert.Equal("/", (await GuessClinic.TryAsync(known, "sjukskoterska", DemoClinic.Password)).Path);
    }

    [Theory]
    [MemberData(nameof(Scopes))]
    public void Wait_GrowsWithEveryTryUpToItsEnd(GuessScope scope)
    {
        var budget = GuessBudget.For(scope);
        Assert.Equal(scope, budget.Scope);
        var waits = Enumerable.Range(0, 2000).Select(budget.WaitAfter).ToList();
        Assert.All(waits.Take(budget.Tries), wait => Assert.Null(wait));
        Assert.Equal(waits.Skip(budget.Tries).Order(), waits.Skip(budget.Tries));
        Assert.Equal((budget.First, budget.Longest), (waits[budget.Tries], waits[^1]));
    }

    [Fact]
    public async Task Wait_WhenOver_LetsOneTryBeJudgedAndIsThenLonger()
    {
        await using var clinic = new GuessClinic();
        var browser = clinic.BrowserAt(GuessClinic.NewAddress());
        await clinic.LockAsync(browser, "arbetsterapeut");
        var first = GuessBudget.For(GuessScope.Stranger).First;
        clinic.Time.Advance(first);
        Assert.Contains("stämmer inte", (await GuessClinic.TryAsync(browser, "arbetsterapeut")).Errors[0], StringComparison.Ordinal);
        clinic.Time.Advance(first);
        Assert.Contains(GuessClinic.Refused, (await GuessClinic.TryAsync(browser, "arbetsterapeut", DemoClinic.Password)).Errors[0],
            StringComparison.Ordinal);
        clinic.Time.Advance(first);
        Assert.Equal("/", (await GuessClinic.TryAsync(browser, "arbetsterapeut", DemoClinic.Password)).Path);
    }

    [Fact]
    public async Task Counts_KeepNothingThatWasTypedAndAreForgotten()
    {
        await using var clinic = new GuessClinic();
        await GuessClinic.TryAsync(clinic.BrowserAt(GuessClinic.NewAddress()), "mitt-losenord-i-fel-ruta");
        Assert.NotEqual(0, await clinic.InDatabaseAsync(db => db.Set<GuessRow>().CountAsync()));
        Assert.All(await clinic.InDatabaseAsync(db => db.Set<GuessRow>().ToListAsync()),
            row => Assert.Matches("^[0-9a-f]{64}$", $"{row.Who}"));
        clinic.Time.Advance(TimeSpan.FromDays(2));
        await clinic.AskAsync<Guesses, bool>(async guesses =>
        {
            await guesses.ForgetAsync(CancellationToken.None);
            return true;
        });
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<GuessRow>().CountAsync()));
    }
}
