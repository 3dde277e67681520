using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class EnhetModel(StaffDirectory directory) : StaffPageModel
{
    [BindProperty]
    public EnhetInput Input { get; set; } = new();

    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    [NeedsRole(Role.Verksamhetschef)]
    public async Task OnGetAsync()
    {
        Staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
        var unit = await directory.UnitAsync(Me.Actor.UnitId, Cancel);
        var appointed = await directory.AppointedAsync(Me.Actor.UnitId, Cancel);
        Input = new EnhetInput
        {
            Name = unit.Name, Postadress = unit.Postadress, Postnummer = unit.Postnummer, Postort = unit.Postort, Telefonnummer = unit.Telefonnummer,
            SigningWarningDays = unit.SigningWarningDays.ToString(CultureInfo.InvariantCulture),
            Appointed = [.. RoleNames.Professions.Select(role => appointed.GetValueOrDefault(role)).Select(place => new AppointedInput { PersonId = place?.PersonId?.ToString() ?? "", DeputyId = place?.DeputyId?.ToString() ?? "" })],
        };
    }

    [NeedsRole(Role.Verksamhetschef)]
    public async Task<IActionResult> OnPostAsync()
    {
        Staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
        for (var i = 0; i < Input.Appointed.Count && i < RoleNames.Professions.Count; i++)
        {
            Check(RoleNames.Professions[i], Input.Appointed[i].PersonId, $"Input.Appointed[{i}].PersonId");
            Check(RoleNames.Professions[i], Input.Appointed[i].DeputyId, $"Input.Appointed[{i}].DeputyId");
        }

        if (!ModelState.IsValid)
        {
            // The page draws a row per profession, whatever was posted.
            Input.Appointed.AddRange(Enumerable.Range(0, Math.Max(0, RoleNames.Professions.Count - Input.Appointed.Count)).Select(_ => new AppointedInput()));
            return Page();
        }

        await directory.SaveUnitAsync(Me.Actor.UnitId, new UnitAddress(Input.Name.Trim(), Input.Postadress.Trim(), Input.Postnummer.Trim(), Input.Postort.Trim(), Input.Telefonnummer.Trim()), Cancel);
        await directory.SaveSigningWarningAsync(Me.Actor.UnitId, Input.WarningDays!.Value, Cancel);
        foreach (var (role, place) in RoleNames.Professions.Zip(Input.Appointed))
        {
            await directory.AppointAsync(Me.Actor.UnitId, role, IdOf(place.PersonId), IdOf(place.DeputyId), Cancel);
        }

        Notice = "Enheten är sparad.";
        return RedirectToPage();
    }

    /// <summary>Colleagues with a profession, for a list to choose from.</summary>
    public IEnumerable<SelectListItem> People(Role profession) =>
        [new("Ingen", ""), .. Staff.Where(person => person.IsActive && person.Roles.Contains(profession)).Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()))];

    private static Guid? IdOf(string id) => id.Length > 0 ? Guid.Parse(id) : null;

    private void Check(Role profession, string id, string field)
    {
        if (People(profession).All(one => one.Value != id))
        {
            ModelState.AddModelError(field, $"Välj en {profession.Swedish()} som arbetar på enheten.");
        }
    }
}

public sealed class EnhetInput
{
    public string Name { get; set; } = "";

    public string Postadress { get; set; } = "";

    public string Postnummer { get; set; } = "";

    public string Postort { get; set; } = "";

    public string Telefonnummer { get; set; } = "";

    public string SigningWarningDays { get; set; } = "";

    /// <summary>The days before a signing; null when they are no whole number from 0 to 60.</summary>
    public int? WarningDays => BasvardenInput.Number(SigningWarningDays) is >= 0 and <= Vardenhet.MostSigningWarningDays and var days ? days : null;

    /// <summary>In the order of <see cref="RoleNames.Professions"/>.</summary>
    public List<AppointedInput> Appointed { get; set; } = [];
}

public sealed class AppointedInput
{
    public string PersonId { get; set; } = "";

    public string DeputyId { get; set; } = "";
}

public sealed class EnhetValidator : AbstractValidator<EnhetInput>
{
    public EnhetValidator()
    {
        RuleFor(input => input.Name).NotEmpty().WithMessage("Skriv enhetens namn.").MaximumLength(120).WithMessage("Skriv högst 120 tecken.");
        RuleFor(input => input.Postadress).NotEmpty().WithMessage("Skriv postadressen.").MaximumLength(209).WithMessage("Skriv högst 209 tecken.");
        RuleFor(input => input.Postnummer).Must(text => Review.IsPostnummer(text.Trim())).WithMessage("Skriv fem siffror, till exempel 333 33.");
        RuleFor(input => input.Postort).NotEmpty().WithMessage("Skriv postorten.").MaximumLength(30).WithMessage("Skriv högst 30 tecken.");
        RuleFor(input => input.Telefonnummer).NotEmpty().WithMessage("Skriv telefonnumret.").MaximumLength(20).WithMessage("Skriv högst 20 tecken.");
        RuleFor(input => input.SigningWarningDays).Must((input, _) => input.WarningDays is not null).WithMessage($"Skriv ett heltal från 0 till {Vardenhet.MostSigningWarningDays}.");
        RuleFor(input => input.Appointed).Must(places => places.Count == RoleNames.Professions.Count).WithMessage("Sidan är ofullständig. Ladda om den och försök igen.");
    }
}
