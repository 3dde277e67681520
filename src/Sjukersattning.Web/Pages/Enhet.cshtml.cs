using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class EnhetModel(StaffDirectory directory, UnitSettings settings) : StaffPageModel
{
    [BindProperty]
    public EnhetInput Input { get; set; } = new();

    public IReadOnlyList<StaffMember> Staff { get; private set; } = [];

    /// <summary>How many things are missing for the exchange format.</summary>
    public int Missing { get; private set; }

    [NeedsRight(StaffAction.KeepUnit)]
    public async Task OnGetAsync()
    {
        Staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
        var unit = await directory.UnitAsync(Me.Actor.UnitId, Cancel);
        if (StaffRules.PassFor(StaffAction.KeepIdentity, Me.Actor) is { } identity)
        {
            Missing = unit.Identity.Missing.Count + (await settings.SignersAsync(identity, Cancel)).Sum(one => one.Identity.Missing.Count);
        }

        var appointed = await directory.AppointedAsync(Right, Cancel);
        Input = new EnhetInput
        {
            Name = unit.Name, Postadress = unit.Postadress, Postnummer = unit.Postnummer, Postort = unit.Postort,
            Telefonnummer = unit.Telefonnummer,
            SigningWarningDays = unit.SigningWarningDays.ToString(CultureInfo.InvariantCulture),
            ClosedDays = unit.ClosedDayLines,
            ExaminationMonths = unit.ExaminationMonths.ToString(CultureInfo.InvariantCulture),
            Appointed = [.. RoleNames.Professions.Select(role => appointed.GetValueOrDefault(role))
                .Select(place =>
                    new AppointedInput { PersonId = place?.PersonId?.ToString() ?? "", DeputyId = place?.DeputyId?.ToString() ?? "" })],
        };
    }

    [NeedsRight(StaffAction.KeepUnit)]
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
            Input.Appointed.AddRange(Enumerable.Range(0, Math.Max(0, RoleNames.Professions.Count - Input.Appointed.Count))
                .Select(_ => new AppointedInput()));
            return Page();
        }

        var appointed = RoleNames.Professions.Zip(Input.Appointed)
            .ToDictionary(one => one.First, one => (IdOf(one.Second.PersonId), IdOf(one.Second.DeputyId)));
        await directory.SaveUnitAsync(Right, new UnitDetails(Input.Address, Input.WarningDays!.Value, Input.Months!.Value,
            ClosedDays.Read(Input.ClosedDays), appointed), Cancel);
        Notice = "Enheten är sparad.";
        return RedirectToPage();
    }

    /// <summary>Colleagues with a profession, for a list to choose from.</summary>
    public IEnumerable<SelectListItem> People(Role profession) =>
        [new("Ingen", ""),
            .. Staff.Where(person => person.IsActive && person.Roles.Contains(profession))
                .Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()))];

    private static Guid? IdOf(string id) => id.Length > 0 ? Guid.Parse(id) : null;

    private void Check(Role profession, string id, string field)
    {
        if (People(profession).All(one => one.Value != id))
        {
            ModelState.AddModelError(field, $"Välj en {profession.Swedish()} som arbetar på enheten.");
        }
    }
}
