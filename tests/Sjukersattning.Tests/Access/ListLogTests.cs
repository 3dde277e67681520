using System.Text.RegularExpressions;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Tests.Access;

/// <summary>Lists: one row in the access log per patient shown, and none for anybody else.</summary>
public sealed partial class ListLogTests(AccessClinic clinic) : IClassFixture<AccessClinic>
{
    public static TheoryData<string, string> Readers
    {
        get
        {
            var readers = new TheoryData<string, string>();
            foreach (var key in AccessClinic.Keys)
            {
                readers.Add("/", key);
                readers.Add("/arenden", key);
            }

            return readers;
        }
    }

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task List_WhenShown_LogsEachPatientOnce(string path, string key)
    {
        var visitor = clinic.Visitors[key];
        var last = await clinic.LastRowAsync();
        using var response = await visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
        var shown = CaseLink()
            .Matches(await response.Content.ReadAsStringAsync())
            .Select(match => Guid.Parse(match.Groups[1].Value))
            .ToHashSet();
        var rows = (await clinic.RowsAfterAsync(last)).Where(row => row.Kind != LogKind.Denied).ToList();
        Assert.All(rows, row => Assert.Equal((LogKind.Read, CaseAction.ListCases, visitor.Actor.Id), (row.Kind, row.Action, row.ActorId)));
        Assert.All(rows, row => Assert.Equal(visitor.Actor.UnitId, clinic.Cases[row.CaseId!.Value].UnitId));
        Assert.All(rows, row => Assert.Equal(clinic.Cases[row.CaseId!.Value].PatientId, row.PatientId));
        Assert.Equal(shown.Order(), rows.Select(row => row.CaseId!.Value).Order());
        var reachable = clinic.Cases.Values
            .Where(c => c.OpenPatientId is not null && AccessClinic.HasRight(CaseAction.ListCases, c, visitor.Actor, null))
            .Select(c => c.Id).ToHashSet();
        Assert.Subset(reachable, shown);
        Assert.True(path == "/" || reachable.Count == shown.Count);
    }

    [Fact]
    public async Task List_WhenSearchedForANumberOfAnotherUnit_ShowsNothingAndLogsThatNobodyWasFound()
    {
        var visitor = clinic.Visitors["koordinator"];
        var other = clinic.Visitors["koordinator2"].Actor.UnitId;
        var stranger = clinic.CaseIn(other, CaseStatus.BeingWritten);
        var number = await clinic.InDatabaseAsync(async db => (await db.Patients.FindAsync(stranger.PatientId))!.Personnummer);
        foreach (var spelling in new[] { number.ToString(), number.Digits })
        {
            var last = await clinic.LastRowAsync();
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Token), new("sok", spelling)]);
            using var response = await visitor.Client.PostAsync(new Uri("/arenden", UriKind.Relative), content);
            Assert.Empty(CaseLink().Matches(await response.Content.ReadAsStringAsync()));
            var row = Assert.Single(await clinic.RowsAfterAsync(last));
            Assert.Equal((LogKind.Missed, CaseAction.ListCases, (Guid?)null, (Guid?)null),
                (row.Kind, row.Action, row.PatientId, row.CaseId));
        }
    }

    [Fact]
    public async Task List_WhenARowIsFound_LogsThatPatientOnly()
    {
        var visitor = clinic.Visitors["koordinator"];
        var wanted = clinic.CaseIn(visitor.Actor.UnitId, CaseStatus.BeingWritten);
        var last = await clinic.LastRowAsync();
        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", visitor.Token), new("sok", wanted.Number)]);
        using var response = await visitor.Client.PostAsync(new Uri("/arenden", UriKind.Relative), content);
        Assert.Equal([wanted.PatientId], (await clinic.RowsAfterAsync(last)).Select(row => row.PatientId!.Value));
    }

    [GeneratedRegex("""href="/arenden/([0-9a-f-]{36})""")]
    private static partial Regex CaseLink();
}
