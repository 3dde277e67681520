using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Sjukersattning.BrowserTests;

/// <summary>
/// A passkey in a virtual authenticator: made, used to sign in and to sign; another's is refused. In a clinic of its own, since a new
/// passkey ends other sign-ins.
/// </summary>
public sealed class PasskeyJourney(BrowserClinic clinic) : IClassFixture<BrowserClinic>
{
    private const string Authenticator = """
        {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true, "hasUserVerification": true,
          "isUserVerified": true, "automaticPresenceSimulation": true}}
        """;

    [BrowserFact]
    public async Task Passkey_IsAddedAndSignsIn_SignsAndRefusesAnothers()
    {
        await using var desk = await clinic.OpenAsync();
        var key = await PlugInAsync(desk);
        await AddAsync(desk, "chef", "Chefens dator");
        var theirs = Assert.Single((await key.Session.SendAsync("WebAuthn.getCredentials", new() { ["authenticatorId"] = key.Id }))!.Value
            .GetProperty("credentials").EnumerateArray());
        await key.Session.SendAsync("WebAuthn.clearCredentials", new() { ["authenticatorId"] = key.Id });
        await SignOutAsync(desk);
        await AddAsync(desk, "lakare", "Jobbdatorn");

        await SignOutAsync(desk);
        await desk.PressAsync("Logga in med passkey");
        await Expect(desk.Heading).ToHaveTextAsync("Mitt arbete");
        await desk.VisitAsync("/konto/passkeys");
        await Expect(desk.Page.GetByText("Senast använd")).ToHaveCountAsync(1);
        await desk.VisitAsync("/konto");
        await Expect(desk.Page.GetByText("med passkey").First).ToBeVisibleAsync();

        await desk.Page.GotoAsync("/");
        await desk.Page.Locator("a[href$='/granska']").First.ClickAsync();
        await desk.CheckAsync();
        var review = desk.Page.Url;
        await AnswerByAnotherAsync(desk, key, theirs);
        await Expect(desk.Errors).ToContainTextAsync("Utlåtandet är inte signerat.");

        await desk.Page.GotoAsync(review);
        await desk.PressAsync("Signera med passkey");
        await Expect(desk.Page.GetByText("Utlåtandet är signerat.")).ToBeVisibleAsync();
        await desk.Page.GotoAsync(review);
        await desk.FollowAsync("Läs den signerade versionen");
        await Expect(desk.Page.GetByText("med passkey")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Passkey_IsRenamedAndRemoved()
    {
        await using var desk = await clinic.OpenAsync();
        await PlugInAsync(desk);
        await AddAsync(desk, "kurator2", "Gamla datorn");
        await desk.VisitAsync("/konto/passkeys");
        await desk.Page.GetByRole(AriaRole.Region, new() { Name = "Gamla datorn" }).GetByLabel("Namn").FillAsync("Nya datorn");
        await desk.PressAsync("Byt namn");
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Nya datorn" })).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Ta bort" }).ClickAsync();
        await Expect(desk.Page.GetByText("Passkeyn är borttagen.")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Nya datorn" })).ToHaveCountAsync(0);
    }

    /// <summary>The page's own challenge, for this very signature, answered by a passkey of somebody else.</summary>
    private static async Task AnswerByAnotherAsync(Desk desk, (ICDPSession Session, string Id) key, JsonElement theirs)
    {
        var credential = theirs.EnumerateObject().ToDictionary(one => one.Name, one => (object)one.Value);
        await key.Session.SendAsync("WebAuthn.addCredential", new() { ["authenticatorId"] = key.Id, ["credential"] = credential });
        await desk.Page.EvaluateAsync(
            """
            id => {
              const field = document.querySelector("[name='Passkey.Credential']");
              const options = JSON.parse(field.dataset.options);
              options.allowCredentials = [{ type: "public-key", id }];
              field.dataset.options = JSON.stringify(options);
            }
            """,
            theirs.GetProperty("credentialId").GetString()!.Replace('+', '-').Replace('/', '_').TrimEnd('='));
        await desk.PressAsync("Signera med passkey");
    }

    private static async Task<(ICDPSession Session, string Id)> PlugInAsync(Desk desk)
    {
        var session = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await session.SendAsync("WebAuthn.enable");
        var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator",
            JsonSerializer.Deserialize<Dictionary<string, object>>(Authenticator)!);
        return (session, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    private static async Task AddAsync(Desk desk, string account, string name)
    {
        await desk.SignInAsync(account);
        await desk.VisitAsync("/konto/passkeys");
        await desk.WriteAsync("Namn", name);
        await desk.PressAsync("Lägg till passkey");
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "Dina återställningskoder" })).ToBeVisibleAsync();
        await desk.CheckAsync();
    }

    private static async Task SignOutAsync(Desk desk)
    {
        await desk.PressAsync("Logga ut");
        await desk.Page.GotoAsync("/logga-in");
    }
}
