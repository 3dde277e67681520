using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Quality.Pages;

/// <summary>A planned case and its kurator, for tests of what the quality check asks in the psychic section.</summary>
internal sealed class QualityDesk(TestClinic clinic)
{
    public const string Memory = "minne/11.1";

    private const string MemoryField = $"f/11.1/{TextQuestion.MemoryPart}";

    public MainJob Job { get; } = new(clinic);

    public StaffBrowser Kurator { get; private set; } = null!;

    public string SectionUrl => Job.SectionUrl(SectionKey.Psykiska);

    public string MemoryUrl => $"{SectionUrl}/kontroll/{Memory}";

    private Guid Opened => Guid.Parse(Job.CaseUrl.Split('/')[2]);

    /// <summary>The full sample without a word about memory.</summary>
    public static AnswerSheet Forgetful() => SheetSamples.Full().Put("11.1", (TextQuestion.MemoryPart, ""));

    /// <summary>A planned case whose psychic section says nothing of memory; not marked as klar.</summary>
    public async Task<StaffPage> BeginAsync()
    {
        await Job.OpenAsync();
        await Job.PlanAsync();
        Kurator = await clinic.SignInAsync("kurator");
        return await Kurator.SubmitAsync(await Kurator.GetAsync(SectionUrl), "form.answers",
            MainJob.FieldsOf(SectionKey.Psykiska, Forgetful()));
    }

    /// <summary>Saves the memory box and shows the section.</summary>
    public async Task<StaffPage> WriteMemoryAsync(string text) =>
        await Kurator.SubmitAsync(await Kurator.GetAsync(SectionUrl), "form.answers", (MemoryField, text));

    /// <summary>Saves the memory box as the page's own script does; gives the keys of what is asked then.</summary>
    public async Task<IReadOnlyList<string>> AutosaveMemoryAsync(string text)
    {
        var page = await Kurator.GetAsync(SectionUrl);
        using var request = StaffBrowser.AsScript(StaffBrowser.Post(page, "form.answers", null, (MemoryField, text)));
        using var response = await Kurator.Client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        using var reply = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return [.. reply.RootElement.GetProperty("concerns").EnumerateObject().Select(one => one.Name)];
    }

    /// <summary>Sets the question about memory aside.</summary>
    public async Task<StaffPage> SetAsideAsync(string reason) =>
        await Kurator.SubmitAsync(await Kurator.GetAsync(MemoryUrl), "form.narrow", ("Input.Reason", reason));

    /// <summary>Whether a page asks a question beside its field; set aside does not count.</summary>
    public static bool Asks(StaffPage page, string key) =>
        page.Document.QuerySelector($".question__concerns button[value='{key}']") is not null;

    public Task<List<SetAside>> SetAsidesAsync()
    {
        var id = Opened;
        return clinic.InDatabaseAsync(db => db.Set<SetAside>()
            .AsNoTracking()
            .Where(one => EF.Property<Guid>(one, "CaseId") == id)
            .OrderBy(one => one.Revision).ToListAsync());
    }

    public Task<List<SignedConcern>> SignedConcernsAsync()
    {
        var id = Opened;
        return clinic.InDatabaseAsync(db => db.Set<SignedConcern>()
            .AsNoTracking()
            .Where(one => EF.Property<Guid>(one, "CaseId") == id)
            .ToListAsync());
    }

    /// <summary>The number in a heading that ends with one in parentheses; 0 when there is no such heading.</summary>
    public static int CountIn(StaffPage page, string heading)
    {
        var text = page.Document.QuerySelectorAll("h2, h3, summary")
            .Select(one => one.TextContent)
            .FirstOrDefault(one => one.StartsWith($"{heading} (", StringComparison.Ordinal));
        return text is null
            ? 0
            : int.Parse(text.AsSpan()[(heading.Length + 2)..text.IndexOf(')', StringComparison.Ordinal)], CultureInfo.InvariantCulture);
    }
}
