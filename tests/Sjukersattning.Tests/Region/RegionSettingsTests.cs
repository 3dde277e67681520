using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Startup;
using Sjukersattning.Tests.Domain;

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

    /// <summary>Whatever an operator can set stands in the README, and nothing else does.</summary>
    [Fact]
    public void EverySetting_StandsInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));
        var table = readme.Split('\n').SkipWhile(line => !line.StartsWith("| `SignIn__Oidc__", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1]);
        var named = table.SelectMany(cell => cell.Split(',')).Select(name => name.Trim().Trim('`').Split("__")[0]);
        Assert.Equal(RegionSettings.Known.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        Assert.All([SignInSettings.Setting, SignInSettings.LocalSetting],
            name => Assert.Contains($"`{name.Replace(":", "__", StringComparison.Ordinal)}", readme, StringComparison.Ordinal));
        Assert.Equal(RegionSettings.Known.Order(), typeof(RegionSettings).GetProperties().Select(one => one.Name).Order());
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
            new ConfigurationBuilder().AddInMemoryCollection([new(SignInSettings.LocalSetting, text)]).Build(), true)).Message,
            StringComparison.Ordinal);

    private static IConfiguration Of(Dictionary<string, string?> settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(one => KeyValuePair.Create($"{RegionSettings.Section}:{one.Key}", one.Value))).Build();
}
