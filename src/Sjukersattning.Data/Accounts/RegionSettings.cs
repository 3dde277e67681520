using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Accounts;

/// <summary>The region's own sign-in by OpenID Connect. Read once at start; everything wrong is told in one sentence.</summary>
public sealed record RegionSettings
{
    public const string Section = "SignIn:Oidc";

    private const int LongestLabel = 60;
    private static readonly char[] Between = [',', ';', ' '];

    private RegionSettings()
    {
    }

    /// <summary>The provider's address, under which it tells of itself.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Empty for a client that has none: PKCE is always used.</summary>
    public required string ClientSecret { get; init; }

    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>In which claim the person's HSA-id stands.</summary>
    public required string HsaIdClaim { get; init; }

    /// <summary>In which claim the chosen medarbetaruppdrag stands, or what opens units in its place.</summary>
    public required string CommissionClaim { get; init; }

    /// <summary>Which units each commission opens, by the unit's name or HSA-id.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Commissions { get; init; }

    /// <summary>In which claim the level of assurance stands.</summary>
    public required string LevelClaim { get; init; }

    /// <summary>The levels that are several factors and enough.</summary>
    public required IReadOnlyList<string> Levels { get; init; }

    /// <summary>What the provider is asked for (acr_values); empty when nothing.</summary>
    public required string AcrValues { get; init; }

    /// <summary>Whether claims are fetched from the provider's userinfo too.</summary>
    public required bool UserInfo { get; init; }

    /// <summary>Whether signing out here signs out of the provider too.</summary>
    public required bool EndSession { get; init; }

    /// <summary>What the button says.</summary>
    public required string Label { get; init; }

    /// <summary>Reads the settings; null when there are none.</summary>
    /// <exception cref="StartupException">One is missing, unknown, or none that it can be.</exception>
    public static RegionSettings? Read(IConfiguration configuration, bool isProduction)
    {
        if (Settings.UnknownUnder(configuration, Section).FirstOrDefault() is { } unknown)
        {
            throw new StartupException($"{unknown} är ingen inställning. De är {string.Join(", ", Settings.Under(Section))}.");
        }

        if (!Settings.IsGiven(configuration, Section))
        {
            return null;
        }

        return new RegionSettings
        {
            Authority = AuthorityOf(Needed(Settings.RegionAuthority, configuration), isProduction),
            ClientId = Needed(Settings.RegionClientId, configuration),
            ClientSecret = Settings.RegionClientSecret.Exact(configuration),
            Scopes = [.. Words(Settings.RegionScopes, configuration).Prepend("openid").Distinct()],
            HsaIdClaim = Needed(Settings.RegionHsaIdClaim, configuration),
            CommissionClaim = Needed(Settings.RegionCommissionClaim, configuration),
            Commissions = CommissionsOf(Settings.RegionCommissions, configuration),
            LevelClaim = Settings.RegionLevelClaim.Text(configuration),
            Levels = WordsOf(Needed(Settings.RegionLevels, configuration)),
            AcrValues = string.Join(' ', Words(Settings.RegionAcrValues, configuration)),
            UserInfo = Settings.RegionUserInfo.YesOrNo(configuration),
            EndSession = Settings.RegionEndSession.YesOrNo(configuration),
            Label = LabelOf(Settings.RegionLabel.Text(configuration)),
        };
    }

    /// <summary>Without the secret, wherever it may be written.</summary>
    public override string ToString() => nameof(RegionSettings);

    private static IReadOnlyList<string> Words(Setting setting, IConfiguration configuration) => WordsOf(setting.Text(configuration));

    private static IReadOnlyList<string> WordsOf(string text) => text.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static string Needed(Setting setting, IConfiguration configuration) => setting.Text(configuration) is { Length: > 0 } text
        ? text
        : throw new StartupException($"{setting} saknas: regionens inloggning behöver den.");

    private static Uri AuthorityOf(string text, bool isProduction) =>
        !Uri.TryCreate(text, UriKind.Absolute, out var address) || address is not { Scheme: "http" or "https", Query: "", Fragment: "" }
            ? throw new StartupException($"{Settings.RegionAuthority} är \"{text}\" men ska vara en adress med https:// först.")
        : isProduction && address.Scheme != Uri.UriSchemeHttps
            ? throw new StartupException($"{Settings.RegionAuthority} är \"{text}\" men ska i Production börja med https://.")
        : address;

    private static IReadOnlyDictionary<string, IReadOnlyList<string>> CommissionsOf(Setting setting, IConfiguration configuration)
    {
        var read = setting.Lists(configuration);
        return read.Count == 0
            ? throw new StartupException($"{setting} saknas: säg vilken vårdenhet varje medarbetaruppdrag öppnar.")
            : read.FirstOrDefault(one => one.Value.Count == 0) is { Key: { } empty }
                ? throw new StartupException($"{setting}:{empty} är tom men ska vara en vårdenhets namn eller HSA-id.")
                : read;
    }

    private static string LabelOf(string text) =>
        text.Length > LongestLabel
            ? throw new StartupException($"{Settings.RegionLabel} är längre än {LongestLabel} tecken och ryms inte på en knapp.")
        : OneLine.FaultOf(text) is { } fault ? throw new StartupException($"{Settings.RegionLabel}: {fault}")
        : text;
}
