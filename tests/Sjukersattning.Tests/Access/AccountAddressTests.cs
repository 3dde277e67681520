using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Access;

/// <summary>What the mail sender can carry, accounts can have, once, and sign in with however it is typed.</summary>
public sealed class AccountAddressTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Theory]
    [MemberData(nameof(EmailAddressTests.Carried), MemberType = typeof(EmailAddressTests))]
    public async Task Account_WithAnAddressThatCanBeSentTo_IsMadeAndSignsIn(string address)
    {
        var page = await CreateAsync(address);
        Assert.Empty(page.Errors);
        await clinic.ApproveRolesAsync();
        await clinic.AcceptAsync(page);

        Assert.Equal("/", (await SignInAsync(address.ToUpperInvariant(), TestClinic.OwnPassword)).Path);
        Assert.Equal("/", (await SignInAsync($"\u00A0{address.Replace('\'', '\u2019')}", TestClinic.OwnPassword)).Path);
        Assert.Contains("används redan", (await CreateAsync($"<{address}>")).ErrorBeside("Input.Email"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Account_WithAnotherAlphabetAfterTheSign_SignsInWithEitherSpelling()
    {
        var page = await CreateAsync("eva@xn--hlsa-loa.example");
        await clinic.ApproveRolesAsync();
        await clinic.AcceptAsync(page);
        Assert.Equal("/", (await SignInAsync("eva@hälsa.example", TestClinic.OwnPassword)).Path);
        Assert.Equal("/", (await SignInAsync("eva@xn--hlsa-loa.example", TestClinic.OwnPassword)).Path);
    }

    [Theory]
    [InlineData("åsa@region.example", "Före @")]
    [InlineData("anna", "Skriv en e-postadress")]
    [InlineData("Anna Ek <anna@region.example>", "Skriv en e-postadress")]
    public async Task Account_WithAnAddressThatCannot_IsToldBesideTheField(string address, string sentence)
    {
        var page = await CreateAsync(address);
        Assert.Contains(sentence, page.ErrorBeside("Input.Email"), StringComparison.Ordinal);
        Assert.Equal(address, page.Value("Input.Email"));
        Assert.DoesNotContain("Inbjudan är klar", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Two administrators give one person no two accounts by one address, however it is spelt, closed or not.</summary>
    [Fact]
    public async Task Address_IsOneAccounts_WhicheverAdministratorTypesIt()
    {
        Assert.Empty((await CreateAsync("dubbel@hälsa.example")).Errors);
        var admin = await clinic.SignInAsync("admin2");
        var other = (await clinic.ActorAsync("kurator2")).Id;
        string[] spellings = ["dubbel@hälsa.example", "DUBBEL@HÄLSA.example", "Dubbel@xn--hlsa-loa.example",
            "<dubbel@hälsa.example>", "mailto:dubbel@hälsa.example", "\u00A0dubbel\u200B@ha\u0308lsa.example"];
        foreach (var isOpen in new[] { 1, 0 })
        {
            await clinic.ExecuteAsync($"UPDATE \"AspNetUsers\" SET \"IsActive\" = {isOpen} WHERE \"Email\" = 'dubbel@hälsa.example'");
            foreach (var typed in spellings)
            {
                Assert.Contains("används redan", (await CreateAsync(typed, "admin2", "Annan Person")).ErrorBeside("Input.Email"),
                    StringComparison.Ordinal);
                var edited = await admin.SubmitAsync(await admin.GetAsync($"/admin/{other}"), RoleDesk.Form, ("Input.Email", typed));
                Assert.Contains("används redan", edited.ErrorBeside("Input.Email"), StringComparison.Ordinal);
            }
        }
    }

    private async Task<StaffPage> CreateAsync(string address, string who = "admin", string name = "Ny Person")
    {
        var admin = await clinic.SignInAsync(who);
        var form = await admin.GetAsync("/admin");
        var unit = form.Document.QuerySelector("[name='Input.UnitId'] option")!.GetAttribute("value")!;
        return await admin.SubmitAsync(form, "form.narrow", ("Input.Name", name), ("Input.Title", "kurator"),
            ("Input.Email", address), ("Input.UnitId", unit), ("Input.Roles", "Kurator"));
    }

    private async Task<StaffPage> SignInAsync(string address, string password)
    {
        var browser = clinic.NewBrowser();
        return await browser.SubmitAsync(await browser.GetAsync("/logga-in"), "form.narrow", ("Input.Email", address),
            ("Input.Password", password));
    }
}
