using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>
/// The hand-made files: one valid, and broken ones named "{rule}.{svar-id}.xml" or "{rule}.{svar-id}-{variant}.xml"; a fault in no svar has
/// "intyg" as its id.
/// </summary>
internal static class ExchangeFiles
{
    public static string Folder { get; } = Path.Combine(RepositoryRoot.Path, "tests", "Sjukersattning.Tests", "Exchange", "Files");

    public static string Valid { get; } = Path.Combine(Folder, "giltig.xml");

    public static IEnumerable<string> Broken =>
        Directory.GetFiles(Folder, "*.xml")
            .Where(file => file != Valid)
            .Select(file => Path.GetFileName(file)!)
            .Order(StringComparer.Ordinal);

    /// <summary>The rule and the svar-id that a file's name tells.</summary>
    public static (string Rule, string SvarId) Expected(string name)
    {
        var parts = name.Split('.');
        var svarId = parts[1].Split('-')[0];
        return (parts[0], svarId == "intyg" ? "" : svarId);
    }
}
