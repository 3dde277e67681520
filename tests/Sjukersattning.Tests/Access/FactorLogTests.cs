using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Access;

/// <summary>What somebody does with her own factors and sign-ins is told, and what is refused is not told as done.</summary>
public sealed class FactorLogTests(StrongClinic clinic) : IClassFixture<StrongClinic>
{
    [Fact]
    public async Task Factors_AndSessions_AreToldByName()
    {
        const string Key = "fysioterapeut";
        var led = await clinic.SignInAsync(Key);
        foreach (var path in new[] { "/arenden", "/", "/slag-upp" })
        {
            Assert.Equal("/konto", (await led.GetAsync(path)).Path);
        }

        var (_, app, shown) = await clinic.SetUpAsync(Key);
        var codes = shown.Document.QuerySelectorAll(".recovery-code").Select(code => code.TextContent).ToList();
        Assert.NotEmpty((await clinic.TryAsync(Key, "")).Page.Errors);
        var (browser, page) = await clinic.TryAsync(Key, codes[0]);
        Assert.Equal("/", page.Path);
        await browser.SubmitAsync(await browser.GetAsync("/konto/aterstallningskoder"), "main form");
        Assert.Equal("/", (await clinic.TryAsync(Key, clinic.NextCode(app))).Page.Path);
        await browser.SubmitAsync(await browser.GetAsync("/konto"), "main form[action*=Avsluta]:not(li form)");
        Assert.NotEmpty((await browser.SubmitAsync(await browser.GetAsync("/konto/engangskod"), "form[action*=TaBort]")).Errors);

        var id = (await clinic.ActorAsync(Key)).Id;
        var rows = await clinic.InDatabaseAsync(db =>
            db.Set<SecurityRow>().AsNoTracking().Where(row => row.AccountId == id).OrderBy(row => row.Id).ToListAsync());
        var first = rows.FindIndex(row => row.Event == SecurityEvent.SignedIn);
        Assert.Equal(
            [(SecurityEvent.SignedIn, "lösenord"), (SecurityEvent.FactorFirst, ""),
                (SecurityEvent.SignedIn, "lösenord"), (SecurityEvent.FactorAdded, "engångskoder"), (SecurityEvent.RecoveryCodesMade, ""),
                (SecurityEvent.SignedIn, SignInMethod.PasswordAndCode.Swedish()),
                (SecurityEvent.SignInFailed, "rätt lösenord, ingen kod"),
                (SecurityEvent.RecoveryCodeUsed, ""), (SecurityEvent.SignedIn, SignInMethod.PasswordAndRecoveryCode.Swedish()),
                (SecurityEvent.RecoveryCodesMade, ""), (SecurityEvent.SignedIn, SignInMethod.PasswordAndRecoveryCode.Swedish()),
                (SecurityEvent.SignedIn, SignInMethod.PasswordAndCode.Swedish()), (SecurityEvent.SessionsEnded, "1 st")],
            rows.Skip(first).Select(row => (row.Event, row.What)));
        Assert.All(rows.Skip(first).Where(row => row.Event != SecurityEvent.SignInFailed), row => Assert.Equal(id, row.ActorId));
        Assert.DoesNotContain(rows, row => codes.Any(code => row.What.Contains(code, StringComparison.Ordinal)));
    }
}
