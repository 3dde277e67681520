using FluentValidation;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A reason that is kept in the history; several pages ask for one.</summary>
public sealed class ReasonInput
{
    public string Reason { get; set; } = "";
}

public sealed class ReasonValidator : AbstractValidator<ReasonInput>
{
    public ReasonValidator() => RuleFor(input => input.Reason).IsReason();
}

/// <summary>What is asked of every reason.</summary>
public static class ReasonRules
{
    public static void IsReason<T>(this IRuleBuilder<T, string> rule) => rule
        .Must(text => !ShortText.IsBlank(text)).WithMessage("Skriv varför. Skälet sparas i historiken.")
        .MaximumLength(500).WithMessage("Skriv högst 500 tecken.");
}
