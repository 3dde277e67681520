using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Sjukersattning.Data.Startup;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Startup;

/// <summary>
/// One table of settings. That the configuration is read by its rows alone is BannedSymbols.txt's: anything else does not compile.
/// </summary>
public sealed partial class SettingsTests
{
    private static readonly string[] Papers = [".md", ".yml", ".cshtml", ".sh", ".example"];

    public static TheoryData<string> Variables => [.. Settings.All.Select(setting => setting.Variable)];

    [Fact]
    public void EveryRow_IsReadByTheProgram()
    {
        var code = string.Join('\n', Sources("*.cs").Where(file => Path.GetFileName(file) is not "Settings.cs").Select(File.ReadAllText));
        Assert.All(
            typeof(Settings).GetProperties().Where(property => property.PropertyType == typeof(Setting)).Select(property => property.Name),
            name => Assert.Matches($@"\bSettings\.{name}\b[.,]", code));
    }

    [Fact]
    public void EveryRow_HasItsOwnNameAndAMeaning()
    {
        Assert.Equal(Settings.All.Count, Settings.All.Select(setting => setting.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(Settings.All, setting => Assert.NotEmpty(setting.Meaning));
    }

    /// <summary>A setting that a paper, a page or a container names is one that is read.</summary>
    [Fact]
    public void EverySettingThatIsToldOf_IsInTheTable()
    {
        var known = Settings.All.Concat(Settings.OfTheFramework).ToList();
        var told = Directory.GetFiles(RepositoryRoot.Path).Concat(Sources("*")).Concat(Files("docs", "*")).Concat(Files("deploy", "*"))
            .Append(Path.Combine(RepositoryRoot.Path, "tests", "smoke.sh"))
            .Where(file => Papers.Contains(Path.GetExtension(file)) || Path.GetFileName(file) == "Dockerfile")
            .SelectMany(file => Variable().Matches(File.ReadAllText(file)).Select(match => (match.Value, File: Path.GetFileName(file))))
            .Distinct().ToList();
        Assert.NotEmpty(told);
        Assert.All(told, one => Assert.Contains(known, setting => one.Value == setting.Variable
            || (one.Value.EndsWith("__", StringComparison.Ordinal) && setting.Variable.StartsWith(one.Value, StringComparison.Ordinal))
            || (setting.IsGroup && one.Value.StartsWith($"{setting.Variable}__", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Variables))]
    public void Name_ThatIsWrittenWrong_IsToldWithoutWhatItSays(string variable)
    {
        var name = variable.Replace("__", ":", StringComparison.Ordinal);
        if (!name.Contains(':', StringComparison.Ordinal))
        {
            return;
        }

        var slip = Settings.Unknown(Of((name, "rätt"), ($"{name}x", "hemlighet"), ("Mail", "/var/mail/root"), ("Andras:Namn", "1")));
        Assert.Contains($" {variable}x:", slip, StringComparison.Ordinal);
        Assert.DoesNotContain("hemlighet", slip, StringComparison.Ordinal);
        Assert.DoesNotContain("Andras", slip, StringComparison.Ordinal);
        Assert.Null(Settings.Unknown(Of((name.ToUpperInvariant(), "rätt"))));
    }

    [Fact]
    public void SecretFile_GoesBeforeAVariable_WithoutItsLineBreak()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "Mail__Password"), "ur filen\n");
            using var configuration = new ConfigurationManager();
            configuration.AddInMemoryCollection([new("Mail:Password", "ur variabeln"), new("Secrets:Folder", folder.FullName)]);
            SecretFiles.Add(configuration);
            Assert.Equal("ur filen", Settings.MailPassword.Exact(configuration));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void SecretsFolder_ThatIsNotThere_StopsTheStartAndSaysSo()
    {
        using var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection([new("Secrets:Folder", "/finns/inte/alls")]);
        Assert.Contains("/finns/inte/alls, som inte finns",
            Assert.Throws<StartupException>(() => SecretFiles.Add(configuration)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keys:AllSealed")]
    [InlineData("Database:DiskIsEncrypted")]
    [InlineData("Demo:Enabled")]
    public void YesOrNo_ThatIsNeither_IsToldInASentence(string name) => Assert.Equal(
        $"{name} är \"ja\" men kan bara vara true eller false.",
        Assert.Throws<StartupException>(() => Settings.All.Single(one => one.Name == name).YesOrNo(Of((name, "ja")))).Message);

    private static IConfiguration Of(params (string Name, string Text)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(one => KeyValuePair.Create(one.Name, (string?)one.Text))).Build();

    private static IEnumerable<string> Sources(string pattern) => Files("src", pattern);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.GetFiles(Path.Combine(RepositoryRoot.Path, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));

    [GeneratedRegex(@"\b[A-Z][A-Za-z]+(__[A-Za-z0-9]*)+")]
    private static partial Regex Variable();
}
