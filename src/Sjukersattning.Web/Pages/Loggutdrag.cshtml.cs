using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Web.Pages;

/// <summary>A patient's loggutdrag. It posts, so that no number stands in an address.</summary>
public sealed class LoggutdragModel(LogExtracts extracts, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public LoggutdragInput Input { get; set; } = new();

    public LogExtract? Extract { get; private set; }

    /// <summary>Whether a number was asked for.</summary>
    public bool IsAnswered { get; private set; }

    [NeedsRight(StaffAction.ReadLogExtract)]
    public void OnGet()
    {
    }

    [NeedsRight(StaffAction.ReadLogExtract)]
    public async Task OnPostAsync()
    {
        if (ModelState.IsValid)
        {
            await ReadAsync(isPrinted: false);
        }
    }

    [NeedsRight(StaffAction.ReadLogExtract)]
    public async Task<IActionResult> OnPostPdfAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        await ReadAsync(isPrinted: true);
        return Extract is null
            ? Page()
            : File(PdfLogExtract.Draw(Extract, Me.UnitName, clock.Now), "application/pdf", "loggutdrag.pdf");
    }

    private async Task ReadAsync(bool isPrinted)
    {
        Personnummer.Parse(Input.Personnummer, clock.Today, out var number);
        Extract = await extracts.ExtractAsync(Right, number, isPrinted, Cancel);
        IsAnswered = true;
    }
}

public sealed class LoggutdragInput
{
    [ReadAsMeant]
    public string Personnummer { get; set; } = "";
}

public sealed class LoggutdragValidator : AbstractValidator<LoggutdragInput>
{
    public LoggutdragValidator(ClinicClock clock) => RuleFor(input => input.Personnummer).IsPersonnummer(clock);
}
