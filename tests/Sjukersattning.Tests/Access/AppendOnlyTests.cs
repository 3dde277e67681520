using System.Data.Common;
using Sjukersattning.Data.Configurations;

namespace Sjukersattning.Tests.Access;

/// <summary>What the database itself refuses, whoever asks.</summary>
public sealed class AppendOnlyTests(AccessClinic clinic) : IClassFixture<AccessClinic>, IAsyncLifetime
{
    private static readonly Dictionary<string, string> Columns = new()
    {
        ["Answers"] = "Content", ["SignedVersions"] = "Content", ["CaseEvents"] = "Detail", ["AccessLog"] = "RequestId",
        ["Registrations"] = "Text", ["Kompletteringar"] = "Version", ["KompletteringQuestions"] = "Text", ["Consents"] = "How",
        ["Contacts"] = "Text", ["SetAsides"] = "Reason", ["SignedConcerns"] = "WasSetAside", ["EarlierIdentities"] = "Reason",
        ["VersionSeals"] = "Seal",
        ["LogSeals"] = "Hash", ["LogVerifications"] = "FirstFault",
        ["LogReviews"] = "ByName", ["LogFindings"] = "ActorName", ["LogJudgements"] = "Reason", ["LogThinnings"] = "UpToRow",
        ["SecurityLog"] = "What", ["ThinnedCases"] = "Years",
    };

    public static TheoryData<string> Tables => [.. AppendOnly.Tables];

    public Task InitializeAsync() => clinic.FillLogTablesAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Update_OfAnAppendOnlyRow_IsRefused(string table) =>
        await Assert.ThrowsAnyAsync<DbException>(() => clinic.ExecuteAsync($"UPDATE \"{table}\" SET \"{Columns[table]}\" = 'ändrat'"));

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Delete_OfAnAppendOnlyRow_IsRefused(string table) =>
        await Assert.ThrowsAnyAsync<DbException>(() => clinic.ExecuteAsync($"DELETE FROM \"{table}\""));

    [Fact]
    public void Tables_AreTheOnesOfTheDesign() => Assert.Equal(Columns.Keys.Order(), AppendOnly.Tables.Order());
}
