using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Who is away. Everybody notes her own absence; those who lead the unit or its cases note anybody's.</summary>
public sealed class FranvaroModel(
    StaffDirectory directory, Absences absences, Refusals refusals, ClinicClock clock) : StaffPageModel
{
    private IReadOnlyList<StaffMember> _staff = [];

    [BindProperty]
    public FranvaroInput Input { get; set; } = new();

    public DateOnly Today => clock.Today;

    public IReadOnlyList<Absence> Known { get; private set; } = [];

    public IEnumerable<SelectListItem> People =>
        _staff.Where(person => person.IsActive)
            .Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()));

    [NeedsRight(StaffAction.NoteAbsence)]
    public async Task OnGetAsync()
    {
        await ReadAsync();
        Input.AccountId = Me.Actor.Id.ToString();
    }

    [NeedsRight(StaffAction.NoteAbsence)]
    public async Task<IActionResult> OnPostAsync()
    {
        await ReadAsync();
        if (ModelState.IsValid && !MayChange(Input.AccountId))
        {
            await DenyAsync(Guid.Parse(Input.AccountId));
            ModelState.AddModelError("Input.AccountId", "Välj en kollega på enheten.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var verdict = await absences.AddAsync(Right, Guid.Parse(Input.AccountId), FormDate.ReadTyped(Input.From)!.Value,
            FormDate.ReadTyped(Input.Until)!.Value, Cancel);
        if (!verdict.IsAllowed)
        {
            ModelState.AddModelError($"Input.{verdict.Field}", verdict.Reasons[0]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var booked = await absences.BookedAsync(Right, Guid.Parse(Input.AccountId), FormDate.ReadTyped(Input.From)!.Value,
            FormDate.ReadTyped(Input.Until)!.Value, Cancel);
        Notice = "Frånvaron är sparad. Nytt arbete går till ersättaren." + (booked.Count == 0 ? ""
            : $" Signeringstid är bokad de dagarna i ärende {string.Join(", ", booked)}: boka en annan tid.");
        return LocalRedirect(To.Absences);
    }

    [NeedsRight(StaffAction.NoteAbsence)]
    public async Task<IActionResult> OnPostTaBortAsync(Guid franvaro)
    {
        await ReadAsync();
        if (Known.FirstOrDefault(one => one.Id == franvaro) is not { } absence)
        {
            return NotFound();
        }

        if (!MayChange(absence.AccountId.ToString()))
        {
            await DenyAsync(absence.AccountId);
            return NotFound();
        }

        await absences.RemoveAsync(Right, franvaro, Cancel);
        Notice = "Frånvaron är borttagen.";
        return LocalRedirect(To.Absences);
    }

    /// <summary>A colleague by name and title.</summary>
    public string NameOf(Guid id) => StaffMember.NameOf(_staff, id);

    /// <summary>Whether the signed-in person may change somebody's absence.</summary>
    public bool MayChange(string accountId) =>
        _staff.FirstOrDefault(person => person.Id.ToString() == accountId) is { } colleague && Right.Reaches(colleague.Id);

    private async Task DenyAsync(Guid accountId)
    {
        if (!Right.Reaches(accountId))
        {
            await refusals.DenyAsync(Me.Actor, Right.Action, Cancel);
        }
    }

    private async Task ReadAsync()
    {
        _staff = await directory.AtAsync(Me.Actor.UnitId, Cancel);
        Known = await absences.AtAsync(Right, Cancel);
    }
}

public sealed class FranvaroInput
{
    public string AccountId { get; set; } = "";

    [ReadAsMeant]
    public string From { get; set; } = "";

    [ReadAsMeant]
    public string Until { get; set; } = "";
}

public sealed class FranvaroValidator : AbstractValidator<FranvaroInput>
{
    public FranvaroValidator()
    {
        RuleFor(input => input.AccountId).Must(text => Guid.TryParse(text, out _)).WithMessage("Välj vem som är borta.");
        RuleFor(input => input.From).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Until).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
    }
}
