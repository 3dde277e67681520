using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The verksamhetschef issues kvalitetssäkringsuppdrag and takes them back.</summary>
public sealed class LoggUppdragModel(Kvalitetsuppdragen uppdragen, StaffDirectory directory) : StaffPageModel
{
    [BindProperty]
    public LoggUppdragInput Input { get; set; } = new();

    public IReadOnlyList<Kvalitetsuppdrag> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    [NeedsRight(StaffAction.IssueUppdrag)]
    public Task OnGetAsync() => ReadAsync();

    [NeedsRight(StaffAction.IssueUppdrag)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            if (await uppdragen.IssueAsync(Right, Guid.Parse(Input.Holder), Input.Purpose.Trim(), FormDate.ReadTyped(Input.From)!.Value,
                FormDate.ReadTyped(Input.Until)!.Value, Cancel) is { } number)
            {
                Notice = $"Uppdraget {number} är utfärdat.";
                return LocalRedirect(To.IssueUppdrag);
            }

            ModelState.AddModelError("Input.Holder", "Välj en kollega på enheten.");
        }

        await ReadAsync();
        return Page();
    }

    [NeedsRight(StaffAction.IssueUppdrag)]
    public async Task<IActionResult> OnPostAtertaAsync(Guid uppdrag)
    {
        if (!await uppdragen.EndAsync(Right, uppdrag, Cancel))
        {
            return NotFound();
        }

        Notice = "Uppdraget är återtaget.";
        return LocalRedirect(To.IssueUppdrag);
    }

    private async Task ReadAsync()
    {
        All = await uppdragen.AllAsync(Right, Cancel);
        People = [new("Välj", ""), .. (await directory.AtAsync(Me.Actor.UnitId, Cancel)).Where(one => one.IsActive)
            .Select(one => new SelectListItem($"{one.Name}, {one.Title}", one.Id.ToString()))];
    }
}

public sealed class LoggUppdragInput
{
    public string Holder { get; set; } = "";

    public string Purpose { get; set; } = "";

    [ReadAsMeant]
    public string From { get; set; } = "";

    [ReadAsMeant]
    public string Until { get; set; } = "";
}

public sealed class LoggUppdragValidator : AbstractValidator<LoggUppdragInput>
{
    public LoggUppdragValidator()
    {
        RuleFor(input => input.Holder).Must(text => Guid.TryParse(text, out _)).WithMessage("Välj vem som får uppdraget.");
        RuleFor(input => input.Purpose).Must(text => !ShortText.IsBlank(text)).WithMessage("Skriv vad uppdraget är till för.")
            .MaximumLength(Kvalitetsuppdrag.LongestPurpose).WithMessage($"Skriv högst {Kvalitetsuppdrag.LongestPurpose} tecken.");
        RuleFor(input => input.From).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Until).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Until)
            .Must((input, text) => FormDate.ReadTyped(input.From) is not { } from || FormDate.ReadTyped(text) is not { } until
                || (until >= from && until.DayNumber - from.DayNumber < Kvalitetsuppdrag.MostDays))
            .WithMessage($"Välj en dag som inte är före den första, högst {Kvalitetsuppdrag.MostDays} dagar i allt.");
    }
}
