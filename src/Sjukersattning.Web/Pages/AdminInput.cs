using FluentValidation;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Pages;

public sealed class AdminInput
{
    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    public string Email { get; set; } = "";

    public string UnitId { get; set; } = "";

    public List<string> Roles { get; set; } = [];
}

public sealed class AdminValidator : AbstractValidator<AdminInput>
{
    public AdminValidator()
    {
        RuleFor(input => input.Name)
            .NotEmpty()
            .WithMessage("Skriv personens namn.")
            .MaximumLength(120)
            .WithMessage("Skriv högst 120 tecken.");
        RuleFor(input => input.Title)
            .NotEmpty()
            .WithMessage("Skriv personens titel.")
            .MaximumLength(120)
            .WithMessage("Skriv högst 120 tecken.");
        RuleFor(input => input.Email)
            .EmailAddress()
            .WithMessage("Skriv en e-postadress, till exempel namn@region.se.")
            .MaximumLength(256)
            .WithMessage("E-postadressen är för lång.");
        RuleFor(input => input.Roles)
            .Must(roles => roles.Count > 0 && roles.All(role => Enum.IsDefined(typeof(Role), role)))
            .WithMessage("Välj minst en roll.");
    }
}
