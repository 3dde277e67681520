namespace Sjukersattning.Web.Infrastructure;

/// <summary>What a browser calls itself, as people call it.</summary>
public static class BrowserWords
{
    // In this order: later browsers name earlier ones as well.
    private static readonly (string Token, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Token, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    /// <summary>"Firefox på Windows"; "Okänd webbläsare" for what says nothing known.</summary>
    public static string Of(string browser)
    {
        var name = NameIn(Browsers, browser) ?? "Okänd webbläsare";
        return NameIn(Systems, browser) is { } system ? $"{name} på {system}" : name;
    }

    private static string? NameIn((string Token, string Name)[] known, string browser) =>
        known.FirstOrDefault(one => browser.Contains(one.Token, StringComparison.Ordinal)).Name;
}
