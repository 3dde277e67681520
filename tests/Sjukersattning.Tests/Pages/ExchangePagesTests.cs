using System.Net;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Pages;

/// <summary>A signed utlåtande leaves as XML and comes back as the start of another clinic's case.</summary>
public sealed class ExchangePagesTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task SignedVersion_WhenFetchedAsXml_ComesBackAsTheStartOfACaseElsewhere()
    {
        var after = new AfterSigning(clinic);
        var sheet = Domain.SheetSamples.Full();
        await after.SignAsync(sheet);
        var koordinator = await clinic.SignInAsync("koordinator");
        var version = await koordinator.GetAsync($"{after.CaseUrl}/versioner/1");
        var link = version.Document.QuerySelector("a[href$='.xml']")!.GetAttribute("href")!;

        var xml = await koordinator.BytesAsync(link);

        Assert.Equal("RegisterCertificate", XDocument.Load(new MemoryStream(xml)).Root!.Name.LocalName);
        var elsewhere = await clinic.SignInAsync("koordinator2");
        var opened = await ReadInAsync(elsewhere, xml);
        Assert.Contains("Ärendet är öppnat med texterna", opened.Text, StringComparison.Ordinal);
        var whole = await elsewhere.GetAsync($"{opened.Path}/utlatande");
        foreach (var question in sheet.Form.Questions
            .OfType<TextQuestion>()
            .Where(question => question.Id is not ("25.1" or "1.4") && !sheet[question].IsBlank))
        {
            Assert.Contains(sheet[question][TextQuestion.TextPart].Split('\n')[0], whole.Text, StringComparison.Ordinal);
        }

        Assert.Contains("Utgår från ett utlåtande som signerades", (await elsewhere.GetAsync($"{opened.Path}/historik")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_WithATillaggsfraga_KeepsItAndShowsIt()
    {
        var number = MainJob.NewPersonnummer();
        var koordinator = await clinic.SignInAsync("koordinator");
        var opened = await ReadInAsync(koordinator, await WithTillaggsfragaAsync(number));

        var whole = await koordinator.GetAsync($"{opened.Path}/utlatande");

        Assert.Contains("9001. Tilläggsfråga", whole.Text, StringComparison.Ordinal);
        Assert.Contains("Svar på en fråga som ingen känner", whole.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "tom")]
    [InlineData("hej", "XML")]
    [InlineData("<a/>", "inget utlåtande")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "dokumenttyp")]
    public async Task File_ThatIsNoUtlatande_IsToldBesideTheFieldAndOpensNothing(string content, string word)
    {
        var koordinator = await clinic.SignInAsync("koordinator");

        var page = await ReadInAsync(koordinator, Encoding.UTF8.GetBytes(content));

        Assert.Equal("/arenden/inlasning", page.Path);
        Assert.Contains(word, page.ErrorBeside("Input.File"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Prov Provsson", page.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task File_OfFiftyMegabytes_IsToldInOneSentence()
    {
        var koordinator = await clinic.SignInAsync("koordinator");

        var page = await ReadInAsync(koordinator, new byte[50_000_000]);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.ErrorBeside("Input.File")!);
    }

    [Fact]
    public async Task File_OfSomebodyWithAnOpenCase_LeadsToThatCase()
    {
        var number = MainJob.NewPersonnummer();
        var koordinator = await clinic.SignInAsync("koordinator");
        var file = await WithTillaggsfragaAsync(number);
        var first = await ReadInAsync(koordinator, file);

        var again = await ReadInAsync(koordinator, file);

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.NotNull(again.Document.QuerySelector($"a[href='{first.Path}']"));
    }

    [Fact]
    public async Task Xml_WhenTheUnitLacksSomething_IsNotOfferedAndTheReviewSaysWhat()
    {
        var chef = await clinic.SignInAsync("chef");
        var page = await chef.GetAsync("/enhet/identitet");
        var before = page.Document.QuerySelector("[name='Input.HsaId']")!.GetAttribute("value")!;
        await chef.SubmitAsync(page, "form.narrow", ("Input.HsaId", ""));
        try
        {
            var after = new AfterSigning(clinic);
            await after.Job.OpenAsync();
            await after.Job.PlanAsync();
            await after.Job.WriteAllAsync(Domain.SheetSamples.Full());
            var lakare = await clinic.SignInAsync("lakare");
            Assert.Contains("Vårdenhetens HSA-id saknas", (await lakare.GetAsync($"{after.CaseUrl}/granska")).Text,
                StringComparison.Ordinal);

            await after.SignDraftAsync();

            var version = await lakare.GetAsync($"{after.CaseUrl}/versioner/1");
            Assert.Null(version.Document.QuerySelector("a[href$='.xml']"));
            Assert.Contains("Vårdenhetens HSA-id saknas", version.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.NotFound, (await lakare.GetAsync($"{after.CaseUrl}/versioner/1.xml")).Status);
        }
        finally
        {
            await chef.SubmitAsync(await chef.GetAsync("/enhet/identitet"), "form.narrow", ("Input.HsaId", before));
        }
    }

    [Theory]
    [InlineData("Input.HsaId", "SE2321000017-1", "kontrollsiffra")]
    [InlineData("Input.VardgivareHsaId", "hej", "HSA-id")]
    [InlineData("Input.Signers[0].Befattning", "999999", "Välj en befattning")]
    [InlineData("Input.Signers[0].Forskrivarkod", "123", "sju siffror")]
    [InlineData("Input.Arbetsplatskod", "123456789012345678901", "högst 20")]
    public async Task Identity_WhenWrong_IsToldBesideTheFieldWithTheTypedTextKept(string field, string typed, string word)
    {
        var chef = await clinic.SignInAsync("chef");

        var page = await chef.SubmitAsync(await chef.GetAsync("/enhet/identitet"), "form.narrow", (field, typed));

        Assert.Contains(word, page.ErrorBeside(field), StringComparison.Ordinal);
        if (!field.EndsWith("Befattning", StringComparison.Ordinal))
        {
            Assert.Equal(typed, page.Document.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        }
    }

    [Fact]
    public async Task ComplementingVersion_NamesTheEarlierOneAndTheMessageItAnswers()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.ApplyAsync();
        var koordinator = await clinic.SignInAsync("koordinator");
        await koordinator.SubmitAsync(
            await koordinator.GetAsync($"{after.CaseUrl}/kompletteringar/ny"), "form.narrow", ("Input.ReceivedOn", after.Today),
            ("Input.LastDay", after.Day(14)), ("Input.MessageId", "m-4711"), ("Input.ReferenceId", "r-12"),
            ("Input.Questions[0].QuestionId", "11.1"), ("Input.Questions[0].Text", "Vad har iakttagits om minnet?"),
            ("Input.Questions[0].Cause", "MINNE"));
        await after.ComplementAsync();

        var first = XDocument.Load(new MemoryStream(await koordinator.BytesAsync($"{after.CaseUrl}/versioner/1.xml"))).Root!;
        var second = XDocument.Load(new MemoryStream(await koordinator.BytesAsync($"{after.CaseUrl}/versioner/2.xml"))).Root!;

        string IdIn(XElement element) => element.Descendants().First(one => one.Name.LocalName == "extension").Value;
        XElement In(XElement root, string name) => root.Descendants().First(one => one.Name.LocalName == name);
        Assert.Equal(IdIn(In(first, "intygs-id")), IdIn(In(In(second, "relation"), "intygs-id")));
        Assert.Equal("m-4711", In(In(second, "svarPa"), "meddelande-id").Value);
        Assert.Equal("r-12", In(In(second, "svarPa"), "referens-id").Value);
        Assert.DoesNotContain(first.Descendants(), one => one.Name.LocalName is "relation" or "svarPa");
    }

    [Fact]
    public async Task CopyPage_ShowsEveryFilledFieldWithItsLengthAndWarnsOfTheLock()
    {
        var job = new MainJob(clinic);
        await job.OpenAsync();
        await job.PlanAsync();
        var sheet = Domain.SheetSamples.Full();
        await job.WriteAllAsync(sheet);

        var page = await job.Koordinator.GetAsync($"{job.CaseUrl}/kopiera");

        var memory = (TextQuestion)sheet.Form.Find("11.1")!;
        var composed = memory.Compose(sheet[memory]);
        Assert.Contains(page.Document.QuerySelectorAll(".copy-text"), one => one.TextContent == composed);
        Assert.Contains($"{composed.Length} av {memory.MaxLength} tecken", page.Text, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("button[data-copy]"),
            button => Assert.Single(page.Document.QuerySelectorAll(button.GetAttribute("data-copy")!)));
        Assert.Contains("14 dagar", page.Text, StringComparison.Ordinal);
    }

    /// <summary>
    /// A file from elsewhere about a person: a signed one of ours with another number and id, and a question that no edition has.
    /// </summary>
    private async Task<byte[]> WithTillaggsfragaAsync(string number)
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        var root = XDocument.Load(
            new MemoryStream(await (await clinic.SignInAsync("koordinator")).BytesAsync($"{after.CaseUrl}/versioner/1.xml")));
        root.Descendants().First(one => one.Name.LocalName == "person-id").Elements().Last().Value = number;
        root.Descendants().First(one => one.Name.LocalName == "intygs-id").Elements().Last().Value = Guid.NewGuid().ToString();
        var last = root.Descendants().Last(one => one.Name.LocalName == "svar");
        last.AddAfterSelf(
            new XElement(last.Name, new XAttribute("id", "9001"),
                new XElement(last.Name.Namespace + "delsvar", new XAttribute("id", "9001.1"), "Svar på en fråga som ingen känner")));
        var file = new MemoryStream();
        await root.SaveAsync(file, SaveOptions.DisableFormatting, CancellationToken.None);
        return file.ToArray();
    }

    internal static async Task<StaffPage> ReadInAsync(StaffBrowser browser, byte[] file, params (string Name, string Value)[] more)
    {
        var form = await browser.GetAsync("/arenden/inlasning");
        using var posted = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "Input.File", "utlatande.xml" },
            { new StringContent("Prov Provsson"), "Input.Name" },
            { new StringContent("Patienten"), "Input.Initiator" },
            { new StringContent(form.Document.QuerySelector("form.narrow input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
                "__RequestVerificationToken" },
        };
        foreach (var (name, value) in more)
        {
            posted.Add(new StringContent(value), name);
        }

        using var response = await browser.Client.PostAsync(new Uri("/arenden/inlasning", UriKind.Relative), posted);
        if (response.StatusCode == HttpStatusCode.Redirect)
        {
            return await browser.GetAsync(response.Headers.Location!.OriginalString);
        }

        var html = await response.Content.ReadAsStringAsync();
        return new StaffPage("/arenden/inlasning", response.StatusCode, html, new HtmlParser().ParseDocument(html));
    }
}
