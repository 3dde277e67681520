using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Staff;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>The unit's access log as a file for a national log service.</summary>
public sealed class LoggexportModel(LogExports exports, ClinicClock clock) : StaffPageModel
{
    [BindProperty]
    public LoggexportInput Input { get; set; } = new();

    /// <summary>Why there is no file; empty when nothing is wrong.</summary>
    public string Fault { get; private set; } = "";

    [NeedsRight(StaffAction.ReadLogExport)]
    public void OnGet() => Input.From = Input.Until = FormDate.Format(clock.Today);

    [NeedsRight(StaffAction.ReadLogExport)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var (from, until) = (FormDate.ReadTyped(Input.From)!.Value, FormDate.ReadTyped(Input.Until)!.Value);
        var export = await exports.ExportAsync(Right, from, until, Cancel);
        Fault = export.Fault;
        return Fault.Length > 0
            ? Page()
            : File(StoreLogXml.Write(export.Entries, export.UnitName, export.VardgivareName), "application/xml",
                $"storelog-{FormDate.Format(from)}-{FormDate.Format(until)}.xml");
    }
}

public sealed class LoggexportInput
{
    [ReadAsMeant]
    public string From { get; set; } = "";

    [ReadAsMeant]
    public string Until { get; set; } = "";
}

public sealed class LoggexportValidator : AbstractValidator<LoggexportInput>
{
    public LoggexportValidator()
    {
        RuleFor(input => input.From).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Until).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Until)
            .Must((input, text) => FormDate.ReadTyped(input.From) is not { } from || FormDate.ReadTyped(text) is not { } until
                || (until >= from && until.DayNumber - from.DayNumber < LogExport.MostDays))
            .WithMessage($"Välj en dag som inte är före den första, högst {LogExport.MostDays} dagar i allt.");
    }
}
