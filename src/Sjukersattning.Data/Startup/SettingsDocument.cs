using Sjukersattning.Domain.Documentation;

namespace Sjukersattning.Data.Startup;

/// <summary>docs/drift/installningar.md: all that an operator may set. A reader of <see cref="Settings"/>; it asks nothing.</summary>
public static class SettingsDocument
{
    private const string Secret = "**Hemlig.** ";

    /// <summary>The document, with "\n" as line break.</summary>
    public static string Render() => MarkdownText.Document(
    [
        "# Inställningar",
        MarkdownText.Notice("Settings"),
        "En inställning ges som miljövariabel, så som den står här, eller i `appsettings.Production.json` bredvid programmet, där `__` " +
            "är en nivå: `Mail__Host` är `{ \"Mail\": { \"Host\": … } }`. En miljövariabel går före filen. Hemligheter ges helst " +
            $"som filer: se `{Settings.SecretsFolder.Variable}`.",
        "En inställning som saknas fast den krävs, eller som inte kan vara som den är, stoppar starten med en mening och kod 1. Ett namn " +
            "som inte finns, men står i någon av programmets egna avdelningar " +
            $"({MarkdownText.Joined(Settings.Sections.Select(section => $"`{section}`"), ", ")}), sägs i den tekniska loggen vid varje " +
            "start, utan sitt värde; under `SignIn__Oidc__` stoppar det starten.",
        "## Programmets egna",
        Table(Settings.All),
        "## Ramverkets",
        "De viktigaste av dem som ASP.NET Core och loggen läser själva.",
        Table(Settings.OfTheFramework),
    ]);

    private static string Table(IEnumerable<Setting> settings) => MarkdownText.Table(
        ["Inställning", "Betyder", "Krävs", "Utan den gäller", "Exempel"],
        settings.Select(setting => (IReadOnlyList<string>)
        [
            Code(setting.Variable),
            (setting.IsSecret ? Secret : "") + setting.Meaning,
            setting.Needed.Length > 0 ? setting.Needed : MarkdownText.Nothing,
            Code(setting.Usual),
            Code(setting.Example),
        ]));

    private static string Code(string text) => text.Length == 0 ? MarkdownText.Nothing : $"`{text}`";
}
