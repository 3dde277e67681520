using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// On a real SQL Server: the migrations, the demo and a journey from a written
/// field to a refused change. All other integration tests run there too.
/// </summary>
public sealed class SqlServerRunTests
{
    [SqlServerFact]
    public async Task Clinic_OnSqlServer_MigratesSeedsAndSigns()
    {
        await using var clinic = new TestClinic();
        var provider = await clinic.InDatabaseAsync(db => Task.FromResult(db.Database.ProviderName));
        Assert.EndsWith("SqlServer", provider, StringComparison.Ordinal);
        Assert.Empty(await clinic.InDatabaseAsync(db => db.Database.GetPendingMigrationsAsync()));

        var lakare = await clinic.ActorAsync("lakare");
        var page = await (await clinic.SignInAsync("lakare")).GetAsync("/arenden");
        Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);

        var caseId = await clinic.CaseInAsync(lakare, CaseStatus.UnderReview);
        var read = await clinic.ReadAsync(lakare, caseId);
        var signed = await clinic.InCaseAsync(lakare, caseId, CaseAction.Sign, null,
            (gate, pass) => gate.SignAsync(pass, read.Fingerprint, pass.Shown(read.Fingerprint), CancellationToken.None));
        Assert.True(signed.IsDone, string.Join(' ', signed.Sentences));
        Assert.True(
            (await clinic.InCaseAsync(lakare, caseId, CaseAction.PrintSigned, null,
                (gate, pass) => gate.ReadSignedAsync(pass, 1, CancellationToken.None)))!.Value.IsSealed);

        var question = Fk7800.Version13.QuestionsOf(SectionKey.Medicinsk).OfType<TextQuestion>().First().Id;
        var late = await clinic.InCaseAsync(lakare, caseId, CaseAction.WriteSection, SectionKey.Medicinsk, (gate, pass) => gate.WriteAsync(
            pass, new Dictionary<string, (int, Answer)> { [question] = (read.Written[question]?.Version ?? 0, Answer.OfText("För sent.")) },
            CancellationToken.None));
        Assert.False(late.IsDone);
    }
}
