namespace Sjukersattning.Web.Infrastructure;

/// <summary>What kind of answer a request wants.</summary>
public static class RequestKind
{
    /// <summary>True for the page's own script, which wants JSON instead of a page.</summary>
    public static bool WantsJson(this HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);
}
