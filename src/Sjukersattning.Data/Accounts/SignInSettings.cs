using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Accounts;

/// <summary>By what one signs in.</summary>
/// <param name="Strong">Whether several factors are asked of everybody.</param>
/// <param name="Local">Whether passwords, codes, passkeys and invitations open anything.</param>
/// <param name="Region">The region's own sign-in; null when there is none.</param>
public sealed record SignInSettings(bool Strong, bool Local = true, RegionSettings? Region = null)
{
    /// <summary>Reads the settings; strong and local when nothing is said.</summary>
    /// <exception cref="StartupException">One is none that it can be, or nobody would come in.</exception>
    public static SignInSettings Read(IConfiguration configuration, bool isProduction)
    {
        var settings = new SignInSettings(Settings.Strong.YesOrNo(configuration), Settings.Local.YesOrNo(configuration),
            RegionSettings.Read(configuration, isProduction));
        return settings switch
        {
            { Strong: false } when isProduction => throw new StartupException(
                $"{Settings.Strong} kan inte stängas av i Production: alla ska logga in med flera faktorer. Ta bort inställningen."),
            { Local: false, Region: null } => throw new StartupException(
                $"{Settings.Local} är false men {RegionSettings.Section} är inte inställt: då kommer ingen in."),
            _ => settings,
        };
    }
}
