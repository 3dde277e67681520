using Microsoft.AspNetCore.WebUtilities;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The warning that comes before whatever is logged as a print or an export of a case whose patient has skyddad identitet: PDF, XML,
/// letter, copy, all of it. It stands in the filter, so that a new print has it. What is of several patients has a sentence where it is fetched.
/// </summary>
public static class PrintWarning
{
    /// <summary>Where papers and files of several patients are fetched.</summary>
    public const string Careful = "Patienter med skyddad identitet kan finnas med: hantera det du hämtar med varsamhet.";

    /// <summary>In the address of what is fetched after the warning.</summary>
    private const string Seen = "varsamt";

    public static bool IsOwed(CasePass pass, HttpRequest request) =>
        pass.IsSkyddad && CaseRules.For(pass.Action).Leaves && !request.Query.ContainsKey(Seen);

    /// <summary>The page that warns first.</summary>
    public static string Before(CasePass pass, HttpRequest request) => To.Warned(pass.CaseId, $"{request.Path}{request.QueryString}");

    /// <summary>What the page that warns leads on to; null for what is no address of the case.</summary>
    public static string? After(Guid caseId, string? path) =>
        path?.StartsWith(To.Case(caseId), StringComparison.OrdinalIgnoreCase) == true
            ? QueryHelpers.AddQueryString(path, Seen, "ja")
            : null;
}
