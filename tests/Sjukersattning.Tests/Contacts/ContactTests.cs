using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Contacts;

/// <summary>The contact log and the consents, as people enter them.</summary>
public sealed class ContactTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Contact_WithThePatient_IsLoggedAndStruckWithoutBeingLost()
    {
        var job = await PlannedAsync();
        await ConsentAsync(job, "Koordinering");
        var page = await LogAsync(job, "Patienten", "PersonligtStod",
            "Patienten undrar över tiden.", ("Input.Kva", KvaCodes.Initial[0]));
        Assert.Contains("Kontakten är loggad.", page.Text, StringComparison.Ordinal);
        Assert.Contains("GC001", page.Document.QuerySelector(".contact")!.TextContent, StringComparison.Ordinal);

        page = await job.Koordinator.SubmitAsync(page, ".contact form", ("skal", ""));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Skriv varför.", page.Text, StringComparison.Ordinal);
        page = await job.Koordinator.SubmitAsync(page, ".contact form", ("skal", "Fel ärende."));
        Assert.Equal("Patienten undrar över tiden.", page.Document.QuerySelector(".contact del")!.TextContent);
        Assert.Contains("Fel ärende.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector(".contact form"));
    }

    [Fact]
    public async Task Contact_WithAnEmployer_NeedsAConsentInForce()
    {
        var job = await PlannedAsync();
        var page = await LogAsync(job, "Arbetsgivaren", "ExternSamverkan", "Möte om anpassning.");
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Det finns inget samtycke som gäller kontakt med arbetsgivaren den dagen.", page.ErrorBeside("Input.With"),
            StringComparison.Ordinal);
        Assert.Equal("Möte om anpassning.", page.Value("Input.Text"));

        await ConsentAsync(job, "Arbetsgivaren");
        page = await LogAsync(job, "Arbetsgivaren", "ExternSamverkan", "Möte om anpassning.");
        Assert.Contains("Kontakten är loggad.", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict,
            (await LogAsync(job, "Kommunen", "ExternSamverkan", "Samtal.")).Status);

        var consents = await job.Koordinator.GetAsync($"{job.CaseUrl}/samtycken");
        var today = consents.Value("dag");
        page = await job.Koordinator.SubmitAsync(consents, ".contact form");
        Assert.Contains($"återtaget {today}", page.Text, StringComparison.Ordinal);
        page = await LogAsync(job, "Arbetsgivaren", "ExternSamverkan", "Ännu ett möte.");
        Assert.Contains($"Patienten tog tillbaka samtycket till kontakt med arbetsgivaren {today}.", page.ErrorBeside("Input.With"),
            StringComparison.Ordinal);
    }

    /// <summary>A coordination measure needs a consent to such measures that holds that day, whomever the contact is with.</summary>
    [Theory]
    [InlineData("GC001", "Patienten", "PersonligtStod")]
    [InlineData("DV077", "Kollega", "InternSamordning")]
    [InlineData("AW026", "Patienten", "PersonligtStod")]
    [InlineData("GC001", "Arbetsgivaren", "ExternSamverkan")]
    public async Task Contact_ThatIsACoordinationMeasure_NeedsAConsentToSuchMeasures(string code, string with, string mission)
    {
        var job = await PlannedAsync();
        await ConsentAsync(job, "Arbetsgivaren");
        var kva = ("Input.Kva", KvaCodes.Initial.Single(line => line.StartsWith(code, StringComparison.Ordinal)));
        var page = await LogAsync(job, with, mission, "Plan för återgång.", kva);
        Assert.Equal(
            $"{code} är en koordineringsinsats. Det finns inget samtycke som gäller koordineringsinsatser enligt lag 2019:1297 den " +
                "dagen. Registrera samtycket först, under Samtycken.", page.ErrorBeside("Input.Kva"));
        Assert.Equal(("Plan för återgång.", kva.Item2), (page.Value("Input.Text"), page.Value("Input.Kva")));

        Assert.Contains("Kontakten är loggad.", (await LogAsync(job, with, mission, "Samtal utan kod.")).Text, StringComparison.Ordinal);
        await ConsentAsync(job, "Koordinering");
        page = await LogAsync(job, with, mission, "Plan för återgång.", kva);
        Assert.Contains("Kontakten är loggad.", page.Text, StringComparison.Ordinal);
        page = await LogAsync(job, with, mission, "Plan för återgång.", kva, ("Input.Day", "2020-01-02"));
        Assert.NotNull(page.ErrorBeside(with == "Arbetsgivaren" ? "Input.With" : "Input.Kva"));

        await job.Koordinator.SubmitAsync(await job.Koordinator.GetAsync($"{job.CaseUrl}/samtycken"), ".contact form");
        page = await LogAsync(job, with, mission, "Plan för återgång.", kva);
        Assert.Contains("Patienten tog tillbaka samtycket till koordineringsinsatser", page.ErrorBeside("Input.Kva"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConsentForm_NamesCoordinationMeasures()
    {
        var job = await PlannedAsync();
        var form = PdfText.Of(await job.Koordinator.BytesAsync($"{job.CaseUrl}/samtyckesblankett.pdf"));
        Assert.Contains("koordineringsinsatser enligt lag 2019:1297", form, StringComparison.Ordinal);
        Assert.Contains("Vi gör dem bara om du vill.", form, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Impuls_ToForsakringskassan_ContradictsTheUtlatandeUntilItIsConfirmed()
    {
        var job = await PlannedAsync();
        await ConsentAsync(job, "Forsakringskassan");
        var page = await LogAsync(job, "Forsakringskassan", "ExternSamverkan",
            "Behov av kartläggning.", ("Input.IsImpuls", "true"));
        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("uttömda", page.ErrorBeside("Input.ImpulsIsConfirmed"), StringComparison.Ordinal);

        page = await job.Koordinator.SubmitAsync(page, "main form.narrow[data-once]", ("Input.ImpulsIsConfirmed", "true"));
        Assert.Contains("impuls enligt 4 §", page.Document.QuerySelector(".contact h3")!.TextContent, StringComparison.Ordinal);
        page = await LogAsync(job, "Patienten", "PersonligtStod", "Samtal.",
            ("Input.IsImpuls", "true"));
        Assert.Contains("går till Försäkringskassan", page.ErrorBeside("Input.IsImpuls"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Day", "2098-01-01", "inte varit än")]
    [InlineData("Input.Day", "igår", "Skriv ett datum")]
    [InlineData("Input.Mission", "", "Välj vilken del")]
    [InlineData("Input.Mission", "ExternSamverkan", "Extern samverkan är kontakt med någon utanför vården")]
    [InlineData("Input.Way", "Brevduva", "Välj hur")]
    [InlineData("Input.With", "", "Välj vem")]
    [InlineData("Input.Kva", "ZZ999", "Välj en KVÅ-kod")]
    [InlineData("Input.Text", "  ", "Skriv vad kontakten handlade om")]
    public async Task Contact_WithOneThingWrong_SaysWhatAtItsField(string field, string value, string sentence)
    {
        var job = await PlannedAsync();
        var page = await LogAsync(job, "Patienten", "PersonligtStod", "Samtal.", (field, value));
        Assert.Contains(sentence, page.ErrorBeside(field), StringComparison.Ordinal);
        var caseId = Guid.Parse(job.CaseUrl["/arenden/".Length..]);
        Assert.Equal(0, await clinic.InDatabaseAsync(db => db.Set<Contact>().CountAsync(c => EF.Property<Guid>(c, "CaseId") == caseId)));
    }

    [Theory]
    [InlineData("Input.Kind", "", "muntligt eller skriftligt")]
    [InlineData("Input.Day", "2098-01-01", "framtiden")]
    [InlineData("Input.Scope", "Ingen", "minst en sak")]
    [InlineData("Input.Scope", "Annan", "vilken annan part")]
    public async Task Consent_WithOneThingWrong_SaysWhat(string field, string value, string sentence)
    {
        var job = await PlannedAsync();
        var form = await job.Koordinator.GetAsync($"{job.CaseUrl}/samtycken");
        var values = new[] { ("Input.Kind", "Muntligt"), ("Input.Scope", "Arbetsgivaren") }
            .Where(one => one.Item1 != field).Append((field, value)).ToArray();
        var page = await job.Koordinator.SubmitAsync(form, "main form.narrow[data-once]", values);
        Assert.Contains(sentence, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawal_BeforeTheConsentOrUnreadable_IsRefused()
    {
        var job = await PlannedAsync();
        foreach (var day in new[] { "1999-01-01", "snart", "2098-01-01" })
        {
            var page = await job.Koordinator.SubmitAsync(await job.Koordinator.GetAsync($"{job.CaseUrl}/samtycken"), ".contact form",
                ("dag", day));
            Assert.NotEmpty(page.Document.QuerySelectorAll(".error-list, .message-box--error"));
            Assert.DoesNotContain("återtaget", page.Document.QuerySelector(".contact h3")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Plan_WithAConsent_EntersItOnce()
    {
        var job = await PlannedAsync();
        await job.PlanAsync();
        var page = await job.Koordinator.GetAsync($"{job.CaseUrl}/samtycken");
        var consent = Assert.Single(page.Document.QuerySelectorAll(".contact"));
        Assert.Contains("teamet läser och skriver utlåtandet tillsammans", consent.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Papers_ForThePatient_CanBePrinted()
    {
        var job = await PlannedAsync();
        foreach (var name in new[] { "samtyckesblankett", "lagesbrev" })
        {
            Assert.StartsWith("%PDF",
                System.Text.Encoding.ASCII.GetString((await job.Koordinator.BytesAsync($"{job.CaseUrl}/{name}.pdf"))[..4]),
                StringComparison.Ordinal);
        }
    }

    private async Task<MainJob> PlannedAsync()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        return job;
    }

    private static async Task<StaffPage> LogAsync(MainJob job, string with, string mission, string text,
        params (string Name, string Value)[] more)
    {
        var form = await job.Koordinator.GetAsync($"{job.CaseUrl}/kontakter");
        var values = new[] { ("Input.With", with), ("Input.Mission", mission), ("Input.Way", "Telefon"),
            ("Input.Text", text) };
        return await job.Koordinator.SubmitAsync(form, "main form.narrow[data-once]",
            [.. values.Where(one => more.All(other => other.Name != one.Item1)), .. more]);
    }

    private static async Task ConsentAsync(MainJob job, string scope)
    {
        var form = await job.Koordinator.GetAsync($"{job.CaseUrl}/samtycken");
        var page = await job.Koordinator.SubmitAsync(form, "main form.narrow[data-once]", ("Input.Kind", "Muntligt"),
            ("Input.Scope", scope), ("Input.How", "I telefon."));
        Assert.Contains("Samtycket är registrerat.", page.Text, StringComparison.Ordinal);
    }
}
