using FluentValidation;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class AdminInput
{
    [ReadAsWords]
    public string Name { get; set; } = "";

    [ReadAsWords]
    public string Title { get; set; } = "";

    [ReadAsMeant]
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
        RuleFor(input => input.Email).Custom((typed, context) =>
        {
            if (EmailAddress.FaultOf(typed) is { } sentence)
            {
                context.AddFailure(sentence);
            }
        });
        RuleFor(input => input.Roles)
            .Must(roles => roles.Count > 0 && roles.All(role => Enum.IsDefined(typeof(Role), role)))
            .WithMessage("Välj minst en roll.");
    }
}
