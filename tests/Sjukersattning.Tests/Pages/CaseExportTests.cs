using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Meetings;
using Sjukersattning.Tests.Persons;

namespace Sjukersattning.Tests.Pages;

/// <summary>A whole case as one file, over HTTP, for a case in which most that can happen has happened.</summary>
public sealed class CaseExportTests(CaseExportTests.ExportedClinic clinic) : IClassFixture<CaseExportTests.ExportedClinic>
{
    private const string Reason = "Patienten bad om den i telefon, hämtas mot legitimation.";

    private static readonly string[] Said =
    [
        "Patienten undrar över tiden.", "Fel ärende.", "Vad har iakttagits om minnet?", "Minnet prövat, måttligt nedsatt.",
        "Talas vid igen.",
    ];

    [Fact]
    public async Task Export_HoldsEveryVersionAsPdfAndXml_WhichAreThoseOfTheVersionsOwnPages()
    {
        using var archive = await clinic.FetchAsync("koordinator", Reason);
        var koordinator = await clinic.SignInAsync("koordinator");
        foreach (var version in new[] { 1, 2 })
        {
            var pdf = Assert.Single(archive.Entries, entry => entry.Name.EndsWith($"version-{version}.pdf", StringComparison.Ordinal));
            Assert.Equal(
                PdfText.Of(await koordinator.BytesAsync($"{clinic.Story.CaseUrl}/versioner/{version}.pdf")), PdfText.Of(Bytes(pdf)));
            var xml = Assert.Single(archive.Entries, entry => entry.Name.EndsWith($"version-{version}.xml", StringComparison.Ordinal));
            Assert.Equal(await koordinator.BytesAsync($"{clinic.Story.CaseUrl}/versioner/{version}.xml"), Bytes(xml));
            Assert.NotNull(XDocument.Load(new MemoryStream(Bytes(xml))).Root);
        }
    }

    [Fact]
    public async Task StartPage_TellsEverything_WithoutNetwork_AndLeadsToFilesThatAreThere()
    {
        using var archive = await clinic.FetchAsync("lakare", Reason);
        var html = Encoding.UTF8.GetString(Bytes(archive.GetEntry("index.html")!));
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
        var text = page.Body!.TextContent;

        var answers = await clinic.InDatabaseAsync(db => db.Answers.Where(a => a.CaseId == clinic.Story.CaseId).ToListAsync());
        Assert.True(answers.Count > 20);
        Assert.All(answers.Select(a => (a.QuestionId, Answer.FromJson(a.Content)))
                .SelectMany(one => one.Item2.Parts).Where(part => part.Key == "text").Select(part => part.Value),
            written => Assert.Contains(Flat(written), Flat(text), StringComparison.Ordinal));
        Assert.All(Said.Append(Reason), said => Assert.Contains(said, text, StringComparison.Ordinal));
        Assert.All(Fk7800.Version13.Categories.Where(category => category.Key != "KAT_2"),
            category => Assert.Contains(page.QuerySelectorAll("h3"), heading => heading.TextContent == category.Heading));

        Assert.Equal("sv", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("th"), cell => Assert.Equal("col", cell.GetAttribute("scope")));
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
        Assert.All(page.QuerySelectorAll<IHtmlAnchorElement>("a").Select(link => link.GetAttribute("href")!), to => Assert.True(
            to[0] == '#' ? page.QuerySelector(to) is not null : archive.GetEntry(to) is not null, to));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.TagName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), step => Assert.True(step.Second <= step.First + 1));
    }

    [Fact]
    public async Task Names_TellNothingOfThePatient_AndJsonIsOfTheDescribedForm()
    {
        var (archive, name) = await clinic.FetchNamedAsync("koordinator", Reason);
        using var opened = archive;
        Assert.Matches(@"^arende-\d\d-\d+\.zip$", name);
        Assert.All(archive.Entries, entry => Assert.DoesNotContain(clinic.Number[2..8], entry.FullName, StringComparison.Ordinal));
        var json = JsonDocument.Parse(Bytes(archive.GetEntry("uppgifter/arende.json")!)).RootElement;
        var told = Encoding.UTF8.GetString(Bytes(archive.GetEntry("uppgifter/beskrivning.md")!));
        Assert.All(json.EnumerateObject(), part => Assert.Contains($"`{part.Name}`", told, StringComparison.Ordinal));
        foreach (var table in json.GetProperty("tabeller").EnumerateObject())
        {
            var part = told[told.IndexOf($"## {table.Name}\n", StringComparison.Ordinal)..];
            Assert.All(table.Value.EnumerateArray().Take(1).SelectMany(row => row.EnumerateObject()),
                column => Assert.Contains($"\n| {column.Name} |", part, StringComparison.Ordinal));
        }

        Assert.Contains(json.GetProperty("personer").EnumerateArray(), one => one.GetProperty("titel").GetString()!.Length > 0);
        Assert.DoesNotContain("åtkomst", $"{json.GetProperty("tabeller")}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_IsLoggedAsItsOwnKind_WithToWhomAndWhy_AndAskingIsNot()
    {
        var last = await MeetingRoom.LastRowAsync(clinic);
        var koordinator = await clinic.SignInAsync("koordinator");
        var form = await koordinator.GetAsync($"{clinic.Story.CaseUrl}/lamna-ut");
        var refused = await koordinator.SubmitAsync(form, "main form", ("Input.Recipient", "Patienten"), ("Input.Reason", " "));
        Assert.Contains("Skriv vem som bad om det", refused.ErrorBeside("Input.Reason"), StringComparison.Ordinal);
        refused = await koordinator.SubmitAsync(form, "main form", ("Input.Recipient", "Grannen"), ("Input.Reason", Reason));
        Assert.Contains("Välj vem", refused.Text, StringComparison.Ordinal);
        Assert.Equal(Reason, refused.Value("Input.Reason"));
        Assert.DoesNotContain(await MeetingRoom.RowsAfterAsync(clinic, last), row => row.Kind == LogKind.Export);

        using var archive = await clinic.FetchAsync("koordinator", Reason);
        var row = Assert.Single(await MeetingRoom.RowsAfterAsync(clinic, last), row => row.Kind == LogKind.Export);
        Assert.Equal(("Till patienten: " + Reason, clinic.Story.CaseId), (row.Reason, row.CaseId));
        Assert.True(await clinic.AskAsync<LogExamination, bool>(
            async log => (await log.ExamineAsync(null, CancellationToken.None)).Found.Faults == 0));
    }

    [Fact]
    public async Task Case_WithAVersionThatWasChanged_IsNotHandedOut()
    {
        await using var other = new ExportedClinic();
        await other.FillAsync();
        await other.ExecuteAsync("DROP TRIGGER \"TR_SignedVersions_NoUpdate\"");
        await other.ExecuteAsync("UPDATE SignedVersions SET Content = replace(Content, 'nedsatt', 'gott') WHERE Version = 1");
        var koordinator = await other.SignInAsync("koordinator");
        var form = await koordinator.GetAsync($"{other.Story.CaseUrl}/lamna-ut");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        var answer = await koordinator.SubmitAsync(form, "main form", ("Input.Recipient", "Patienten"), ("Input.Reason", Reason));
        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.Contains("ändrat i databasen", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_ThatWasWrittenWrong_IsNotHandedOut_ThoughTheHistoryTellsOfIt()
    {
        var desk = new PersonDesk(clinic);
        var (wrong, right) = (MainJob.NewPersonnummer(), MainJob.NewPersonnummer());
        var url = await desk.OpenAsync(wrong, "Siv Alm");
        await desk.CorrectAsync(url, ("Input.Personnummer", right), ("Input.NumberWas", "Fel"), ("Input.Reason", "Fel siffra."));
        Assert.Contains(PersonDesk.Dashed(wrong), await desk.HistoryAsync(url), StringComparison.Ordinal);

        using var archive = (await clinic.FetchNamedAsync("koordinator", Reason, url)).Archive;
        Assert.All(archive.Entries.Where(entry => entry.Name.EndsWith("html", StringComparison.Ordinal)
            || entry.Name.EndsWith("json", StringComparison.Ordinal)), entry =>
        {
            var text = Encoding.UTF8.GetString(Bytes(entry));
            Assert.DoesNotContain(PersonDesk.Dashed(wrong), text, StringComparison.Ordinal);
            Assert.DoesNotContain(wrong, text, StringComparison.Ordinal);
            Assert.Contains("(numret som var fel)", text, StringComparison.Ordinal);
        });
    }

    private static string Flat(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    public sealed class ExportedClinic : TestClinic, IAsyncLifetime
    {
        internal AfterSigning Story { get; private set; } = null!;

        public string Number { get; } = MainJob.NewPersonnummer();

        public Task InitializeAsync() => FillAsync();

        public async Task FillAsync()
        {
            Story = new AfterSigning(this);
            await Story.SignAsync(personnummer: Number);
            await Story.InformAsync();
            await Story.ApplyAsync();
            await Story.KompletteringAsync();
            await Story.ComplementAsync();
            await Story.DecideAsync(Beslutsutfall.Avslag);
            var koordinator = Story.Job.Koordinator;
            var contacts = await koordinator.SubmitAsync(await koordinator.GetAsync($"{Story.CaseUrl}/kontakter"), "form.narrow[data-once]",
                ("Input.Day", Story.Today), ("Input.With", "Patienten"), ("Input.Way", "Telefon"), ("Input.Mission", "PersonligtStod"),
                ("Input.Text", Said[0]));
            await koordinator.SubmitAsync(contacts, ".contact form", ("skal", Said[1]));
            var room = await (await MeetingRoom.EnterAsync(this)).MakeAsync();
            await room.ChooseAsync([Story.CaseId]);
            await room.NoteAsync(Story.CaseId, ("Input.Note", Said[4]));
        }

        public async Task<ZipArchive> FetchAsync(string who, string reason) => (await FetchNamedAsync(who, reason)).Archive;

        public async Task<(ZipArchive Archive, string Name)> FetchNamedAsync(string who, string reason, string? caseUrl = null)
        {
            var browser = await SignInAsync(who);
            using var request = StaffBrowser.Post(await browser.GetAsync($"{caseUrl ?? Story.CaseUrl}/lamna-ut"), "main form", null,
                ("Input.Recipient", "Patienten"), ("Input.Reason", reason));
            using var response = await browser.Client.SendAsync(request);
            Assert.Equal((HttpStatusCode.OK, "application/zip"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            return (new ZipArchive(new MemoryStream(await response.Content.ReadAsByteArrayAsync())),
                response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        }

        Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();
    }
}
