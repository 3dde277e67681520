using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Exchange;

namespace Sjukersattning.Tests.Access;

/// <summary>The access log in the national shape.</summary>
public sealed class StoreLogTests(StoreLogClinic clinic) : IClassFixture<StoreLogClinic>
{
    private static readonly XNamespace Log = "urn:riv:informationsecurity:auditing:log:2";

    [SchemaFact]
    public async Task Export_OfEveryKindOfRow_IsValidAndHoldsEachThatTheNationalLogHasAWordFor()
    {
        var lakare = await clinic.ActorAsync("lakare");
        await SaveHsaIdsAsync(lakare.UnitId, "SE2321000016-ENH1", "SE2321000016-VG01");
        await UseAsync(lakare.UnitId);
        var rows = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking()
            .Where(row => row.UnitId == lakare.UnitId && row.PatientId != null).OrderBy(row => row.Id).ToListAsync());

        var (bytes, page) = await ExportAsync();

        Assert.True(bytes.Length > 0, page.Text);
        Assert.Empty(RivtaSchema.FaultsOfStoreLog(bytes));
        var logs = XDocument.Load(new MemoryStream(bytes)).Root!.Elements().ToList();
        var wanted = rows.Where(row => row.Kind.Activity() is not null).ToList();
        Assert.Equal(wanted.Select(row => row.Kind.Activity()), logs.Select(log => Value(log, "activityType")));
        Assert.Equal(wanted.Select(row => row.ActorName), logs.Select(log => Value(log, "name")));
        Assert.Equal(logs.Count, logs.Select(log => log.Elements().First().Value).Distinct().Count());
        var ofInsyn = wanted.Where(row => row.Reason.Length > 0).ToList();
        Assert.Equal(ofInsyn.Select(row => $"Skäl: {row.Reason}"), logs.SelectMany(log => log.Descendants(Log + "activityArgs"))
            .Select(args => args.Value));
        Assert.Contains(logs, log => Value(log, "activityType") == "Nödöppning");
        Assert.Contains(logs, log => log.Element(Log + "resources")!.Descendants(Log + "careUnitName").Single().Value
            .Contains("Reftele", StringComparison.Ordinal));
        Assert.All(logs, log => Assert.Equal(
            (StoreLogClinic.SystemHsaId, "SE2321000016-ENH1", "SE2321000016-VG01"),
            (Value(log, "systemId"), Value(log, "careUnitId"), Value(log, "careProviderId"))));
        var patients = await clinic.InDatabaseAsync(db => db.Patients.AsNoTracking().ToDictionaryAsync(p => p.Id, p => p.Personnummer));
        Assert.Equal(wanted.Select(row => patients[row.PatientId!.Value].Digits), logs.Select(log => Value(log, "extension")));
        var last = rows[^1].Id;
        var written = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking().Where(row => row.Id > last).ToListAsync());
        Assert.Equal(wanted.Select(row => row.PatientId).Distinct().Count(), written.Count(row => row.Kind == LogKind.Print));
    }

    [Fact]
    public async Task Export_WithoutTheUnitsHsaId_SaysWhatIsMissingAndGivesNothing()
    {
        var lakare = await clinic.ActorAsync("lakare");
        await SaveHsaIdsAsync(lakare.UnitId, "", "SE2321000016-VG01");
        var (bytes, page) = await ExportAsync();
        Assert.Empty(bytes);
        Assert.Contains("enhetens HSA-id", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "2026-01-01")]
    [InlineData("2026-02-01", "2026-01-01")]
    [InlineData("2026-01-01", "2026-02-01")]
    public async Task Export_OfDaysThatAreNone_IsRefusedBesideTheField(string from, string until)
    {
        var chef = await clinic.SignInAsync("chef");
        var page = await chef.SubmitAsync(await chef.GetAsync("/logg/export"), "form.narrow", ("Input.From", from), ("Input.Until", until));
        Assert.NotNull(page.ErrorBeside("Input.From") ?? page.ErrorBeside("Input.Until"));
        Assert.Equal(until, page.Value("Input.Until"));
    }

    private static string Value(XElement log, string name) => log.Descendants(Log + name).First().Value;

    /// <summary>Lists, reading, writing, paper and refusals, in all the ways the pages have.</summary>
    private async Task UseAsync(Guid unitId)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        await koordinator.GetAsync("/arenden");
        var subject = await clinic.InDatabaseAsync(db => db.Cases.AsNoTracking().OrderBy(c => c.Number)
            .FirstAsync(c => c.UnitId == unitId && c.Status == CaseStatus.BeingWritten));
        await koordinator.GetAsync($"/arenden/{subject.Id}/utlatande");
        await koordinator.BytesAsync($"/arenden/{subject.Id}/utkast.pdf");
        await koordinator.SubmitAsync(await koordinator.GetAsync($"/arenden/{subject.Id}/nasta-steg"), "form.narrow",
            ("Input.What", "Vänta"), ("Input.TellPatient", "Vi väntar."));
        await (await clinic.SignInAsync("sjukskoterska")).GetAsync($"/arenden/{subject.Id}");
        await InsynAsync(unitId, subject.PatientId, "sjukskoterska", InsynReason.FaraForLiv);
        var other = (await clinic.ActorAsync("koordinator2")).UnitId;
        await SaveHsaIdsAsync(other, "SE2321000016-ENH2", "SE2321000016-VG01");
        await InsynAsync(other, null, "lakare", InsynReason.Vard);
    }

    /// <summary>Somebody opens a case that she has no part in: a patient's, or the first of a unit that she has none in.</summary>
    private async Task InsynAsync(Guid unitId, Guid? patientId, string who, InsynReason reason)
    {
        var number = await clinic.InDatabaseAsync(db => db.Patients.Where(p => p.UnitId == unitId
            && (patientId == null || p.Id == patientId) && db.Cases.Any(c => c.PatientId == p.Id)).OrderBy(p => p.Name).Select(p => p.Personnummer).FirstAsync());
        var pass = await clinic.PassAsync(who, StaffAction.OpenInsyn);
        var (answer, _) = await clinic.AskAsync<InsynDesk, (InsynAnswer, Guid?)>(
            desk => desk.OpenAsync(pass, unitId, number, reason, "Ett skäl.", CancellationToken.None));
        Assert.Equal(InsynAnswer.Open, answer);
    }

    private Task<int> SaveHsaIdsAsync(Guid unitId, string unit, string vardgivare) => clinic.InDatabaseAsync(async db =>
    {
        var found = await db.Units.FirstAsync(one => one.Id == unitId);
        (found.HsaId, found.VardgivareHsaId) = (unit, vardgivare);
        return await db.SaveChangesAsync();
    });

    private async Task<(byte[] Bytes, StaffPage Page)> ExportAsync()
    {
        var chef = await clinic.SignInAsync("chef");
        var form = await chef.GetAsync("/logg/export");
        using var request = StaffBrowser.Post(form, "form.narrow");
        using var response = await chef.Client.SendAsync(request);
        return response.Content.Headers.ContentType?.MediaType == "application/xml"
            ? (await response.Content.ReadAsByteArrayAsync(), form)
            : ([], await chef.SubmitAsync(form, "form.narrow"));
    }
}
