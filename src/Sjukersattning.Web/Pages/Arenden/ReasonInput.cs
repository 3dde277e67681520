using FluentValidation;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A reason that is kept in the history; several pages ask for one.</summary>
public sealed class ReasonInput
{
    public string Reason { get; set; } = "";
}

public sealed class ReasonValidator : AbstractValidator<ReasonInput>
{
    public ReasonValidator() => RuleFor(input => input.Reason)
        .Must(text => !string.IsNullOrWhiteSpace(text)).WithMessage("Skriv varför. Skälet sparas i historiken.")
        .MaximumLength(500).WithMessage("Skriv högst 500 tecken.");
}
