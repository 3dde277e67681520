using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages;

/// <summary>Codes from an app: set up, changed, removed. The key is proposed by the page and kept when a code of it comes back.</summary>
public sealed class KontoEngangskodModel(Factors factors) : StaffPageModel
{
    private const string Issuer = "Sjukersättning";
    private const int Group = 4;
    private string _key = "";

    [BindProperty]
    public KontoEngangskodInput Input { get; set; } = new();

    public bool HasTotp { get; private set; }

    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    /// <summary>The key as a person types it.</summary>
    public string KeyInGroups => string.Join(' ', _key.Chunk(Group).Select(part => new string(part)));

    public QrPicture Picture => QrPicture.Of(
        $"otpauth://totp/{Uri.EscapeDataString($"{Issuer}:{Me.Email}")}?secret={_key}&issuer={Uri.EscapeDataString(Issuer)}");

    [ForSignedIn(MayOwe = Owed.Factor)]
    [ByLocalSecret]
    public async Task OnGetAsync()
    {
        HasTotp = (await factors.OfAsync(Me.Actor.Id, Cancel)).HasTotp;
        (_key, Input.Key) = factors.Proposed(Me.Actor.Id, Input.Key) is { } proposed
            ? (proposed, Input.Key)
            : factors.ProposeTotp(Me.Actor.Id);
    }

    [ForSignedIn(MayOwe = Owed.Factor)]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            var changed = await factors.KeepTotpAsync(Me, Input.Key, Input.Code, Cancel);
            if (changed.Proof is { } proof)
            {
                await HttpContext.StartSessionAsync(proof);
                Notice = "Engångskoderna är uppsatta. Dina andra inloggningar är avslutade.";
                NewCodes = changed.RecoveryCodes;
                return NewCodes.Count > 0 ? Page() : LocalRedirect(To.Account);
            }

            ModelState.AddModelError("Input.Code", changed.Fault!);
        }

        await OnGetAsync();
        return Page();
    }

    [ForSignedIn]
    [ByLocalSecret]
    public async Task<IActionResult> OnPostTaBortAsync()
    {
        ModelState.Clear();
        var changed = await factors.RemoveTotpAsync(Me, Cancel);
        if (changed.Proof is not { } proof)
        {
            ModelState.AddModelError("", changed.Fault!);
            await OnGetAsync();
            return Page();
        }

        await HttpContext.StartSessionAsync(proof);
        Notice = "Engångskoderna är borttagna.";
        return LocalRedirect(To.Account);
    }
}

public sealed class KontoEngangskodInput
{
    /// <summary>The proposed key, sealed for her.</summary>
    public string Key { get; set; } = "";

    [DataType(DataType.Password)]
    [ReadAsMeant]
    public string Code { get; set; } = "";
}

public sealed class KontoEngangskodValidator : AbstractValidator<KontoEngangskodInput>
{
    public KontoEngangskodValidator() =>
        RuleFor(input => input.Code).NotEmpty().WithMessage("Skriv koden som appen visar, sex siffror.");
}
