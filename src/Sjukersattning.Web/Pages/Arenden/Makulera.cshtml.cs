using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class MakuleraModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty(Name = "n", SupportsGet = true)]
    public int Version { get; set; }

    [BindProperty]
    public ReasonInput Input { get; set; } = new();

    /// <summary>Why this version cannot be revoked; empty when it can.</summary>
    public string WhyNot => Opened.Case.IsRevoked(Version) ? $"Version {Version} är redan makulerad."
        : May(CaseAction.Revoke) is { IsAllowed: false } verdict ? string.Join(' ', verdict.Reasons)
        : Version != Opened.Case.VersionInForce
            ? $"Bara den version som gäller kan makuleras, och det är version {Opened.Case.VersionInForce}."
        : "";

    [Needs(CaseAction.Revoke)]
    public async Task<IActionResult> OnGetAsync()
    {
        await OpenAsync();
        return Opened.Case.Signing(Version) is null ? NotFound() : Page();
    }

    [Needs(CaseAction.Revoke)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var result = await Gate.ChangeVersionAsync(
            Pass, (subject, facts) => subject.Revoke(Version, Input.Reason, Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview($"Version {Version} är makulerad.") : await AgainAsync(result);
    }
}
