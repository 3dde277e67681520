using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Persons;

/// <summary>Cases of persons whose names and numbers a test chooses, over HTTP.</summary>
internal sealed class PersonDesk(TestClinic clinic)
{
    private static int _serial;
    private readonly Dictionary<string, StaffBrowser> _browsers = [];

    /// <summary>A samordningsnummer that no other test uses.</summary>
    public static string NewSamordningsnummer()
    {
        var born = new DateOnly(1971, 1, 1).AddDays(Interlocked.Increment(ref _serial));
        return Enumerable.Range(0, 10).Select(check => $"{born:yyyyMM}{born.Day + 60}984{check}").First(PersonnummerCheck.IsValid);
    }

    public static string Dashed(string number) => $"{number[..8]}-{number[8..]}";

    /// <summary>The browser of somebody, signed in once.</summary>
    public async Task<StaffBrowser> AsAsync(string key) =>
        _browsers.TryGetValue(key, out var browser) ? browser : _browsers[key] = await clinic.SignInAsync(key);

    /// <summary>Opens a case, and gives its address.</summary>
    public async Task<string> OpenAsync(string number, string name)
    {
        var page = await TryOpenAsync(number, name);
        Assert.Contains("Ärendet är öppnat", page.Text, StringComparison.Ordinal);
        return page.Path;
    }

    public async Task<StaffPage> TryOpenAsync(string number, string name, string who = "koordinator")
    {
        var browser = await AsAsync(who);
        return await browser.SubmitAsync(await browser.GetAsync("/arenden/nytt"), "form.narrow", ("Input.Personnummer", number),
            ("Input.Name", name), ("Input.Initiator", "Patienten"));
    }

    public async Task CancelAsync(string caseUrl)
    {
        var koordinator = await AsAsync("koordinator");
        await koordinator.SubmitAsync(await koordinator.GetAsync($"{caseUrl}/avbryt"), "form.narrow", ("Input.Reason", "Flyttat"));
    }

    public async Task<StaffPage> CorrectAsync(string caseUrl, params (string Name, string Value)[] values)
    {
        var koordinator = await AsAsync("koordinator");
        return await koordinator.SubmitAsync(await koordinator.GetAsync($"{caseUrl}/personuppgifter"), "form.narrow", values);
    }

    /// <summary>Asks to join, and says whose name is right where it is asked.</summary>
    public async Task<StaffPage> JoinAsync(string caseUrl, string number, string? keep)
    {
        var koordinator = await AsAsync("koordinator");
        var asked = await koordinator.SubmitAsync(await koordinator.GetAsync($"{caseUrl}/personuppgifter/for-ihop"), "form.narrow",
            ("Input.Personnummer", number), ("Input.Reason", "Fick personnummer i mars."));
        return keep is null ? asked : await koordinator.SubmitAsync(asked, "form.narrow", ("Input.KeepName", keep));
    }

    /// <summary>The numbers of the cases that a search finds, closed ones too.</summary>
    public async Task<IReadOnlyList<string>> FoundAsync(string typed, string status = "")
    {
        var koordinator = await AsAsync("koordinator");
        var page = await koordinator.SubmitAsync(await koordinator.GetAsync("/arenden"), "form.filters", ("sok", typed), ("lage", status));
        return [.. page.Document.QuerySelectorAll("tbody tr td:first-child a").Select(link => link.GetAttribute("href")!)];
    }

    public async Task<StaffPage> LookUpAsync(string number)
    {
        var nurse = await AsAsync("sjukskoterska");
        return await nurse.SubmitAsync(await nurse.GetAsync("/slag-upp"), "main form", ("personnummer", number));
    }

    public async Task<string> HistoryAsync(string caseUrl) =>
        (await (await AsAsync("koordinator")).GetAsync($"{caseUrl}/historik")).Text;

    public async Task<string> HeaderAsync(string caseUrl) =>
        (await (await AsAsync("koordinator")).GetAsync(caseUrl)).Document.QuerySelector(".case-header__patient").Words();

    public Task<(UtlatandeCase Case, Patient Patient)> ReadAsync(string caseUrl) => clinic.InDatabaseAsync(async db =>
    {
        var id = Guid.Parse(caseUrl.Split('/')[2]);
        var subject = await db.Cases.AsNoTracking().FirstAsync(c => c.Id == id);
        return (subject, await db.Patients.AsNoTracking().FirstAsync(p => p.Id == subject.PatientId));
    });
}
