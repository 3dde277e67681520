using System.Text;
using System.Xml.Linq;
using Sjukersattning.Data;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Exchange;
using Xunit.Abstractions;

namespace Sjukersattning.Tests.Pages;

/// <summary>Whatever is wrong with a file, whoever reads it in is told, and what no field can hold stays with the case.</summary>
public sealed class ReadInTests(TestClinic clinic, ITestOutputHelper output) : IClassFixture<TestClinic>
{
    /// <summary>One file for every rule that a file which can be read may break; those about the person's number have no person.</summary>
    private static readonly IReadOnlyDictionary<string, BrokenUtlatande> Rows = BrokenUtlatanden.All
        .Where(row => row.Rule != "obs-personnummer" && ExchangeSamples.Read(row.Bytes()).Utlatande is not null)
        .DistinctBy(row => (row.Rule, row.SvarId)).ToDictionary(row => row.Name);

    private static int _serial;

    /// <summary>The day at the clinic, which the page judges by.</summary>
    private static DateOnly Today => DateOnly.FromDateTime(ClinicClock.Local(DateTimeOffset.UtcNow).DateTime);

    [Fact]
    public async Task File_ThatBreaksARule_IsTakenIn_AndEveryFaultAndLeftOverIsOnThePage()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        foreach (var row in Rows.Values)
        {
            var file = OfSomebodyElse(row.Bytes());
            var reading = UtlatandeXml.Read(new MemoryStream(file), Today, Fk7800.Editions);

            var page = await ExchangePagesTests.ReadInAsync(koordinator, file);

            Assert.True(page.Text.Contains("Ärendet är öppnat med texterna", StringComparison.Ordinal), row.Name);
            var box = page.Document.QuerySelector("section[aria-labelledby=filen]").Words();
            output.WriteLine($"{row.Rule} (svar {row.SvarId})\n    {box}");
            Assert.All(reading.Faults, fault => Assert.Contains(
                Flat($"{(fault.SvarId.Length > 0 ? $"Fält {fault.SvarId}: " : "")}{fault.Sentence}"), box, StringComparison.Ordinal));
            Assert.Equal(reading.Faults.Any(fault => !fault.IsRemark), box.Contains("Det här är fel i filen", StringComparison.Ordinal));
            Assert.Equal(reading.Faults.Any(fault => fault.IsRemark), box.Contains("Anmärkningar", StringComparison.Ordinal));
            Assert.All(reading.LeftOver.SelectMany(left => left.Text.Split('\n')),
                line => Assert.Contains(Flat(line), box, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task WhatFollowed_IsReadByTheTeam_LoggedAndFetchedAsText_AndStaysOutOfTheUtlatande()
    {
        var root = XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(ExchangeSamples.All["full"]))).Root!;
        var last = root.Descendants().Last(element => element.Name.LocalName == "svar");
        var fourth = new XElement(root.Descendants().First(
            element => element.Name.LocalName == "svar" && element.Attribute("id")!.Value == "4"));
        fourth.Elements().First().Value = "4";
        fourth.Elements().Last().Value = "Den fjärde mottagningen";
        last.AddAfterSelf(fourth);
        var koordinator = await clinic.SignInAsync("koordinator");
        var opened = await ExchangePagesTests.ReadInAsync(koordinator,
            OfSomebodyElse(Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting))));

        var page = await koordinator.GetAsync($"{opened.Path}/fran-filen");
        var text = Encoding.UTF8.GetString(await koordinator.BytesAsync($"{opened.Path}/fran-filen.txt"));

        Assert.Contains("4.3: Den fjärde mottagningen", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fel. Fält 4: Blanketten har plats för högst tre underlag", text, StringComparison.Ordinal);
        Assert.Contains("Fält 4:\nRad 4\n4.1: NEUROPSYKIATRISKT", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Den fjärde mottagningen", (await koordinator.GetAsync($"{opened.Path}/utlatande")).Text,
            StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound,
            (await (await clinic.SignInAsync("koordinator2")).GetAsync($"{opened.Path}/fran-filen")).Status);
        var empty = new MainJob(clinic);
        await empty.OpenAsync();
        Assert.Contains("utgår inte från någon fil", (await koordinator.GetAsync($"{empty.CaseUrl}/fran-filen")).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_ThatNoCaseCanStartFrom_SaysWhyBesideTheField_WhateverElseIsWrong()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var file = Changed(OfSomebodyElse(File.ReadAllBytes(ExchangeFiles.Valid)), root =>
        {
            Find(root, "signeringstidpunkt").Remove();
            root.Descendants().First(element => element.Name.LocalName == "svar" && element.Attribute("id")!.Value == "5").Remove();
        });

        var page = await ExchangePagesTests.ReadInAsync(koordinator, file);

        Assert.Equal("/arenden/inlasning", page.Path);
        Assert.Contains("Signeringstidpunkt saknas", page.ErrorBeside("Input.File"), StringComparison.Ordinal);
        Assert.Contains("Det här hindrar att filen läses in", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anmärkningar", page.Text, StringComparison.Ordinal);
        Assert.Contains("Fyll i fält 5", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownUtlatande_OfAnotherPerson_IsToldAndOpensNothing_UntilSomebodySaysSo()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var file = OfSomebodyElse(File.ReadAllBytes(ExchangeFiles.Valid));
        var first = await ExchangePagesTests.ReadInAsync(koordinator, file);
        var number = first.Document.QuerySelector("h1")!.TextContent.Split(' ')[^1];
        var another = OfPerson(file, MainJob.NewPersonnummer());

        var told = await ExchangePagesTests.ReadInAsync(koordinator, another);
        Assert.Equal("/arenden/inlasning", told.Path);
        Assert.Contains($"finns här redan, för en annan person (ärende {number})", told.Text, StringComparison.Ordinal);
        Assert.NotNull(told.Document.QuerySelector("[name='Input.DespiteKnown']"));
        var ofAnother = await ExchangePagesTests.ReadInAsync(koordinator, another, ("Input.DespiteKnown", "true"),
            ("Input.DespiteKnownId", "ett annat utlåtande"));
        Assert.Equal("/arenden/inlasning", ofAnother.Path);
        Assert.False(ofAnother.Document.QuerySelector("[name='Input.DespiteKnown']")!.HasAttribute("checked"));

        var opened = await ExchangePagesTests.ReadInAsync(koordinator, another, ("Input.DespiteKnown", "true"),
            ("Input.DespiteKnownId", told.Value("Input.DespiteKnownId")!));
        Assert.Contains($"för en annan person (ärende {number})", opened.Text, StringComparison.Ordinal);

        var capitals = await ExchangePagesTests.ReadInAsync(koordinator, Changed(OfPerson(file, MainJob.NewPersonnummer()),
            root => Find(root, "intygs-id").Elements().Last().Value = Find(root, "intygs-id").Elements().Last().Value.ToUpperInvariant()));
        Assert.Equal("/arenden/inlasning", capitals.Path);
        Assert.Contains("för en annan person (ärende ", capitals.Text, StringComparison.Ordinal);

        var elsewhere = await ExchangePagesTests.ReadInAsync(await clinic.SignInAsync("koordinator2"), another);
        Assert.DoesNotContain("annan person", elsewhere.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KnownUtlatande_OfTheSamePerson_IsTold_AlsoWhenWeSignedIt()
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var file = OfSomebodyElse(File.ReadAllBytes(ExchangeFiles.Valid));
        var first = await ExchangePagesTests.ReadInAsync(koordinator, file);
        var again = await ExchangePagesTests.ReadInAsync(koordinator, file);
        Assert.Contains("Samma utlåtande är läst in förut, i ärende", again.Text, StringComparison.Ordinal);
        Assert.NotNull(again.Document.QuerySelector($"a[href='{first.Path}']"));

        var after = new AfterSigning(clinic);
        await after.SignAsync();
        var own = await koordinator.BytesAsync($"{after.CaseUrl}/versioner/1.xml");
        Assert.Contains("Utlåtandet är signerat här, i ärende", (await ExchangePagesTests.ReadInAsync(koordinator, own)).Text,
            StringComparison.Ordinal);
        Assert.Contains("för en annan person",
            (await ExchangePagesTests.ReadInAsync(koordinator, OfPerson(own, MainJob.NewPersonnummer()))).Text, StringComparison.Ordinal);
    }

    /// <summary>The file with a person and an id of its own.</summary>
    private static byte[] OfSomebodyElse(byte[] file) => Changed(file, root =>
    {
        if (Find(root, "person-id").Elements().Last().Value == "191212121212")
        {
            Find(root, "person-id").Elements().Last().Value = MainJob.NewPersonnummer();
        }

        Find(root, "intygs-id").Elements().Last().Value = $"0000000a-0000-4000-8000-{Interlocked.Increment(ref _serial):000000000000}";
    });

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] OfPerson(byte[] file, string number) =>
        Changed(file, root => Find(root, "person-id").Elements().Last().Value = number);

    private static byte[] Changed(byte[] file, Action<XElement> change)
    {
        var document = XDocument.Load(new MemoryStream(file), LoadOptions.PreserveWhitespace);
        change(document.Root!);
        return Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting));
    }

    private static XElement Find(XElement root, string name) => root.Descendants().First(element => element.Name.LocalName == name);
}
