using Sjukersattning.Tests.Data;

namespace Sjukersattning.Tests.Startup;

/// <summary>A folder with room for one database, and the settings that point the program there.</summary>
internal sealed class StartFolder : IDisposable
{
    private readonly SqliteFile _file = new();

    /// <summary>The database as tests look into it.</summary>
    public SqliteFile File => _file;

    public Dictionary<string, string> Settings => new() { ["ConnectionStrings__Sjukersattning"] = $"Data Source={_file.Path}" };

    /// <summary>Development with the demo clinic over this database.</summary>
    public Dictionary<string, string> DemoSettings => new(Settings) { ["DOTNET_ENVIRONMENT"] = "Development", ["Demo__Enabled"] = "true" };

    public void Dispose() => _file.Dispose();
}
