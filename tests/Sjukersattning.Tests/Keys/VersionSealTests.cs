using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Data;
using Sjukersattning.Data.Configurations;
using Sjukersattning.Data.Keys;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Keys;

/// <summary>What a seal proves, and what becomes of it when keys change.</summary>
public sealed class VersionSealTests : IDisposable
{
    private static readonly ClinicClock Clock = new(TimeProvider.System);
    private readonly TestClinic _clinic = new();

    public static TheoryData<string> Columns => [.. typeof(SignedRow).GetProperties().Select(column => column.Name)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void Seal_WhenAColumnIsChanged_Breaks(string name)
    {
        var seals = new VersionSeals(TestKeys.Keys, Clock);
        var seal = seals.New(Row());
        Assert.Equal(SealState.Holds, seals.StateOf(Row(), [seal]));
        var changed = Row();
        var column = typeof(SignedRow).GetProperty(name)!;
        column.SetValue(changed, Other(column.GetValue(changed), Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType));
        Assert.Equal(SealState.Changed, seals.StateOf(changed, [seal]));
    }

    [Fact]
    public void State_FollowsTheNewestKeyThatIsThere()
    {
        var (old, both) = (OperatorKeys.NewLine(), "");
        both = $"# which came first\n{old}\n{OperatorKeys.NewLine()}";
        var (first, second) = (new VersionSeals(OperatorKeys.Of(old), Clock), new VersionSeals(OperatorKeys.Of(both), Clock));
        var (early, late) = (first.New(Row()), second.New(Row()));
        Assert.Equal(SealState.Holds, second.StateOf(Row(), [early]));
        Assert.Equal(SealState.Holds, second.StateOf(Row(), [early, late]));
        Assert.Equal(SealState.KeyIsMissing, first.StateOf(Row(), [late]));
        Assert.Equal(SealState.Unsealed, first.StateOf(Row(), []));

        // Whoever has an earlier key, and not the newest, makes nothing that holds.
        late.Seal = new string('0', 64);
        Assert.Equal(SealState.Changed, second.StateOf(Row(), [early, late]));
    }

    [Fact]
    public void State_OfAnUnsealedVersion_IsRefusedWhenAllAreSaidToBeSealed()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(
            [new(Settings.KeysText.Name, TestKeys.Text), new(Settings.AllSealed.Name, "true")]).Build();
        var seals = new VersionSeals(OperatorKeys.Read(settings, "/", null), Clock);
        Assert.Equal(SealState.SealIsMissing, seals.StateOf(Row(), []));
    }

    [Fact]
    public async Task Version_OfBefore_IsToldApart_AndSealedByTheCommand()
    {
        var lakare = await _clinic.ActorAsync("lakare");
        var caseId = await _clinic.CaseInAsync(lakare, CaseStatus.Signed);
        var browser = await _clinic.SignInAsync("lakare");
        Assert.Contains("förseglingen är hel", (await browser.GetAsync($"/arenden/{caseId}/versioner/1")).Text, StringComparison.Ordinal);

        await _clinic.ExecuteAsync($"DROP TRIGGER \"{AppendOnly.TriggerName("VersionSeals", "Delete")}\"");
        await _clinic.ExecuteAsync("DELETE FROM \"VersionSeals\"");
        Assert.Contains("innan versioner förseglades", (await browser.GetAsync($"/arenden/{caseId}/versioner/1")).Text,
            StringComparison.Ordinal);

        var signed = await _clinic.InDatabaseAsync(db => db.Signed.CountAsync());
        Assert.Equal((signed, 0), await SealAsync());
        Assert.Equal((0, 0), await SealAsync());
        Assert.Contains("förseglingen är hel", (await browser.GetAsync($"/arenden/{caseId}/versioner/1")).Text, StringComparison.Ordinal);

        await _clinic.ExecuteAsync($"DROP TRIGGER \"{AppendOnly.TriggerName("SignedVersions", "Update")}\"");
        await _clinic.ExecuteAsync($"UPDATE \"SignedVersions\" SET \"SignerId\" = '{Guid.NewGuid()}' WHERE \"CaseId\" = '{caseId:D}'"
            .Replace($"{caseId:D}", $"{caseId:D}".ToUpperInvariant(), StringComparison.Ordinal));
        Assert.Equal((0, 1), await SealAsync());
    }

    public void Dispose() => _clinic.Dispose();

    private static SignedRow Row() => new()
    {
        CaseId = Guid.Parse("00000000-0000-0000-0000-000000000001"), Version = 2, Replaces = 1, Content = "{}",
        Sha256 = SignedUtlatande.HashOf("{}"), SignerId = Guid.Parse("00000000-0000-0000-0000-000000000002"),
        SignedAt = new DateTimeOffset(2026, 5, 14, 9, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Another value of the kind; a new kind of column is to be thought of here and where it is sealed.</summary>
    private static object Other(object? value, Type kind) =>
        kind == typeof(string) ? $"{value}x"
        : kind == typeof(int) ? (int?)value + 1 ?? 7
        : kind == typeof(Guid) ? Guid.NewGuid()
        : kind == typeof(DateTimeOffset) ? ((DateTimeOffset?)value ?? DateTimeOffset.UnixEpoch).AddTicks(1)
        : kind == typeof(SignInMethod) ? (SignInMethod?)value == SignInMethod.Passkey ? SignInMethod.Password : SignInMethod.Passkey
        : throw new NotSupportedException($"Say what another {kind.Name} is.");

    private async Task<(int Sealed, int Broken)> SealAsync()
    {
        await using var scope = _clinic.Services.CreateAsyncScope();
        var (count, broken) = await scope.ServiceProvider.GetRequiredService<KeyCare>().SealVersionsAsync(CancellationToken.None);
        return (count, broken.Count);
    }
}
