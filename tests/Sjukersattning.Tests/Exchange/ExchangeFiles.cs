using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>
/// The hand-made files: one valid, and those that are broken as files, named "{rule}.xml" or "{rule}.{variant}.xml". What is broken inside
/// a file stands in <see cref="BrokenUtlatanden"/>.
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

    public static string RuleOf(string name) => name.Split('.')[0];
}
