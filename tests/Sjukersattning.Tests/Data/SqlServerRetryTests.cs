using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Data;

/// <summary>What is done anew when SQL Server refuses something, and what never is.</summary>
public sealed class SqlServerRetryTests : IDisposable
{
    private const string Opening = "INSERT INTO [Cases]";
    private readonly SilentClinic _clinic = new();

    private static CancellationToken None => CancellationToken.None;

    /// <summary>Cut, deadlocked, another replica is the one that writes, Azure moves the database.</summary>
    [Theory]
    [InlineData(0, 20)]
    [InlineData(1205, 13)]
    [InlineData(983, 14)]
    [InlineData(40613, 17)]
    public async Task Open_WhenTheServerFailsInPassing_IsDoneAnewAsAWhole(int number, byte severity)
    {
        FailAt(Opening, times: 1, number, severity);
        var (result, id) = await OpenAsync();
        Assert.True(result.IsDone, string.Join(' ', result.Sentences));
        Assert.NotNull(id);
        Assert.Equal((2, 2, 1), (Sent(Opening), Sent("sp_getapplock"), _clinic.Server.Commits));
    }

    /// <summary>Somebody else took the number: the next one is read and tried.</summary>
    [Fact]
    public async Task Open_WhenTheNumberIsTaken_IsDoneAnewWithTheNext()
    {
        FailAt(Opening, times: 2, 2601);
        Assert.True((await OpenAsync()).Result.IsDone);
        Assert.Equal((3, 1), (Sent(Opening), _clinic.Server.Commits));
    }

    [Fact]
    public async Task Open_WhenTheNumberIsTakenEveryTime_SaysSoOfNoOtherCase()
    {
        FailAt(Opening, times: int.MaxValue, 2601);
        var (result, id) = await OpenAsync();
        Assert.Equal((ChangeResult.CrowdedSentence, null), (Assert.Single(result.Sentences), id));
        Assert.Equal(0, _clinic.Server.Commits);
    }

    /// <summary>The answer was lost, the work perhaps not: doing it anew could do it twice.</summary>
    [Fact]
    public async Task Open_WhenTheAnswerToTheCommitIsLost_IsNotDoneAnew()
    {
        _clinic.Server.CommitFails = () => SqlFault.Cut;
        var thrown = await Assert.ThrowsAnyAsync<Exception>(OpenAsync);
        Assert.Equal(DatabaseFault.Unavailable, DatabaseFaults.Of(thrown));
        Assert.Equal(1, Sent(Opening));
    }

    [Fact]
    public Task Write_WhenWhatIsChangedWasReadBefore_IsNotDoneAnew() => _clinic.DoAsync<SjukersattningDbContext>(async db =>
    {
        var unit = await db.Units.FirstAsync();
        FailAt("UPDATE [Units]", times: 1, 0, 20);
        var thrown = await Assert.ThrowsAnyAsync<Exception>(() => db.WriteAsync(
            () =>
            {
                unit.Name = "Nytt namn";
                return Task.CompletedTask;
            },
            [], None));
        Assert.Equal((DatabaseFault.Unavailable, 1, 0), (DatabaseFaults.Of(thrown), Sent("UPDATE [Units]"), _clinic.Server.Commits));
    });

    [Fact]
    public async Task Outage_ThatDoesNotPass_IsToldAsOne()
    {
        FailAt("FROM [Units]", times: int.MaxValue, 0, 20);
        var thrown = await Assert.ThrowsAnyAsync<Exception>(
            () => _clinic.DoAsync<SjukersattningDbContext>(db => db.Set<Vardenhet>().ToListAsync()));
        Assert.Equal(DatabaseFault.Unavailable, DatabaseFaults.Of(thrown));
        Assert.Equal(4, Sent("FROM [Units]"));
    }

    /// <summary>The text and the mark are one transaction: when the mark cannot be, "ingenting sparades" is true.</summary>
    [Fact]
    public async Task WriteAndMark_WhenSomebodyIsFirstEveryTime_SavesNeither()
    {
        FailAt("UPDATE [Sections]", times: int.MaxValue, 1205);
        var (result, _) = await WriteAndMarkAsync();
        Assert.Equal([ChangeResult.RaceSentence], result.Sentences);
        Assert.Equal(0, _clinic.Server.Commits);
        Assert.True(Sent("INSERT INTO [Answers]") > 0);
    }

    [Fact]
    public async Task WriteAndMark_WhenSomebodyWasFirst_IsDoneAnew()
    {
        FailAt("UPDATE [Sections]", times: 1, 1205);
        var (result, commits) = await WriteAndMarkAsync();
        Assert.True(result.IsDone, string.Join(' ', result.Sentences));
        Assert.Equal(1, commits);
    }

    public void Dispose() => _clinic.Dispose();

    private async Task<(ChangeResult Result, int Commits)> WriteAndMarkAsync()
    {
        _clinic.Server.Values["Key"] = nameof(SectionKey.Medicinsk);
        var questions = Fk7800.Version13.QuestionsOf(SectionKey.Medicinsk).ToList();
        _clinic.Server.Values["QuestionId"] = questions[0].Id;
        return await _clinic.AskAsync<CaseGate, (ChangeResult, int)>(async gate =>
        {
            var (_, pass) = await gate.EnterAsync(SilentClinic.Actor(Role.Lakare), SilentSqlServer.Id, CaseAction.MarkSectionDone,
                Fk7800.Version13[SectionKey.Medicinsk].Slug, None);
            var before = _clinic.Server.Commits;
            var result = await gate.WriteAsync(pass!,
                new Dictionary<string, (int, Answer)> { [questions[1].Id] = (0, Answer.OfText("Ny text")) }, None,
                then: (subject, facts) => subject.MarkSectionDone(pass!.Actor, facts with { SectionFindings = [] }));
            return (result, _clinic.Server.Commits - before);
        });
    }

    private Task<(ChangeResult Result, Guid? CaseId)> OpenAsync()
    {
        _clinic.Server.FindsRows = false;
        Personnummer.Parse("19121212-1212", CaseSamples.Today, out var number);
        return _clinic.AskAsync<CaseOpening, (ChangeResult, Guid?)>(opening => opening.OpenAsync(
            SilentClinic.Actor(Role.Rehabkoordinator), number, "Tolvan Tolvansson", Initiator.Patient, null, None));
    }

    private void FailAt(string statement, int times, int number, byte severity = 14)
    {
        var left = times;
        _clinic.Server.Fails = text => text.Contains(statement, StringComparison.Ordinal) && left-- > 0
            ? SqlFault.Of(number, severity) : null;
    }

    private int Sent(string fragment) => _clinic.Server.Statements.Count(text => text.Contains(fragment, StringComparison.Ordinal));
}
