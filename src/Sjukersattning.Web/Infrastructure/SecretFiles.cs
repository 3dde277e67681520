using Sjukersattning.Data.Startup;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Settings as files in a folder, the way Docker and Kubernetes hand out secrets: named as the setting, holding what it says.
/// </summary>
public static class SecretFiles
{
    /// <summary>Has the files go before every other setting.</summary>
    /// <exception cref="StartupException">The folder is not there, or a file in it cannot be read.</exception>
    public static void Add(ConfigurationManager configuration)
    {
        if (Settings.SecretsFolder.Given(configuration) is not { Length: > 0 } given)
        {
            return;
        }

        var folder = Path.GetFullPath(given);
        try
        {
            configuration.AddKeyPerFile(folder, optional: false, reloadOnChange: false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"{Settings.SecretsFolder} är {folder}, som inte finns eller har en fil som programmet inte får läsa.", exception);
        }
    }
}
