using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Her own passkeys: added, renamed, removed.</summary>
public sealed class KontoPasskeysModel(Factors factors) : StaffPageModel
{
    private static readonly string NameFault = $"Skriv ett namn, högst {Factors.LongestName} tecken.";

    [BindProperty]
    public PasskeyInput Passkey { get; set; } = new();

    [BindProperty]
    [ReadAsWords]
    public string NewName { get; set; } = "";

    /// <summary>What one of them is to be called.</summary>
    [BindProperty]
    [ReadAsWords]
    public string Name { get; set; } = "";

    public IReadOnlyList<OwnPasskey> Passkeys { get; private set; } = [];

    public PasskeyAsked Asked { get; private set; } = null!;

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    [ForSignedIn(MayOwe = Owed.Factor)]
    [ByLocalSecret]
    public async Task OnGetAsync()
    {
        Passkeys = (await factors.OfAsync(Me.Actor.Id, Cancel)).Passkeys;
        Asked = await factors.AskForNewAsync(HttpContext, Me.Actor.Id);
    }

    [ForSignedIn(MayOwe = Owed.Factor)]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostAsync()
    {
        ModelState.Clear();
        if (!IsName(NewName))
        {
            return await AgainAsync(nameof(NewName), NameFault);
        }

        var changed = await factors.AddPasskeyAsync(HttpContext, Me, Passkey.Credential, Passkey.Challenge, NewName.Trim(), Cancel);
        if (changed.Proof is not { } proof)
        {
            return await AgainAsync("", changed.Fault!);
        }

        await HttpContext.StartSessionAsync(proof);
        Notice = "Passkeyn är tillagd. Dina andra inloggningar är avslutade.";
        NewCodes = changed.RecoveryCodes;
        return NewCodes.Count > 0 ? Page() : LocalRedirect(To.Account);
    }

    [ForSignedIn]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostAndraAsync(string nyckel, string gor)
    {
        ModelState.Clear();
        if (gor == "namn")
        {
            return !IsName(Name) ? await AgainAsync("", NameFault)
                : await factors.RenamePasskeyAsync(Me, nyckel ?? "", Name.Trim()) ? Done("Namnet är bytt.")
                : NotFound();
        }

        var changed = await factors.RemovePasskeyAsync(Me, nyckel ?? "", Cancel);
        if (changed.Proof is not { } proof)
        {
            return await AgainAsync("", changed.Fault!);
        }

        await HttpContext.StartSessionAsync(proof);
        return Done("Passkeyn är borttagen.");
    }

    private static bool IsName(string name) => !ShortText.IsBlank(name) && name.Trim().Length <= Factors.LongestName;

    private LocalRedirectResult Done(string notice)
    {
        Notice = notice;
        return LocalRedirect(To.Passkeys);
    }

    private async Task<IActionResult> AgainAsync(string field, string sentence)
    {
        ModelState.AddModelError(field, sentence);
        await OnGetAsync();
        return Page();
    }
}
