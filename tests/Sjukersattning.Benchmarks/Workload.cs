using System.Text.Json;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Benchmarks;

/// <summary>The requests that are measured, as two persons of the demo clinic make them.</summary>
public sealed class Workload(Visitor coordinator, Visitor kurator, DemoIds ids) : IDisposable
{
    private const string Sentence =
        "Patienten beskriver att koncentrationen sviktar efter en kort stund och att planering av en vanlig dag kräver stöd. ";
    private readonly Dictionary<Guid, int> _versions = [];
    private readonly Section _section = Fk7800.Version13[SectionKey.Psykiska];
    private readonly string _question = Fk7800.Version13.QuestionsOf(SectionKey.Psykiska).OfType<TextQuestion>().First().Id;
    private int _saves;

    public static async Task<Workload> SignInAsync(Uri address, DemoIds ids) =>
        new(await Visitor.SignInAsync(address, "koordinator"), await Visitor.SignInAsync(address, "kurator"), ids);

    public Task HomeAsync() => coordinator.GetAsync("/");

    /// <summary>Looks for a word of one title among all, as one types.</summary>
    public async Task SearchAsync()
    {
        var hits = await coordinator.PostAsync("/diagnoskoder", ("Q", RegisterFile.RareWord));
        using var found = JsonDocument.Parse(hits);
        if (found.RootElement.GetArrayLength() != 1)
        {
            throw new InvalidOperationException("The register is not loaded.");
        }
    }

    public Task ListAsync() => coordinator.GetAsync("/arenden");

    public Task OpenAsync() => coordinator.GetAsync($"/arenden/{ids.Complete}");

    public Task SectionAsync() => kurator.GetAsync($"/arenden/{ids.BeingWritten}/utlatande/{_section.Slug}");

    /// <summary>Saves the next version of one field, case after case, so that no field gets more versions than a real one does.</summary>
    public async Task SaveAsync()
    {
        var id = ids.Untouched[_saves++ % ids.Untouched.Count];
        _versions[id] = await kurator.SaveFieldAsync(
            $"/arenden/{id}/utlatande/{_section.Slug}",
            (HtmlQuestion.VersionFieldOf(_question), $"{_versions.GetValueOrDefault(id)}"),
            (HtmlQuestion.FieldOf(_question, TextQuestion.TextPart), $"{string.Concat(Enumerable.Repeat(Sentence, 5))}{_saves}"));
    }

    /// <summary>A morning's work: lists, cases, sections, saved fields, the whole utlåtande, its draft on paper and a history.</summary>
    public async Task MixedAsync(int requests)
    {
        Func<Task>[] kinds =
        [
            HomeAsync, ListAsync, OpenAsync, SectionAsync, SaveAsync, SaveAsync,
            () => coordinator.GetAsync($"/arenden/{ids.Complete}/utlatande"), SaveAsync,
            () => coordinator.GetAsync($"/arenden/{ids.Complete}/utkast.pdf"),
            () => coordinator.GetAsync($"/arenden/{ids.Complete}/historik"),
        ];
        for (var i = 0; i < requests; i++)
        {
            await kinds[i % kinds.Length]();
        }
    }

    public void Dispose()
    {
        coordinator.Dispose();
        kurator.Dispose();
    }
}
