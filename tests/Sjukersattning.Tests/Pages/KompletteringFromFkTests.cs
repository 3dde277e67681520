using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Pages;

/// <summary>What Försäkringskassan may write in a komplettering, and what the answer can say of it.</summary>
public sealed class KompletteringFromFkTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    public static TheoryData<string, int, string> Rows => new()
    {
        { "1", 1, "Journaluppgifter från den, 2026-11-02" },
        { "1", 2, "Anhörigs beskrivning av patienten, 2026-10-12" },
        { "1", 3, "Annat, 2026-11-20" },
        { "1", 4, "" },
        { "1", 0, "" },
        { "4", 2, "Underlag från arbetsterapeut, 2026-09-15, Vårdcentralen Björken" },
        { "4", 99, "" },
        { "11.1", 1, "" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void InWords_TheNthFilledRow_OrTheWholeField(string questionId, int instans, string row)
    {
        var sheet = SheetSamples.Full();
        Assert.Equal(row, AskedRow.InWords(sheet, questionId, instans), ignoreCase: true);
    }

    [Fact]
    public async Task Question_OfTheLongestText_AboutARow_IsKeptWholeAndNamesTheRow()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        var text = string.Concat(Enumerable.Repeat("Beskriv mer.\r\n", 300))[..^2];
        text += new string('x', 4999 - text.ReplaceLineEndings("\n").Length);
        var koordinator = await clinic.SignInAsync("koordinator");
        var form = await koordinator.GetAsync($"{after.CaseUrl}/kompletteringar/ny");
        (string, string)[] fields = [("Input.ReceivedOn", after.Today), ("Input.LastDay", after.Day(14))];

        var tooLong = await koordinator.SubmitAsync(form, "form.narrow", [.. fields, .. AfterSigning.Line(0, "1", text + "x", "ANNAT")]);
        Assert.Contains("högst 4999 tecken", tooLong.ErrorBeside("Input.Questions[0].Text"), StringComparison.Ordinal);
        foreach (var wrong in new[] { "två", "-1", "1.5" })
        {
            var noRow = await koordinator.SubmitAsync(form, "form.narrow",
                [.. fields, .. AfterSigning.Line(0, "1", "Mer.", "ANNAT"), ("Input.Questions[0].Instans", wrong)]);
            Assert.Contains("radens nummer", noRow.ErrorBeside("Input.Questions[0].Instans"), StringComparison.Ordinal);
            Assert.Equal(wrong, noRow.Value("Input.Questions[0].Instans"));
        }

        foreach (var (field, row, sentence) in new[]
        {
            ("1", "4", "Fält 1 har 3 ifyllda rader i det signerade utlåtandet"), ("11.1", "1", "Fält 11 har inga rader med nummer"),
        })
        {
            var noSuch = await koordinator.SubmitAsync(form, "form.narrow",
                [.. fields, .. AfterSigning.Line(0, field, "Mer.", "ANNAT"), ("Input.Questions[0].Instans", row)]);
            Assert.Contains(sentence, noSuch.ErrorBeside("Input.Questions[0].Instans"), StringComparison.Ordinal);
            Assert.Equal(row, noSuch.Value("Input.Questions[0].Instans"));
        }

        await koordinator.SubmitAsync(form, "form.narrow",
            [.. fields, .. AfterSigning.Line(0, "1", text, "ANNAT"), ("Input.Questions[0].Instans", "2")]);

        var page = await after.SeeAsync("/kompletteringar/1");
        Assert.Contains(text.ReplaceLineEndings("\n"), page.Document.QuerySelector(".answer-text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("anhörigs beskrivning av patienten, 2026-10-12", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("2", (await after.SeeAsync("/kompletteringar/1/ratta")).Value("Input.Questions[0].Instans"));
        await after.BeginComplementAsync();
        var section = await (await clinic.SignInAsync("lakare")).GetAsync(after.Job.SectionUrl(SectionKey.Medicinsk));
        Assert.Contains("Gäller raden anhörigs beskrivning av patienten, 2026-10-12", section.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Review_OfAnAnswerWithoutMessageId_SaysThatSvarPaIsMissing_UntilItIsEntered()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        await after.KompletteringAsync();
        await after.KompletteringAsync(text: "Och sömnen?");
        await after.BeginComplementAsync();
        var lakare = await clinic.SignInAsync("lakare");

        var none = await lakare.GetAsync($"{after.CaseUrl}/granska");
        Assert.Contains("svarar på kompletteringarna 1, 2, men meddelande-id är inte ifyllt", none.Text, StringComparison.Ordinal);
        Assert.Contains("svarPa saknas i filen", none.Text, StringComparison.Ordinal);
        await EnterIdAsync(1);
        var one = await lakare.GetAsync($"{after.CaseUrl}/granska");
        Assert.Contains("svarar på komplettering 2, men", one.Text, StringComparison.Ordinal);
        Assert.Contains("nämner då bara en annan komplettering", one.Text, StringComparison.Ordinal);
        await EnterIdAsync(2);
        Assert.DoesNotContain("meddelande-id", (await lakare.GetAsync($"{after.CaseUrl}/granska")).Text, StringComparison.Ordinal);

        async Task EnterIdAsync(int number)
        {
            var link = (await lakare.GetAsync($"{after.CaseUrl}/granska")).Document
                .QuerySelector($"a[href='{after.CaseUrl}/kompletteringar/{number}/ratta']")!.GetAttribute("href")!;
            await lakare.SubmitAsync(await lakare.GetAsync(link), "form.narrow", ("Input.MessageId", $"m-{number}"),
                ("Input.Reason", "Id:t fattades."));
        }
    }

    [Fact]
    public async Task CodeSystem_SwitchedInASectionMarkedKlar_IsRefusedWithASentence_AndSavedWhenItIsOpen()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        await job.WriteAllAsync(SheetSamples.Full());
        var lakare = await clinic.SignInAsync("lakare");
        var url = job.SectionUrl(SectionKey.Medicinsk);

        var refused = await lakare.SubmitAsync(await lakare.GetAsync(url), "form.answers", ("f/6/system", "KSH_97_P"));
        Assert.Contains("Fält 6 sparades inte: avsnittet är klarmarkerat, och då kan kodverket inte bytas", refused.Text,
            StringComparison.Ordinal);
        Assert.Equal("ICD_10_SE", await SystemAsync());
        using (var script = await lakare.Client.SendAsync(StaffBrowser.AsScript(
            StaffBrowser.Post(await lakare.GetAsync(url), "form.answers", values: ("f/6/system", "KSH_97_P")))))
        {
            Assert.Contains("kodverket inte bytas", await script.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var words = await lakare.SubmitAsync(await lakare.GetAsync(url), "form.answers", ("f/6/1.text", "Egna ord"));
        Assert.Contains("Allt är sparat", words.Text, StringComparison.Ordinal);
        await lakare.SubmitByAsync(await lakare.GetAsync(url), "form[action*=Oppna]", null);
        var switched = await lakare.SubmitAsync(await lakare.GetAsync(url), "form.answers", ("f/6/system", "KSH_97_P"));
        Assert.Contains("Allt är sparat", switched.Text, StringComparison.Ordinal);
        Assert.Equal("KSH_97_P", await SystemAsync());

        async Task<string?> SystemAsync() =>
            (await lakare.GetAsync(url)).Document.QuerySelector("[name='f/6/system'][checked]")?.GetAttribute("value");
    }
}
