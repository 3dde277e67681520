using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;
using Sjukersattning.Web.Rendering.Archive;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Hands out everything that is kept of a case, as one archive. It posts: to whom and why is asked first, and logged.</summary>
public sealed class LamnaUtModel(CaseGate gate, CaseExports exports) : CasePageModel(gate)
{
    [BindProperty]
    public LamnaUtInput Input { get; set; } = new();

    public IEnumerable<SelectListItem> Recipients { get; } = Enum.GetValues<ExportRecipient>()
        .Select(recipient => new SelectListItem(recipient.Swedish(), recipient.Stored()));

    [Needs(CaseAction.ExportCase)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.ExportCase)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return await AgainAsync();
        }

        var export = await exports.ExportAsync(
            Pass, $"{StoredNames.Read<ExportRecipient>(Input.Recipient).Swedish()}: {Input.Reason.Trim()}", Cancel);
        return File(CaseArchive.Draw(export), CaseArchive.MediaType, CaseArchive.FileNameOf(export));
    }
}

public sealed class LamnaUtInput
{
    /// <summary>Most characters of a reason; with the recipient it has room in the log.</summary>
    public const int LongestReason = 300;

    public string Recipient { get; set; } = "";

    public string Reason { get; set; } = "";
}

public sealed class LamnaUtValidator : AbstractValidator<LamnaUtInput>
{
    public LamnaUtValidator()
    {
        RuleFor(input => input.Recipient)
            .Must(value => StoredNames.Find<ExportRecipient>(value) is not null)
            .WithMessage("Välj vem som ska få ärendet.");
        RuleFor(input => input.Reason)
            .Must(text => !ShortText.IsBlank(text)).WithMessage("Skriv vem som bad om det och hur det lämnas. Det sparas i åtkomstloggen.")
            .MaximumLength(LamnaUtInput.LongestReason).WithMessage($"Skriv högst {LamnaUtInput.LongestReason} tecken.");
    }
}
