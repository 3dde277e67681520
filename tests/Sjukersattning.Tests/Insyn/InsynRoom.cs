using System.Net;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Tests.Pages;
using Sjukersattning.Tests.Persons;

namespace Sjukersattning.Tests.Insyn;

/// <summary>A clinic, a patient at one of its units, and whoever asks to read her case without a part in it.</summary>
internal sealed class InsynRoom(TestClinic clinic)
{
    public const string Name = "Insyn Insynsson";

    public PersonDesk Desk { get; } = new(clinic);

    /// <summary>Twelve digits.</summary>
    public string Number { get; } = MainJob.NewPersonnummer();

    public string Url { get; private set; } = "";

    public Guid CaseId => Guid.Parse(Url.Split('/')[2]);

    /// <summary>Opens a case of hers at the first unit, or the second; nobody but who opened it has a part.</summary>
    public async Task<InsynRoom> MakeAsync(string opener = "koordinator")
    {
        Url = (await Desk.TryOpenAsync(Number, Name, opener)).Path;
        return this;
    }

    public async Task<StaffPage> AskAsync(string who, string reason, string sentence = "", string? number = null, string unit = "") =>
        await AskAsync(await Desk.AsAsync(who), reason, sentence, number, unit);

    public async Task<StaffPage> AskAsync(StaffBrowser browser, string reason, string sentence = "", string? number = null,
        string unit = "") =>
        await browser.SubmitAsync(await browser.GetAsync("/insyn"), "form.narrow", Fields(reason, sentence, number, unit));

    public (string Name, string Value)[] Fields(string reason, string sentence = "", string? number = null, string unit = "") =>
        [("Input.Personnummer", number ?? Number), ("Input.Unit", unit), ("Input.Reason", reason), ("Input.Sentence", sentence)];

    public async Task<HttpStatusCode> StatusAsync(string who, string path = "") =>
        (await (await Desk.AsAsync(who)).GetAsync(Url + path)).Status;

    /// <summary>The unit that somebody works in.</summary>
    public Task<string> UnitOfAsync(string key) => clinic.InDatabaseAsync(db => db.Users
        .Where(one => one.Email == $"{key}@demo.example")
        .Join(db.Memberships, one => one.Id, place => place.AccountId, (_, place) => place.UnitId)
        .Select(id => id.ToString()).FirstAsync());

    public Task<int> HeldAsync() => clinic.InDatabaseAsync(db => db.Set<InsynRow>().CountAsync(one => one.CaseId == CaseId));

    public async Task BarAsync(string leader, string path = "sparr")
    {
        var browser = await Desk.AsAsync(leader);
        var page = await browser.SubmitAsync(await browser.GetAsync($"{Url}/{path}"), "form.narrow", ("Input.Reason", "Bad om det i dag."));
        Assert.Equal(Url, page.Path);
    }

    public async Task HideAsync()
    {
        var leader = await Desk.AsAsync("koordinator");
        await leader.SubmitAsync(await leader.GetAsync($"{Url}/skyddad-identitet"), "form.narrow", ("Input.Reason", "Intyg visat."));
    }

    public Task<List<AccessLogRow>> RowsAsync() => clinic.InDatabaseAsync(async db =>
    {
        var patientId = await db.Cases.Where(c => c.Id == CaseId).Select(c => c.PatientId).FirstAsync();
        return await db.AccessLog.AsNoTracking().Where(row => row.PatientId == patientId || row.CaseId == CaseId).OrderBy(row => row.Id)
            .ToListAsync();
    });

    /// <summary>The last row of the whole log.</summary>
    public Task<AccessLogRow> LastAsync() =>
        clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().OrderByDescending(row => row.Id).FirstAsync());
}
