namespace Sjukersattning.Web.Infrastructure;

/// <summary>How often one may ask for something.</summary>
/// <param name="Covers">Whether a request is such a one.</param>
/// <param name="By">Whose requests are counted together.</param>
public sealed record RequestLimit(string Name, int Most, TimeSpan Within, Func<HttpContext, bool> Covers, Func<HttpContext, string> By);
