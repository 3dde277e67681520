using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Scheduling;

namespace Sjukersattning.Tests.Forms;

/// <summary>A form waits for its writer also when she must first take a new invitation and set up her other factor.</summary>
public sealed class KeptUntilFactorTests(StrongClinic clinic) : IClassFixture<StrongClinic>
{
    private const string Typed = "Ett långt skäl som tog tid att skriva.";

    [Fact]
    public async Task Form_OfWhoIsInvitedAnew_WaitsUntilSheHasAFactorAgain()
    {
        var (admin, _, _) = await clinic.SetUpAsync("admin");
        var (writer, _, _) = await clinic.SetUpAsync("koordinator");
        var path = $"/arenden/{(await clinic.PlannedAsync(1))[0]}/avbryt";
        var open = await writer.GetAsync(path);
        var id = (await clinic.ActorAsync("koordinator")).Id;
        var link = clinic.LinkOn(await TestClinic.ByAdminAsync(admin, id, "losenord"));

        var asked = await writer.SubmitAsync(open, "form.narrow", ("Input.Reason", "Annat"), ("Input.Text", Typed));
        Assert.Equal(HttpStatusCode.Unauthorized, asked.Status);
        await clinic.AcceptAsync(link);
        var home = await writer.SubmitAsync(asked, "main form.narrow", ("Input.Email", "koordinator@demo.example"),
            ("Input.Password", TestClinic.OwnPassword));
        Assert.Equal("/konto", home.Path);
        Assert.Contains("Det du skrev finns kvar", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hör till den som skrev det", home.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Fortsätt med det du skrev", home.Text, StringComparison.Ordinal);
        var held = await clinic.InDatabaseAsync(db => db.Set<HeldForm>().SingleAsync(form => form.AccountId == id));
        Assert.DoesNotContain("skäl", held.Sealed, StringComparison.Ordinal);

        // Not by its address before she has a factor, nor by anybody else at all.
        var address = $"/logga-in?vantar={held.Id}";
        Assert.DoesNotContain(Typed, (await writer.GetAsync(address)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, (await admin.GetAsync(address)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Fortsätt med det du skrev", (await admin.GetAsync("/konto")).Text, StringComparison.Ordinal);

        var page = await writer.GetAsync("/konto/engangskod");
        var app = new TotpApp(page.Document.QuerySelector("#nyckel")!.TextContent);
        await writer.SubmitAsync(page, "form.narrow", ("Input.Code", app.CodeAt(clinic.Time.GetUtcNow())));
        var account = await writer.GetAsync("/konto");
        var onward = account.Document.QuerySelectorAll("main a").First(a => a.TextContent == "Fortsätt med det du skrev");
        var back = await writer.GetAsync(onward.GetAttribute("href")!);
        Assert.Contains(Typed, back.Text, StringComparison.Ordinal);
        var again = await writer.SubmitAsync(back, "main form.narrow");
        Assert.Equal((HttpStatusCode.OK, Typed), (again.Status, again.Value("Input.Text")));
        var sent = await writer.SubmitAsync(again with { Path = path }, "form.narrow");
        Assert.Contains("Ärendet är avbrutet", sent.Text, StringComparison.Ordinal);

        clinic.Time.Advance(HeldForms.KeptForAccount + TimeSpan.FromMinutes(1));
        Assert.DoesNotContain("Fortsätt med", (await (await clinic.TryAsync("koordinator", clinic.NextCode(app), TestClinic.OwnPassword))
            .Browser.GetAsync("/konto")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("långt skäl", clinic.TechnicalLog, StringComparison.Ordinal);
    }
}
