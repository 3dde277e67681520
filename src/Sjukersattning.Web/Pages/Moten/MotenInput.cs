using System.Globalization;
using FluentValidation;
using Sjukersattning.Data;
using Sjukersattning.Domain.Meetings;
using Sjukersattning.Domain.Scheduling;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Moten;

/// <summary>A meeting, or a monthly series, as it is typed.</summary>
public sealed class MotenInput
{
    [ReadAsMeant]
    public string Day { get; set; } = "";

    [ReadAsMeant]
    public string Time { get; set; } = "";

    [ReadAsWords]
    public string Place { get; set; } = "";

    public string Months { get; set; } = "1";

    /// <summary>The time; null when it is none.</summary>
    public TimeOnly? Clock => ClockTime.ReadTyped(Time);

    /// <summary>Number of meetings; null when it is none that can be chosen.</summary>
    public int? Count =>
        int.TryParse(Months, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= 1 and <= TeamMeeting.MostInSeries ? months : null;
}

public sealed class MotenValidator : AbstractValidator<MotenInput>
{
    private const int MostYearsAhead = 2;

    public MotenValidator(ClinicClock clock)
    {
        RuleFor(input => input.Day).Cascade(CascadeMode.Stop)
            .Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable)
            .Must(text => FormDate.ReadTyped(text) >= clock.Today).WithMessage(FormDate.Past)
            .Must(text => FormDate.ReadTyped(text) <= clock.Today.AddYears(MostYearsAhead)).WithMessage("Välj en dag inom två år.");
        RuleFor(input => input.Clock).NotNull().OverridePropertyName(nameof(MotenInput.Time)).WithMessage(ClockTime.Unreadable);
        RuleFor(input => input.Time).Custom((_, context) =>
        {
            if (FormDate.ReadTyped(context.InstanceToValidate.Day) is { } day && context.InstanceToValidate.Clock is { } time
                && SwedishTime.FaultOf(day, time) is { } fault)
            {
                context.AddFailure(fault);
            }
        });
        RuleFor(input => input.Place)
            .Must(text => text.Trim().Length <= TeamMeeting.LongestPlace)
            .WithMessage(string.Create(CultureInfo.InvariantCulture, $"Skriv högst {TeamMeeting.LongestPlace} tecken."));
        RuleFor(input => input.Count)
            .NotNull()
            .OverridePropertyName(nameof(MotenInput.Months))
            .WithMessage("Välj hur många möten du vill skapa.");
    }
}
