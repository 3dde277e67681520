using FluentValidation;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>What is told of every account.</summary>
public abstract class AccountInput
{
    [ReadAsName]
    public string Name { get; set; } = "";

    [ReadAsWords]
    public string Title { get; set; } = "";

    [ReadAsMeant]
    public string Email { get; set; } = "";
}

/// <summary>A new account.</summary>
public sealed class AdminInput : AccountInput
{
    public string UnitId { get; set; } = "";

    public List<string> Roles { get; set; } = [];

    public AccountDetails ToDetails() => new(PersonName.Read(Name), Title.Trim(), EmailAddress.Read(Email) ?? "",
        SignerIdentity.Unknown, Roles.Select(role => (Guid.Parse(UnitId), Enum.Parse<Role>(role))).ToHashSet());
}

public sealed class AccountValidator : AbstractValidator<AccountInput>
{
    public AccountValidator()
    {
        RuleFor(input => input.Name).IsPersonName("Skriv personens namn.");
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
    }
}

public sealed class AdminValidator : AbstractValidator<AdminInput>
{
    public AdminValidator()
    {
        Include(new AccountValidator());
        RuleFor(input => input.Roles)
            .Must(roles => roles.Count > 0 && roles.All(role => Enum.IsDefined(typeof(Role), role)))
            .WithMessage("Välj minst en roll.");
    }
}
