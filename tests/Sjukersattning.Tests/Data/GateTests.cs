using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Access;

namespace Sjukersattning.Tests.Data;

/// <summary>The door itself, where no page is needed to show it.</summary>
public sealed class GateTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    /// <summary>Every table whose rows nobody may touch, and both ways to touch them.</summary>
    public static TheoryData<string> Touches =>
        [.. AppendOnly.Tables.SelectMany(table => new[]
        {
            $"DELETE FROM \"{table}\"",
            $"UPDATE \"{table}\" SET \"{FirstColumnOf(table)}\" = \"{FirstColumnOf(table)}\"",
        })];

    [Fact]
    public async Task Enter_WhenTheCaseIsAnotherUnits_OrMissing_IsNotFoundAndLogged()
    {
        var mine = await clinic.ActorAsync("koordinator");
        var other = await clinic.ActorAsync("koordinator2");
        var theirs = await clinic.CaseInAsync(other, CaseStatus.Opened);
        foreach (var caseId in new[] { theirs, Guid.NewGuid() })
        {
            var (result, pass) = await clinic.AskAsync<CaseGate, (AdmissionResult, CasePass?)>(
                gate => gate.EnterAsync(mine, caseId, CaseAction.ReadCase, null, CancellationToken.None));
            Assert.Equal(AdmissionResult.NotFound, result);
            Assert.Null(pass);
            Assert.Equal(1,
                await clinic.InDatabaseAsync(
                    db => db.AccessLog.CountAsync(row => row.CaseId == caseId && row.ActorId == mine.Id && row.Kind == LogKind.Denied)));
        }
    }

    [Fact]
    public async Task Write_WhenAColleagueWasFirst_KeepsBothTextsAndSavesTheRest()
    {
        var lakare = await clinic.ActorAsync("lakare");
        var caseId = await clinic.CaseInAsync(lakare, CaseStatus.UnderReview);
        var texts = Fk7800.Version13.QuestionsOf(SectionKey.Medicinsk)
            .OfType<TextQuestion>()
            .Take(2)
            .Select(question => question.Id)
            .ToList();
        var before = (await clinic.ReadAsync(lakare, caseId)).Written;
        int Seen(int i) => before[texts[i]]?.Version ?? 0;

        Assert.True((await WriteAsync((texts[0], Seen(0), "Först."))).IsDone);
        var second = await WriteAsync((texts[0], Seen(0), "Sedan."), (texts[1], Seen(1), "Annat fält."));
        Assert.Equal([texts[0]], second.Conflicts.Keys);
        Assert.Equal("Först.", second.Conflicts[texts[0]].Answer[TextQuestion.TextPart]);

        var after = (await clinic.ReadAsync(lakare, caseId)).Written;
        Assert.Equal("Först.", after[texts[0]]!.Answer[TextQuestion.TextPart]);
        Assert.Equal("Annat fält.", after[texts[1]]!.Answer[TextQuestion.TextPart]);

        Task<ChangeResult> WriteAsync(params (string Id, int Seen, string Text)[] edits) => clinic.InCaseAsync(
            lakare, caseId, CaseAction.WriteSection, SectionKey.Medicinsk,
            (gate, pass) =>
                gate.WriteAsync(pass, edits.ToDictionary(edit => edit.Id, edit => (edit.Seen, Answer.OfText(edit.Text))),
                    CancellationToken.None));
    }

    [Fact]
    public async Task Write_WhenTheQuestionIsOfAnotherSection_SavesNothing()
    {
        var lakare = await clinic.ActorAsync("lakare");
        var caseId = await clinic.CaseInAsync(lakare, CaseStatus.UnderReview);
        var before = await clinic.CountsAsync();
        var stray = Fk7800.Version13.QuestionsOf(SectionKey.Psykiska).First().Id;
        await Assert.ThrowsAsync<ArgumentException>(() => clinic.InCaseAsync(
            lakare, caseId, CaseAction.WriteSection, SectionKey.Medicinsk,
            (gate, pass) =>
                gate.WriteAsync(pass, new Dictionary<string, (int, Answer)> { [stray] = (0, Answer.OfText("x")) },
                    CancellationToken.None)));
        Assert.Equal(before, await clinic.CountsAsync());
    }

    [Fact]
    public async Task Change_WhenARuleRefuses_SavesNothing()
    {
        var koordinator = await clinic.ActorAsync("koordinator");
        var caseId = await clinic.CaseInAsync(koordinator, CaseStatus.Cancelled);
        var before = await clinic.CountsAsync();
        var result = await clinic.ChangeAsync(koordinator, caseId, CaseAction.Cancel,
            (subject, facts) => subject.Cancel(CancelReason.Deceased, "", koordinator, facts));
        Assert.False(result.IsDone);
        Assert.NotEmpty(result.Sentences);
        Assert.Equal(before, await clinic.CountsAsync());
    }

    [Fact]
    public async Task Sign_WhenTheTextIsNotTheOneThatWasRead_SignsNothing()
    {
        var lakare = await clinic.ActorAsync("lakare");
        var caseId = await clinic.CaseInAsync(lakare, CaseStatus.UnderReview);
        var before = await clinic.CountsAsync();
        var result = await clinic.InCaseAsync(lakare, caseId, CaseAction.Sign, null,
            (gate, pass) => gate.SignAsync(pass, "another text", pass.Shown("another text"), CancellationToken.None));
        Assert.False(result.IsDone);
        Assert.NotEmpty(result.Sentences);
        Assert.Equal(before, await clinic.CountsAsync());
    }

    [Theory]
    [InlineData(2, true, true, true)]
    [InlineData(1, false, true, true)]
    [InlineData(1, true, false, true)]
    [InlineData(1, true, true, false)]
    public async Task Sign_WithAProofForSomethingElse_SignsNothing(int version, bool hers, bool thisCase, bool thisText)
    {
        var lakare = await clinic.ActorAsync("lakare");
        var caseId = await clinic.CaseInAsync(lakare, CaseStatus.UnderReview);
        var before = await clinic.CountsAsync();
        var read = (await clinic.ReadAsync(lakare, caseId)).Fingerprint;
        var proof = new Proof(hers ? lakare.Id : Guid.NewGuid(), SignInMethod.Passkey, DateTimeOffset.UtcNow,
            Proof.Signing(thisCase ? caseId : Guid.NewGuid(), version, thisText ? read : "another text"));
        var result = await clinic.InCaseAsync(lakare, caseId, CaseAction.Sign, null,
            (gate, pass) => gate.SignAsync(pass, read, proof, CancellationToken.None));
        Assert.False(result.IsDone);
        Assert.Equal(before, await clinic.CountsAsync());
    }

    [Theory]
    [MemberData(nameof(Touches))]
    public async Task AppendOnlyRows_WhenTouchedBySql_AreRefusedByTheDatabase(string sql)
    {
        await clinic.FillLogTablesAsync();
        var refused =
            await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(
                () => clinic.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
        Assert.Equal(DatabaseFault.AppendOnly, DatabaseFaults.Of(refused));
    }

    private static string FirstColumnOf(string table)
    {
        using var context = DesignModels.SqliteContext();
        return DesignModels.Of(context).FindTable(table, null)!.Columns.First().Name;
    }
}
