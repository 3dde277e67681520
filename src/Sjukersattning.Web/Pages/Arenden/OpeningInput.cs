using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>What is asked whenever a case is opened.</summary>
public abstract class OpeningInput
{
    /// <summary>Who may have taken the first step.</summary>
    public static IEnumerable<SelectListItem> Initiators { get; } = [.. Enum.GetValues<Initiator>()
        .Select(one => new SelectListItem(one.Swedish(), one.Stored()))];

    [ReadAsName]
    public string Name { get; set; } = "";

    public string Initiator { get; set; } = "";

    /// <summary>Who is meant, when the number is known with another name.</summary>
    public string Which { get; set; } = "";

    /// <summary>The known name that <see cref="Which"/> was said of.</summary>
    public string KnownName { get; set; } = "";

    /// <summary>What was said of who is meant; null when nobody was asked.</summary>
    public (WhichPerson Answer, string KnownName)? Said =>
        StoredNames.Find<WhichPerson>(Which) is { } answer ? (answer, KnownName) : null;
}

public abstract class OpeningValidator<T> : AbstractValidator<T>
    where T : OpeningInput
{
    protected OpeningValidator()
    {
        RuleFor(input => input.Name).IsPersonName("Skriv patientens namn.");
        RuleFor(input => input.Initiator)
            .Must(value => StoredNames.Find<Initiator>(value) is not null)
            .WithMessage("Välj vem som tog initiativet.");
    }
}
