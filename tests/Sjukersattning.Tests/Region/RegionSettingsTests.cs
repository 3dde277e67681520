using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Tests.Region;

/// <summary>What is missing or cannot be stops the start, in one sentence.</summary>
public sealed class RegionSettingsTests
{
    private const string Commission = $"Commissions:{RegionClinic.First}";

    [Theory]
    [InlineData("Authority", null, "Authority saknas")]
    [InlineData("Authority", "idp.region.example", "med https:// först")]
    [InlineData("Authority", "http://idp.region.example", "i Production börja med https://")]
    [InlineData("ClientId", " ", "ClientId saknas")]
    [InlineData("HsaIdClaim", null, "HsaIdClaim saknas")]
    [InlineData("CommissionClaim", null, "CommissionClaim saknas")]
    [InlineData("Levels", "", "Levels saknas")]
    [InlineData(Commission, " ", "vårdenhets namn eller HSA-id")]
    [InlineData("Commissions", null, "Commissions saknas")]
    [InlineData("Autority", "https://x.example", "ingen inställning")]
    [InlineData("UserInfo", "ja", "true eller false")]
    [InlineData("EndSession", "nej", "true eller false")]
    [InlineData("Label", "Logga in\nhär", "inte syns")]
    [InlineData("Label", "En knapp med mycket längre text än vad som får plats på en knapp", "60 tecken")]
    public void Setting_ThatIsMissingOrWrong_StopsTheStartAndSaysSo(string name, string? value, string sentence)
    {
        var settings = RegionClinic.Settings.Where(one => one.Key != name && !(name == "Commissions" && one.Key.StartsWith(name,
            StringComparison.Ordinal))).ToDictionary(one => one.Key, one => (string?)one.Value);
        if (value is not null)
        {
            settings[name] = value;
        }

        var told = Assert.Throws<StartupException>(() => SignInSettings.Read(Of(settings), isProduction: true)).Message;
        Assert.Contains(sentence, told, StringComparison.Ordinal);
        Assert.DoesNotContain(RegionClinic.Secret, told, StringComparison.Ordinal);
    }

    /// <summary>What the table says is needed is asked for, and nothing else is; every row is read.</summary>
    [Fact]
    public void EverySetting_IsNeededWhenTheTableSaysSo()
    {
        var rows = Settings.All.Where(setting => setting.Name.StartsWith($"{RegionSettings.Section}:", StringComparison.Ordinal)).ToList();
        Assert.Equal(typeof(RegionSettings).GetProperties().Select(one => one.Name).Order(),
            rows.Select(row => row.Name.Split(':')[2]).Order());
        Assert.All(rows, row =>
        {
            var without = RegionClinic.Settings.Where(one => !one.Key.StartsWith(row.Name.Split(':')[2], StringComparison.Ordinal))
                .ToDictionary(one => one.Key, one => (string?)one.Value);
            var fault = Record.Exception(() => SignInSettings.Read(Of(without), isProduction: true));
            Assert.Equal(row.Needed.Length > 0, fault is StartupException);
            Assert.StartsWith(row.Needed.Length > 0 ? $"{row} saknas" : "", fault?.Message ?? "", StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Settings_ThatAreWhole_AreRead()
    {
        var region = SignInSettings.Read(Of(RegionClinic.Settings.ToDictionary(one => one.Key, one => (string?)one.Value)), true).Region!;
        Assert.Equal(["openid", "commission"], region.Scopes);
        Assert.Equal("acr", region.LevelClaim);
        Assert.Equal(["SE0000000000-E1"], region.Commissions[RegionClinic.First.ToLowerInvariant()]);
        Assert.Equal((true, false), (region.EndSession, region.UserInfo));
        Assert.DoesNotContain(RegionClinic.Secret, region.ToString(), StringComparison.Ordinal);
        Assert.Null(SignInSettings.Read(Of([]), true).Region);
    }

    [Theory]
    [InlineData("false", "då kommer ingen in")]
    [InlineData("nej", "true eller false")]
    public void Local_WithoutTheRegion_IsNotSwitchedOff(string text, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<StartupException>(() => SignInSettings.Read(
            new ConfigurationBuilder().AddInMemoryCollection([new(Settings.Local.Name, text)]).Build(), true)).Message,
            StringComparison.Ordinal);

    private static IConfiguration Of(Dictionary<string, string?> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"{RegionSettings.Section}:{one.Key}", one.Value))).Build();
}
