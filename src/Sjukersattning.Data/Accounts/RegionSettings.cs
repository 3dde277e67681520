using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Accounts;

/// <summary>The region's own sign-in by OpenID Connect. Read once at start; everything wrong is told in one sentence.</summary>
public sealed record RegionSettings
{
    public const string Section = "SignIn:Oidc";

    private const string UsualLabel = "Logga in med regionens inloggning";
    private const int LongestLabel = 60;
    private static readonly char[] Between = [',', ';', ' '];

    /// <summary>The names of all; another one stops the start.</summary>
    internal static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        nameof(Authority), nameof(ClientId), nameof(ClientSecret), nameof(Scopes), nameof(HsaIdClaim), nameof(CommissionClaim),
        nameof(Commissions), nameof(LevelClaim), nameof(Levels), nameof(AcrValues), nameof(UserInfo), nameof(EndSession), nameof(Label),
    };

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
        var section = configuration.GetSection(Section);
        if (!section.Exists())
        {
            return null;
        }

        if (section.GetChildren().FirstOrDefault(child => !Known.Contains(child.Key)) is { } unknown)
        {
            throw new StartupException($"{unknown.Path} är ingen inställning. De är {string.Join(", ", Known)}.");
        }

        return new RegionSettings
        {
            Authority = AuthorityOf(Needed(section, nameof(Authority)), isProduction),
            ClientId = Needed(section, nameof(ClientId)),
            ClientSecret = section[nameof(ClientSecret)] ?? "",
            Scopes = Words(section, nameof(Scopes)) is { Count: > 0 } scopes ? [.. scopes.Prepend("openid").Distinct()] : ["openid"],
            HsaIdClaim = Needed(section, nameof(HsaIdClaim)),
            CommissionClaim = Needed(section, nameof(CommissionClaim)),
            Commissions = CommissionsOf(section.GetSection(nameof(Commissions))),
            LevelClaim = Text(section, nameof(LevelClaim)) is { Length: > 0 } level ? level : "acr",
            Levels = Needed(section, nameof(Levels)).Split(Between, StringSplitOptions.RemoveEmptyEntries),
            AcrValues = string.Join(' ', Words(section, nameof(AcrValues))),
            UserInfo = YesOrNo(section, nameof(UserInfo), usual: false),
            EndSession = YesOrNo(section, nameof(EndSession), usual: true),
            Label = LabelOf(Text(section, nameof(Label))),
        };
    }

    /// <summary>Without the secret, wherever it may be written.</summary>
    public override string ToString() => nameof(RegionSettings);

    private static string Text(IConfigurationSection section, string name) => section[name]?.Trim() ?? "";

    private static IReadOnlyList<string> Words(IConfigurationSection section, string name) =>
        Text(section, name).Split(Between, StringSplitOptions.RemoveEmptyEntries);

    private static string Needed(IConfigurationSection section, string name) => Text(section, name) is { Length: > 0 } text
        ? text
        : throw new StartupException($"{Section}:{name} saknas: regionens inloggning behöver den.");

    private static Uri AuthorityOf(string text, bool isProduction) =>
        !Uri.TryCreate(text, UriKind.Absolute, out var address) || address is not { Scheme: "http" or "https", Query: "", Fragment: "" }
            ? throw new StartupException($"{Section}:{nameof(Authority)} är \"{text}\" men ska vara en adress med https:// först.")
        : isProduction && address.Scheme != Uri.UriSchemeHttps
            ? throw new StartupException($"{Section}:{nameof(Authority)} är \"{text}\" men ska i Production börja med https://.")
        : address;

    private static Dictionary<string, IReadOnlyList<string>> CommissionsOf(IConfigurationSection section)
    {
        var read = section.GetChildren().ToDictionary(child => child.Key.Trim(), UnitsOf, StringComparer.OrdinalIgnoreCase);
        return read.Count == 0
            ? throw new StartupException($"{section.Path} saknas: säg vilken vårdenhet varje medarbetaruppdrag öppnar.")
            : read.FirstOrDefault(one => one.Value.Count == 0) is { Key: { } empty }
                ? throw new StartupException($"{section.Path}:{empty} är tom men ska vara en vårdenhets namn eller HSA-id.")
                : read;
    }

    private static IReadOnlyList<string> UnitsOf(IConfigurationSection commission) =>
    [
        .. commission.GetChildren().Select(child => child.Value).Prepend(commission.Value)
            .Select(text => text?.Trim() ?? "").Where(text => text.Length > 0),
    ];

    private static bool YesOrNo(IConfigurationSection section, string name, bool usual) => Text(section, name) switch
    {
        "" => usual,
        var text when bool.TryParse(text, out var yes) => yes,
        var text => throw new StartupException($"{Section}:{name} är \"{text}\" men kan bara vara true eller false."),
    };

    private static string LabelOf(string text) =>
        text.Length == 0 ? UsualLabel
        : text.Length > LongestLabel
            ? throw new StartupException($"{Section}:{nameof(Label)} är längre än {LongestLabel} tecken och ryms inte på en knapp.")
        : OneLine.FaultOf(text) is { } fault ? throw new StartupException($"{Section}:{nameof(Label)}: {fault}")
        : text;
}
