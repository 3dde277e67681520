using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>What is asked whenever a case is opened.</summary>
public abstract class OpeningInput
{
    /// <summary>Who may have taken the first step.</summary>
    public static IEnumerable<SelectListItem> Initiators { get; } = [.. Enum.GetValues<Initiator>()
        .Select(one => new SelectListItem(one.Swedish(), one.Stored()))];

    [ReadAsWords]
    public string Name { get; set; } = "";

    public string Initiator { get; set; } = "";
}

public abstract class OpeningValidator<T> : AbstractValidator<T>
    where T : OpeningInput
{
    private const int LongestName = 120;

    protected OpeningValidator()
    {
        RuleFor(input => input.Name)
            .Cascade(CascadeMode.Stop)
            .Must(name => !string.IsNullOrWhiteSpace(name)).WithMessage("Skriv patientens namn.")
            .MaximumLength(LongestName).WithMessage($"Skriv högst {LongestName} tecken.")
            .Must(name => Iso88591.FirstForeign(name) is null)
            .WithMessage("Namnet innehåller ett tecken som inte går att skriva ut. Byt ut det.");
        RuleFor(input => input.Initiator)
            .Must(value => StoredNames.Find<Initiator>(value) is not null)
            .WithMessage("Välj vem som tog initiativet.");
    }
}
