using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Data;

/// <summary>Every statement EF would send to SQL Server in the main job is read by SQL Server's own parser, without a server.</summary>
public sealed partial class SqlServerStatementTests : IDisposable
{
    /// <summary>What only one row has, by table.</summary>
    internal static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<IReadOnlySet<string>>>> Keys = new(() =>
    {
        using var context = DesignModels.SqlServerContext();
        return CompleteOrder.KeysOf(context.Model);
    });

    private readonly SilentClinic _clinic = new();

    public static TheoryData<CaseAction> Changes =>
        [.. CaseRules.All
            .Where(rule => !rule.IsReading
                && rule.Action is not (CaseAction.Open or CaseAction.LeadMeeting or CaseAction.WriteSection or CaseAction.Sign
                    or CaseAction.AbandonReplacement)).Select(rule => rule.Action)];

    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task List_WithEveryFilter_SendsReadableStatements()
    {
        var filters = from text in new[] { "", "Berg Åsa_%[", "19121212-1212", "26-0007" }
                      from status in Enum.GetValues<CaseStatus>().Cast<CaseStatus?>().Append(null)
                      from closedToo in new[] { false, true }
                      from due in Enum.GetValues<Due>().Cast<Due?>().Append(null)
                      from responsible in new[] { (Guid?)null, SilentSqlServer.Id }
                      select new CaseFilter { Text = text, Status = status, ClosedToo = closedToo, Due = due, Responsible = responsible };
        foreach (var filter in filters)
        {
            foreach (var role in filter == new CaseFilter() ? Enum.GetValues<Role>() : [Role.Rehabkoordinator, Role.Lakare])
            {
                await _clinic.DoAsync<CaseLists>(lists => lists.ListAsync(SilentClinic.Actor(role), filter, None));
            }
        }

        AssertReadable(atLeast: 2 * 3 * (Enum.GetValues<CaseStatus>().Length + 1) * 2 * 3 * 2, "SELECT", "INSERT INTO \"AccessLog\"");
    }

    [Fact]
    public async Task Reading_SendsReadableStatements()
    {
        foreach (var action in Enum.GetValues<CaseAction>())
        {
            await _clinic.DoAsync<Refusals>(refusals => refusals.DenyAsync(SilentClinic.Actor(Role.Administrator), action, None));
            await _clinic.DoAsync<CaseGate>(async gate =>
            {
                await gate.EnterAsync(SilentClinic.Actor(Role.Administrator), SilentSqlServer.Id, action, null, None);
                var pass = await EnterAsync(gate, action is CaseAction.ListCases or CaseAction.Open ? CaseAction.ReadCase : action);
                await gate.ReadAsync(pass, None);
                await gate.HistoryAsync(pass, None);
            });
        }

        await _clinic.DoAsync<CaseGate>(
            async gate =>
                Assert.True((await gate.ReadSignedAsync(await EnterAsync(gate, CaseAction.PrintSigned), 1, None))!.Value.IsSealed));
        AssertReadable(atLeast: 100, "FROM [Answers]", "NOT EXISTS", "FROM [SignedVersions]", "FROM [VersionSeals]", "FROM [CaseEvents]");
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Change_ByEveryAction_SendsReadableStatements(CaseAction action)
    {
        var entry = RegistrationRules.All.FirstOrDefault(rule => rule.Action == action)?.After
            ?? (action == CaseAction.RegisterKomplettering ? RegistrationKind.Ansokan : RegistrationKind.Signing);
        var section = action is CaseAction.MarkSectionDone or CaseAction.ReturnSection or CaseAction.ReopenSection
            ? SectionKey.Medicinsk
            : (SectionKey?)null;
        _clinic.Server.Values["Status"] = CaseRules.For(action).Transitions[0].From.Stored();
        _clinic.Server.Values["Key"] = $"{SectionOf(action)}";
        _clinic.Server.Values["VersionInForce"] = action == CaseAction.Cancel ? 0 : 1;
        _clinic.Server.Values["DraftRelation"] = CaseRules.For(action).Conditions.Contains(CaseConditions.HasDraft)
            ? VersionRelation.Replaces.Stored() : DBNull.Value;
        _clinic.Server.Values["DoneAt"] = action is CaseAction.ReturnSection or CaseAction.ReopenSection
            ? CaseSamples.Now.UtcDateTime
            : DBNull.Value;
        _clinic.Server.Values["Registrations.Kind"] = entry.Stored();
        _clinic.Server.Values["Registrations.Number"] = entry == RegistrationKind.Signing ? 1 : 0;
        _clinic.Server.Values["IsRetracted"] = action == CaseAction.Close;
        (_clinic.Server.Values["RuleId"], _clinic.Server.Values["SetAsides.QuestionId"],
            _clinic.Server.Values["SetAsides.Version"]) = (CaseSamples.AConcern.Rule.Id, CaseSamples.AConcern.QuestionId, 2);
        _clinic.Server.Values["IsTakenUp"] = action != CaseAction.TakeUpConcern;
        _clinic.Server.Values["IsSkyddad"] = !CaseRules.For(action).Conditions.Contains(CaseConditions.IsNotSkyddad);
        _clinic.Server.Values["IsSparrad"] = !CaseRules.For(action).Conditions.Contains(CaseConditions.IsNotSparrad);
        _clinic.Server.Values["DeceasedOn"] = CaseRules.For(action).Conditions.Contains(CaseConditions.IsDeceased)
            ? CaseSamples.Today
            : DBNull.Value;
        var result = await _clinic.AskAsync<CaseGate, ChangeResult>(async gate => await gate.ChangeAsync(
            await EnterAndForgetAsync(gate, action, section),
            (subject, _) => subject.Perform(action, ActorOf(action), CaseSamples.Facts with { Section = section }), None));
        Assert.True(result.IsDone, string.Join(' ', result.Sentences));
        AssertWaitsFirst();
        AssertReadable(atLeast: 4, "UPDATE [Cases]", "INSERT INTO [CaseEvents]", "INSERT INTO [AccessLog]", "[Registrations] AS",
            "[Kompletteringar] AS", "FROM [Figures]", "DELETE FROM [Figures]");
        Assert.Contains(_clinic.Server.Statements,
            text => text.Contains("INSERT INTO [Figures]", StringComparison.Ordinal)
                || text.Contains("MERGE [Figures]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Write_WhenAlone_OrAfterAColleague_SendsReadableStatements(int seen)
    {
        _clinic.Server.Values["Key"] = nameof(SectionKey.Medicinsk);
        _clinic.Server.Values["Status"] = "Planerat";
        var questions = Fk7800.Version13.QuestionsOf(SectionKey.Medicinsk).ToList();
        _clinic.Server.Values["QuestionId"] = questions[0].Id;
        await _clinic.DoAsync<CaseGate>(async gate =>
        {
            var edits = questions.ToDictionary(question => question.Id,
                question => (question == questions[0] ? seen : 0, Answer.OfText("Ny text")));
            var result = await gate.WriteAsync(await EnterAndForgetAsync(gate, CaseAction.WriteSection, SectionKey.Medicinsk), edits, None);
            Assert.Equal(seen == 1 ? 0 : 1, result.Conflicts.Count);
        });
        AssertWaitsFirst();
        AssertReadable(atLeast: 4, "INSERT INTO [Answers]", "UPDATE [Cases]", "INSERT INTO [AccessLog]");
    }

    [Fact]
    public async Task SignAndAbandon_SendReadableStatements()
    {
        _clinic.Server.Values["Status"] = "Granskas";
        _clinic.Server.Values["DoneAt"] = CaseSamples.Now.UtcDateTime;
        await _clinic.DoAsync<CaseGate>(
            async gate =>
            {
                var pass = await EnterAsync(gate, CaseAction.Sign);
                Assert.False((await gate.SignAsync(pass, "", pass.Shown(""), None)).IsDone);
            });
        AssertReadable(atLeast: 3, "FROM [Answers]");

        _clinic.Server.Values["Status"] = "Signerat";
        _clinic.Server.Values["DoneAt"] = DBNull.Value;
        await _clinic.DoAsync<CaseGate>(async gate =>
        {
            var pass = await EnterAsync(gate, CaseAction.AbandonReplacement);
            Assert.True(
                (await gate.ChangeVersionAsync(pass, (subject, facts) => subject.AbandonReplacement(SilentClinic.Actor(Role.Lakare), facts),
                    None)).IsDone);
        });
        AssertReadable(atLeast: 8, "FROM [SignedVersions]", "UPDATE [Cases]", "UPDATE [Sections]");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Open_WhenThePatientIsKnown_OrNew_SendsReadableStatements(bool known)
    {
        _clinic.Server.FindsRows = known;
        Personnummer.Parse("19121212-1212", CaseSamples.Today, out var number);
        var (result, _) = await _clinic.AskAsync<CaseOpening, (ChangeResult, Guid?)>(opening => opening.OpenAsync(
            SilentClinic.Actor(Role.Rehabkoordinator), number, "Tolvan Tolvansson", Initiator.Patient, null, None));
        Assert.Equal(!known, result.IsDone);
        AssertWaitsFirst();
        AssertReadable(atLeast: 4, known
            ? ["FROM [Patients]", "INSERT INTO [AccessLog]"]
            : ["INSERT INTO [Patients]", "INSERT INTO [Cases]", "INSERT INTO [CaseEvents]"]);
    }

    [Fact]
    public async Task Statistics_SendReadableStatements()
    {
        var id = SilentSqlServer.Id;
        _clinic.Server.FindsRows = false;
        await _clinic.DoAsync<StatisticsQueries>(async queries =>
        {
            foreach (var question in Enum.GetValues<StatisticsView>()
                .SelectMany(view => new[] { [id], new[] { id, Guid.NewGuid() } }
                    .Select(units => new StatisticsQuestion(
                        new ReadableUnits([.. units.Select(unit => (unit, ""))]), Period.Year(2025), view))))
            {
                await queries.TotalsAsync(question, None);
                await queries.ByDetailAsync(question, None);
                await queries.AskedAsync(question, None);
                await queries.DaysAsync(question, None);
                await queries.FirstYearAsync(question.Units, None);
                foreach (var breakdown in Enum.GetValues<Breakdown>())
                {
                    await queries.ByAsync(question, breakdown, None);
                }
            }
        });
        _clinic.Server.FindsRows = true;
        _clinic.Server.Values["Baselines.Year"] = 2024;
        var baselines = SilentClinic.Pass(StaffAction.EnterBaselines);
        var goals = SilentClinic.Pass(StaffAction.SetGoals);
        await _clinic.DoAsync<Yearbook>(async book =>
        {
            await book.BaselinesAsync(baselines, None);
            Assert.Empty(
                await book.SaveBaselineAsync(baselines, 2024,
                    new BaselineFigures(new(2024, 1, 1), new(2024, 10, 31), "Rehabstöd", "") { Granted = 7 }, None));
            await book.RemoveBaselineAsync(baselines, 2024, None);
            await book.GoalsAsync(goals, None);
            await book.SaveGoalAsync(goals, 2026, Indicator.Opened, 30, None);
            await book.SaveGoalAsync(goals, 2026, Indicator.Opened, null, None);
        });
        await _clinic.DoAsync<StaffDirectory>(
            staff => staff.ReadableUnitsAsync(SilentClinic.Pass(StaffAction.ReadStatistics), None));
        AssertReadable(atLeast: 45, "FROM [Figures]", "GROUP BY", "DATEPART(month", "UPDATE [Baselines]", "DELETE FROM [Baselines]",
            "UPDATE [Goals]");
    }

    [Fact]
    public async Task Demo_WithManyCases_SendsReadableStatements()
    {
        _clinic.Server.FindsRows = false;
        Assert.True(await _clinic.AskAsync<DemoClinic, bool>(demo => demo.SeedAsync(60, null, None)));
        AssertReadable(atLeast: 40, "INSERT INTO [Answers]", "INSERT INTO [SignedVersions]", "INSERT INTO [Sections]",
            "INSERT INTO [Appointed]");
    }

    public void Dispose() => _clinic.Dispose();

    /// <summary>Somebody whose role may do it.</summary>
    private static CaseActor ActorOf(CaseAction action) =>
        new[] { Role.Lakare, Role.Rehabkoordinator, Role.Sjukskoterska }
            .Select(SilentClinic.Actor)
            .First(actor => CaseRules.RoleMay(action, actor));

    /// <summary>The same, with only what is sent from then on kept.</summary>
    private async Task<CasePass> EnterAndForgetAsync(CaseGate gate, CaseAction action, SectionKey? section)
    {
        var pass = await EnterAsync(gate, action, section);
        _clinic.Server.Statements.Clear();
        return pass;
    }

    /// <summary>Nothing is read to be changed before the turn is given: two who read first would deadlock.</summary>
    private void AssertWaitsFirst() => Assert.Contains("sp_getapplock", _clinic.Server.Statements[0], StringComparison.Ordinal);

    private static async Task<CasePass> EnterAsync(CaseGate gate, CaseAction action, SectionKey? section = null)
    {
        section ??= action is CaseAction.WriteSection or CaseAction.MarkSectionDone or CaseAction.ReopenSection
            ? SectionKey.Psykiska
            : null;
        var (result, pass) = await gate.EnterAsync(
            ActorOf(action), SilentSqlServer.Id, action, section is { } key ? Fk7800.Version13[key].Slug : null, None);
        Assert.Equal(AdmissionResult.Admitted, result);
        return pass!;
    }

    /// <summary>The one section that the case has: what is opened again must be there.</summary>
    private static SectionKey SectionOf(CaseAction action) =>
        action == CaseAction.Complement ? SilentClinic.AQuestion.Section : SectionKey.Medicinsk;

    private void AssertReadable(int atLeast, params string[] fragments)
    {
        Assert.True(_clinic.Server.Statements.Count >= atLeast, $"Only {_clinic.Server.Statements.Count} statements were sent.");
        Assert.Empty(_clinic.Server.Statements.Distinct().SelectMany(text => TSql.Parse(text).Faults));
        var vague = _clinic.Server.Statements.Distinct().SelectMany(text => CompleteOrder.FaultsOf(text, Keys.Value)).ToList();
        Assert.True(vague.Count == 0, string.Join("\n", vague));
        Assert.All(fragments,
            fragment => Assert.Contains(_clinic.Server.Statements, text => text.Contains(fragment, StringComparison.Ordinal)));
    }
}
