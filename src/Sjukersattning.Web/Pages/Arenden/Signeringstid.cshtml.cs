using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class SigneringstidModel(CaseGate gate, StaffDirectory staff) : CasePageModel(gate)
{
    [BindProperty]
    public SigneringstidInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Lakare { get; private set; } = [];

    [Needs(CaseAction.BookSigning)]
    public async Task OnGetAsync()
    {
        await OpenAsync();
        await ListLakareAsync();
        if (Opened.Case.Booking is { } booking)
        {
            Input = new SigneringstidInput { LakareId = booking.LakareId.ToString(), Date = FormDate.Format(booking.Date), Time = booking.Time.ToString("HH.mm", CultureInfo.InvariantCulture) };
        }
        else
        {
            Input.LakareId = Opened.Case.LakareId?.ToString() ?? "";
        }
    }

    [Needs(CaseAction.BookSigning)]
    public async Task<IActionResult> OnPostAsync()
    {
        await ListLakareAsync();
        if (ModelState.IsValid && Lakare.All(one => one.Value != Input.LakareId))
        {
            ModelState.AddModelError("Input.LakareId", "Välj en läkare som arbetar på enheten.");
        }

        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.BookSigning(Input.ToBooking(), Me.Actor, facts), Cancel);
        return result.IsDone ? ToOverview("Signeringstiden är bokad.") : await AgainAsync(result);
    }

    private async Task ListLakareAsync() => Lakare =
        [new("Välj", ""), .. (await staff.AtAsync(Me.Actor.UnitId, Cancel)).Where(person => person.IsActive && person.Roles.Contains(Role.Lakare)).Select(person => new SelectListItem($"{person.Name}, {person.Title}", person.Id.ToString()))];
}

public sealed class SigneringstidInput
{
    public string LakareId { get; set; } = "";

    public string Date { get; set; } = "";

    public string Time { get; set; } = "";

    /// <summary>The day; null when it is no date.</summary>
    public DateOnly? Day => FormDate.Read(FormDate.Tidy(Date));

    /// <summary>The time; null when it is none.</summary>
    public TimeOnly? Clock => TimeOnly.TryParseExact(Time.Trim(), ["HH.mm", "H.mm", "HH:mm", "H:mm", "HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>The validated input as a booking.</summary>
    public SigningBooking ToBooking() => new(Day!.Value, Clock!.Value, Guid.Parse(LakareId));
}

public sealed class SigneringstidValidator : AbstractValidator<SigneringstidInput>
{
    public SigneringstidValidator(ClinicClock clock)
    {
        RuleFor(input => input.LakareId).Must(id => Guid.TryParse(id, out _)).WithMessage("Välj läkare.");
        RuleFor(input => input.Date).Cascade(CascadeMode.Stop)
            .Must((input, _) => input.Day is not null).WithMessage("Skriv ett datum som finns, som åååå-mm-dd.")
            .Must((input, _) => input.Day >= clock.Today).WithMessage("Dagen har redan varit. Välj en dag från och med i dag.");
        RuleFor(input => input.Time).Cascade(CascadeMode.Stop)
            .Must((input, _) => input.Clock is not null).WithMessage("Skriv ett klockslag, till exempel 13.30.")
            .Must((input, _) => input.Day != clock.Today || input.Clock > TimeOnly.FromDateTime(ClinicClock.Local(clock.Now).DateTime)).WithMessage("Klockslaget har redan varit i dag.");
    }
}
