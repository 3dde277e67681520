using FluentValidation;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A next step as it is typed, on the case's own page and in a team meeting.</summary>
public sealed class NastaStegInput
{
    public string What { get; set; } = "";

    [ReadAsWords]
    public string Who { get; set; } = "";

    [ReadAsMeant]
    public string By { get; set; } = "";

    public string TellPatient { get; set; } = "";

    /// <summary>Whether anything of it is typed.</summary>
    public bool IsBegun => $"{What}{Who}{By}{TellPatient}".Trim().Length > 0;

    public NextStep ToNextStep() => new(What.Trim(), Who.Trim(), FormDate.ReadTyped(By)!.Value, TellPatient.Trim());
}

public sealed class NastaStegValidator : AbstractValidator<NastaStegInput>
{
    public NastaStegValidator(ClinicClock clock)
    {
        RuleFor(input => input.What)
            .Must(Filled).WithMessage("Skriv vad som händer härnäst.")
            .MaximumLength(200).WithMessage("Skriv högst 200 tecken.");
        RuleFor(input => input.Who)
            .Must(Filled).WithMessage("Skriv vem som gör det.")
            .MaximumLength(100).WithMessage("Skriv högst 100 tecken.");
        RuleFor(input => input.By).Cascade(CascadeMode.Stop)
            .Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable)
            .Must(text => FormDate.ReadTyped(text) >= clock.Today).WithMessage(FormDate.Past);
        RuleFor(input => input.TellPatient)
            .Must(Filled).WithMessage("Skriv vad patienten får veta.")
            .MaximumLength(300).WithMessage("Skriv högst 300 tecken.");
    }

    private static bool Filled(string text) => !ShortText.IsBlank(text);
}
