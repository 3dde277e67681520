using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Accounts;

/// <summary>Whether several factors are asked of everybody.</summary>
public sealed record SignInSettings(bool Strong)
{
    public const string Setting = "SignIn:Strong";

    /// <summary>Reads the setting; strong when nothing is said.</summary>
    /// <exception cref="StartupException">It is neither true nor false, or off in Production.</exception>
    public static SignInSettings Read(IConfiguration configuration, bool isProduction) => configuration[Setting]?.Trim() switch
    {
        null or "" => new(Strong: true),
        var text when !bool.TryParse(text, out _) =>
            throw new StartupException($"{Setting} är \"{text}\" men kan bara vara true eller false."),
        var text when bool.Parse(text) => new(Strong: true),
        _ when isProduction => throw new StartupException(
            $"{Setting} kan inte stängas av i Production: alla ska logga in med flera faktorer. Ta bort inställningen."),
        _ => new(Strong: false),
    };
}
