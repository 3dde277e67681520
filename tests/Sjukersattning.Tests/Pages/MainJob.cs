using System.Globalization;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Pages;

/// <summary>The main job's steps over HTTP, for tests that need a case at a certain step.</summary>
internal sealed class MainJob(TestClinic clinic, FormEdition? form = null)
{
    private static int _serial;

    /// <summary>The edition that the case is expected to get.</summary>
    public FormEdition Form { get; } = form ?? Fk7800.Version13;

    public string CaseUrl { get; private set; } = "";

    public StaffBrowser Koordinator { get; private set; } = null!;

    /// <summary>A test person's number that no other test uses: birth numbers 980–999 belong to nobody.</summary>
    public static string NewPersonnummer()
    {
        var serial = Interlocked.Increment(ref _serial);
        var born = new DateOnly(1961, 1, 1).AddDays(serial).ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(check => $"{born}985{check}").First(text => Domain.PersonnummerCheck.IsValid(text));
    }

    public async Task<StaffPage> OpenAsync(string? personnummer = null, string name = "Prov Provsson")
    {
        Koordinator = await clinic.SignInAsync("koordinator");
        var form = await Koordinator.GetAsync("/arenden/nytt");
        var page = await Koordinator.SubmitAsync(form, "form.narrow", ("Input.Personnummer", personnummer ?? NewPersonnummer()),
            ("Input.Name", name), ("Input.Initiator", "Patienten"));
        CaseUrl = page.Path;
        return page;
    }

    public async Task<StaffPage> PlanAsync()
    {
        var form = await Koordinator.GetAsync($"{CaseUrl}/plan");
        var fysioterapeut = form.Document.QuerySelector("select[name='Input.Sections[1].OwnerId'] option:last-child")!
            .GetAttribute("value")!;
        return await Koordinator.SubmitAsync(form, "form.narrow", ("Input.Consent", "Muntligt"), ("Input.ConsentOn", "2026-01-02"),
            ("Input.Sections[1].OwnerId", fysioterapeut));
    }

    /// <summary>Writes a section as its owner and marks it klar.</summary>
    public async Task<StaffPage> WriteAsync(StaffBrowser writer, SectionKey key, AnswerSheet sheet)
    {
        var page = await writer.GetAsync(SectionUrl(key));
        return await writer.SubmitByAsync(page, "form.answers", "button[formaction*=Klar]", FieldsOf(key, sheet));
    }

    public async Task WriteAllAsync(AnswerSheet sheet)
    {
        foreach (var (who, key) in new[] { ("kurator", SectionKey.Psykiska), ("fysioterapeut", SectionKey.Fysiska),
            ("arbetsterapeut", SectionKey.Aktivitet), ("lakare", SectionKey.Medicinsk) })
        {
            await WriteAsync(await clinic.SignInAsync(who), key, sheet);
        }
    }

    public string SectionUrl(SectionKey key) => $"{CaseUrl}/utlatande/{Form[key].Slug}";

    /// <summary>A section's answers as posted fields, its basis included.</summary>
    public static (string Name, string Value)[] FieldsOf(SectionKey key, AnswerSheet sheet) =>
    [
        ($"f/{sheet.Form[key].Basis.Id}/{BasisQuestion.KindPart}", BasisQuestion.Own),
        .. sheet.Form.QuestionsOf(key)
            .SelectMany(question => sheet[question].Parts.Select(part => ($"f/{question.Id}/{part.Key}", part.Value))),
    ];
}
