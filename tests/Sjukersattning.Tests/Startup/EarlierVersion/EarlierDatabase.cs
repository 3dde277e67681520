using System.IO.Compression;
using System.Text.Json;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Startup.EarlierVersion;

/// <summary>A database that an earlier version of the program made, and what that version said of it; README.md tells how.</summary>
internal sealed record EarlierDatabase(
    DateTimeOffset Made,
    IReadOnlyDictionary<string, string> Sessions,
    string EndedSession,
    EarlierDatabase.Page OpenPage,
    string Calendar,
    IReadOnlyList<Guid> WaitingLetters,
    IReadOnlyDictionary<string, int> Rows,
    IReadOnlyList<EarlierDatabase.Case> Cases,
    IReadOnlyList<EarlierDatabase.Signature> Signed)
{
    private const string Version = "574b100";

    private static readonly string Folder =
        Path.Combine(RepositoryRoot.Path, "tests", "Sjukersattning.Tests", "Startup", "EarlierVersion");

    /// <summary>The rows of every table as this program has them: a booked time was pieces of five minutes, and is its minutes now.</summary>
    public Dictionary<string, int> RowsNow() =>
        Rows.ToDictionary(row => row.Key, row => row.Key == "BookedTicks" ? row.Value * 5 : row.Value);

    /// <summary>The lines of the statistics that hold a figure.</summary>
    public static IEnumerable<string> Figures => File.ReadLines(Path.Combine(Folder, $"figures-{Version}.csv"));

    public static EarlierDatabase Read() => JsonSerializer.Deserialize<EarlierDatabase>(
        File.ReadAllText(Path.Combine(Folder, $"found-{Version}.json")), JsonSerializerOptions.Web)!;

    public static void CopyTo(string path)
    {
        using var packed = File.OpenRead(Path.Combine(Folder, $"sjukersattning-{Version}.db.gz"));
        using var database = new GZipStream(packed, CompressionMode.Decompress);
        using var file = File.Create(path);
        database.CopyTo(file);
    }

    /// <summary>A page that was open when the program ended.</summary>
    internal sealed record Page(string Cookie, string Token);

    internal sealed record Case(Guid Id, string Number, string Unit, int Signed);

    internal sealed record Signature(Guid Case, int Version, string Sha256);
}
