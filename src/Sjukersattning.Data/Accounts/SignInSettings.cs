using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Accounts;

/// <summary>By what one signs in.</summary>
/// <param name="Strong">Whether several factors are asked of everybody.</param>
/// <param name="Local">Whether passwords, codes, passkeys and invitations open anything.</param>
/// <param name="Region">The region's own sign-in; null when there is none.</param>
public sealed record SignInSettings(bool Strong, bool Local = true, RegionSettings? Region = null)
{
    public const string Setting = "SignIn:Strong";

    public const string LocalSetting = "SignIn:Local";

    /// <summary>Reads the settings; strong and local when nothing is said.</summary>
    /// <exception cref="StartupException">One is none that it can be, or nobody would come in.</exception>
    public static SignInSettings Read(IConfiguration configuration, bool isProduction)
    {
        var settings = new SignInSettings(YesOrNo(configuration, Setting), YesOrNo(configuration, LocalSetting),
            RegionSettings.Read(configuration, isProduction));
        return settings switch
        {
            { Strong: false } when isProduction => throw new StartupException(
                $"{Setting} kan inte stängas av i Production: alla ska logga in med flera faktorer. Ta bort inställningen."),
            { Local: false, Region: null } => throw new StartupException(
                $"{LocalSetting} är false men {RegionSettings.Section} är inte inställt: då kommer ingen in."),
            _ => settings,
        };
    }

    private static bool YesOrNo(IConfiguration configuration, string name) => configuration[name]?.Trim() switch
    {
        null or "" => true,
        var text when bool.TryParse(text, out var yes) => yes,
        var text => throw new StartupException($"{name} är \"{text}\" men kan bara vara true eller false."),
    };
}
