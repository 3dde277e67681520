using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Data.Keys;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Data;

/// <summary>
/// What is signed never changes: not by a replacement that is given up, and not unnoticed by somebody with the database's own password.
/// </summary>
public sealed class SignedCopyTests : IDisposable
{
    private readonly TestClinic _clinic = new();

    [Fact]
    public async Task Abandon_WhenTheReplacementHasOtherText_RestoresTheSignedText()
    {
        var lakare = await _clinic.ActorAsync("lakare");
        var caseId = await _clinic.CaseInAsync(lakare, CaseStatus.Signed);
        var question = Fk7800.Version13.QuestionsOf(SectionKey.Medicinsk).OfType<TextQuestion>().First().Id;
        var signed = (await _clinic.ReadAsync(lakare, caseId)).Written;
        var untouched = Fk7800.Version13.Questions.ToDictionary(one => one.Id, one => signed[one.Id]?.Version);

        Assert.True(
            (await _clinic.ChangeAsync(lakare, caseId, CaseAction.Replace,
                (subject, facts) => subject.Replace("Ny uppgift.", lakare, facts))).IsDone);
        var written = await _clinic.InCaseAsync(lakare, caseId, CaseAction.WriteSection, SectionKey.Medicinsk,
            (gate, pass) => gate.WriteAsync(
            pass, new Dictionary<string, (int, Answer)> { [question] = (signed[question]?.Version ?? 0, Answer.OfText("Ändrat.")) },
            CancellationToken.None));
        Assert.True(written.IsDone);
        Assert.Equal("Ändrat.", (await _clinic.ReadAsync(lakare, caseId)).Written[question]!.Answer[TextQuestion.TextPart]);

        Assert.True((await _clinic.InCaseAsync(lakare, caseId, CaseAction.AbandonReplacement, null, (gate, pass) =>
            gate.ChangeVersionAsync(pass, (subject, facts) => subject.AbandonReplacement(lakare, facts), CancellationToken.None))).IsDone);
        var after = await _clinic.ReadAsync(lakare, caseId);
        Assert.Equal(CaseStatus.Signed, after.Case.Status);
        Assert.All(Fk7800.Version13.Questions, one => Assert.Equal(signed.Sheet[one], after.Written.Sheet[one]));
        Assert.Equal((untouched[question] ?? 0) + 2, after.Written[question]!.Version);
        Assert.All(untouched.Where(one => one.Key != question), one => Assert.Equal(one.Value, after.Written[one.Key]?.Version));
    }

    [Fact]
    public async Task Revoke_OfAReplacement_RestoresTheEarlierTextAndKeepsBothCopies()
    {
        var lakare = await _clinic.ActorAsync("lakare");
        var caseId = await _clinic.CaseInAsync(lakare, CaseStatus.Signed);
        const string question = "5.1";
        var first = (await _clinic.ReadAsync(lakare, caseId)).Written;

        Assert.True(
            (await _clinic.ChangeAsync(lakare, caseId, CaseAction.Replace,
                (subject, facts) => subject.Replace("Ny uppgift.", lakare, facts))).IsDone);
        Assert.True(
            (await _clinic.InCaseAsync(lakare, caseId, CaseAction.WriteSection, SectionKey.Medicinsk, (gate, pass) => gate.WriteAsync(
            pass, new Dictionary<string, (int, Answer)> { [question] = (first[question]?.Version ?? 0, Answer.OfText("Ändrat.")) },
            CancellationToken.None))).IsDone);
        Assert.True((await _clinic.InCaseAsync(lakare, caseId, CaseAction.MarkSectionDone, SectionKey.Medicinsk, (gate, pass) =>
            gate.ChangeAsync(pass, (subject, facts) => subject.MarkSectionDone(lakare, facts), CancellationToken.None))).IsDone);
        var seen = (await _clinic.ReadAsync(lakare, caseId)).Fingerprint;
        Assert.True(
            (await _clinic.InCaseAsync(lakare, caseId, CaseAction.Sign, null,
                (gate, pass) => gate.SignAsync(pass, seen, pass.Shown(seen, version: 2), CancellationToken.None))).IsDone);
        Assert.Equal((2, 1, null, "Ändrat."), await CopyAsync(2));

        Assert.True((await _clinic.InCaseAsync(lakare, caseId, CaseAction.Revoke, null, (gate, pass) =>
            gate.ChangeVersionAsync(pass, (subject, facts) => subject.Revoke(2, "Fel patient.", lakare, facts),
                CancellationToken.None))).IsDone);

        var after = await _clinic.ReadAsync(lakare, caseId);
        Assert.Equal((CaseStatus.Signed, 1, 2), (after.Case.Status, after.Case.VersionInForce, after.Case.SignedVersion));
        Assert.All(Fk7800.Version13.Questions, one => Assert.Equal(first.Sheet[one], after.Written.Sheet[one]));
        Assert.Equal((2, 1, null, "Ändrat."), await CopyAsync(2));

        async Task<(int Version, int? Replaces, int? Complements, string Text)> CopyAsync(int version)
        {
            var (signed, _, isSealed) =
                (await _clinic.InCaseAsync(lakare, caseId, CaseAction.PrintSigned, null,
                    (gate, pass) => gate.ReadSignedAsync(pass, version, CancellationToken.None)))!.Value;
            Assert.True(isSealed);
            return (signed.Version, signed.Replaces, signed.Complements,
                signed.Sheet[signed.Sheet.Form.Find(question)!][TextQuestion.TextPart]);
        }
    }

    [Fact]
    public async Task ReadSigned_WhenTheStoredTextIsTamperedWith_NoticesIt()
    {
        var lakare = await _clinic.ActorAsync("lakare");
        var caseId = await _clinic.CaseInAsync(lakare, CaseStatus.Signed);
        var before = await ReadAsync();
        Assert.True(before!.Value.IsSealed);
        Assert.Equal(64, before.Value.Sha256.Length);

        await RunAsync($"DROP TRIGGER {AppendOnly.TriggerName("SignedVersions", "Update")}");
        await RunAsync("UPDATE SignedVersions SET Content = REPLACE(Content, 'Version\":1', 'Version\":2')");
        Assert.Equal(SealState.Changed, (await Assert.ThrowsAsync<BrokenVersionException>(ReadAsync)).State);

        Task<SignedReading?> ReadAsync() =>
            _clinic.InCaseAsync(lakare, caseId, CaseAction.PrintSigned, null,
                (gate, pass) => gate.ReadSignedAsync(pass, 1, CancellationToken.None));
    }

    [Fact]
    public async Task ReadSigned_WhenThereIsNoSuchVersion_GivesNothing()
    {
        var lakare = await _clinic.ActorAsync("lakare");
        var caseId = await _clinic.CaseInAsync(lakare, CaseStatus.Signed);
        Assert.Null(
            await _clinic.InCaseAsync(lakare, caseId, CaseAction.PrintSigned, null,
                (gate, pass) => gate.ReadSignedAsync(pass, 2, CancellationToken.None)));
    }

    public void Dispose() => _clinic.Dispose();

    private Task<int> RunAsync(string sql) => _clinic.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(sql));
}
