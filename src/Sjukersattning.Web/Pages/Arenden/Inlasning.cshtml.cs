using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>
/// Opens a case from a signed utlåtande in the exchange format. A file that
/// can be read but has faults is taken in: they are mended in the fields.
/// </summary>
[RequestSizeLimit(MostPosted)]
[RequestFormLimits(MultipartBodyLengthLimit = MostPosted)]
public sealed class InlasningModel(CaseOpening opening, ClinicClock clock, FormEditions editions) : OpeningPageModel(opening, clock)
{
    /// <summary>Most bytes that are received at all, so that a file that is too large gets a sentence beside its field.</summary>
    private const int MostPosted = 60_000_000;

    [BindProperty]
    public InlasningInput Input { get; set; } = new();

    /// <summary>What is wrong with a file that could not be read.</summary>
    public IReadOnlyList<ExchangeFault> Faults { get; private set; } = [];

    /// <summary>Whether the unit knows the utlåtande as another person's, and the person must say that it is right all the same.</summary>
    public bool IsKnownElsewhere => Input.DespiteKnown || ModelState["Input.DespiteKnown"]?.Errors.Count > 0;

    [Needs(CaseAction.Open)]
    public void OnGet()
    {
    }

    [Needs(CaseAction.Open)]
    public async Task<IActionResult> OnPostAsync()
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var reading = Read(Input.File!);
        if (reading.Utlatande is not { } utlatande)
        {
            ModelState.AddModelError("Input.File", reading.Faults.Count == 1
                ? reading.Faults[0].Sentence
                : string.Join(' ',
                    ["Filen går inte att läsa in.", .. reading.Hindrances.Select(one => one.Sentence), "Allt står ovanför."]));
            Faults = reading.Faults.Count == 1 ? [] : reading.Faults;
            return Page();
        }

        if (Input.DespiteKnownId != utlatande.Id)
        {
            ModelState.Remove("Input.DespiteKnown");
            ModelState.Remove("Input.DespiteKnownId");
            (Input.DespiteKnown, Input.DespiteKnownId) = (false, utlatande.Id);
        }

        var wrong = reading.Faults.Count(fault => !fault.IsRemark);
        var faults = wrong == 0
            ? ""
            : wrong == 1 ? " Filen hade ett fel som ni behöver rätta i fältet."
            : $" Filen hade {wrong} fel som ni behöver rätta i fälten.";
        var gone = utlatande.LeftBehindBy(editions.InForceOn(Today)) is { Length: > 0 } told ? $" {told}" : "";
        return await OpenAsync(utlatande.Patient, Input, new OpeningFile(reading, Input.DespiteKnown), "Input.File",
            $"Ärendet är öppnat med texterna från utlåtandet.{gone}{faults} Planera det och gå igenom varje fält.");
    }

    private ExchangeReading Read(IFormFile file)
    {
        using var stream = file.OpenReadStream();
        return UtlatandeXml.Read(stream, Today, editions);
    }
}

public sealed class InlasningInput : OpeningInput
{
    public IFormFile? File { get; set; }

    /// <summary>Opens the case although the unit knows the utlåtande as another person's.</summary>
    public bool DespiteKnown { get; set; }

    /// <summary>The id of the utlåtande that <see cref="DespiteKnown"/> was said of; another file is asked about anew.</summary>
    public string DespiteKnownId { get; set; } = "";
}

public sealed class InlasningValidator : OpeningValidator<InlasningInput>
{
    public InlasningValidator() => RuleFor(input => input.File).NotNull().WithMessage("Välj en fil.");
}
