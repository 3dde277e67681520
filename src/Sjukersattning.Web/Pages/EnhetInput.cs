using FluentValidation;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

public sealed class EnhetInput
{
    [ReadAsWords]
    public string Name { get; set; } = "";

    [ReadAsWords]
    public string Postadress { get; set; } = "";

    [ReadAsMeant]
    public string Postnummer { get; set; } = "";

    [ReadAsWords]
    public string Postort { get; set; } = "";

    [ReadAsMeant]
    public string Telefonnummer { get; set; } = "";

    /// <summary>As it is sent.</summary>
    public UnitAddress Address => new(Iso88591.SettleLine(Name).Trim(), Iso88591.SettleLine(Postadress).Trim(), Postnummer.Trim(),
        Iso88591.SettleLine(Postort).Trim(), Iso88591.SettleLine(Telefonnummer).Trim());

    [ReadAsMeant]
    public string SigningWarningDays { get; set; } = "";

    /// <summary>The days before a signing; null when they are no whole number from 0 to 60.</summary>
    public int? WarningDays =>
        BasvardenInput.Number(SigningWarningDays) is >= 0 and <= Vardenhet.MostSigningWarningDays and var days ? days : null;

    [ReadAsMeant]
    public string ExaminationMonths { get; set; } = "";

    /// <summary>The months after which an examination is old; null when they are no whole number from 1 to 36.</summary>
    public int? Months =>
        BasvardenInput.Number(ExaminationMonths) is >= 1 and <= Vardenhet.MostExaminationMonths and var months ? months : null;

    /// <summary>One day per line, as <see cref="Domain.Units.ClosedDays"/> reads them.</summary>
    public string ClosedDays { get; set; } = "";

    /// <summary>In the order of <see cref="RoleNames.Professions"/>.</summary>
    public List<AppointedInput> Appointed { get; set; } = [];
}

public sealed class AppointedInput
{
    public string PersonId { get; set; } = "";

    public string DeputyId { get; set; } = "";
}

public sealed class EnhetValidator : AbstractValidator<EnhetInput>
{
    public EnhetValidator()
    {
        RuleFor(input => input.Name)
            .NotEmpty()
            .WithMessage("Skriv enhetens namn.")
            .MaximumLength(120)
            .WithMessage("Skriv högst 120 tecken.")
            .Sendable();
        RuleFor(input => input.Postadress)
            .NotEmpty()
            .WithMessage("Skriv postadressen.")
            .MaximumLength(209)
            .WithMessage("Skriv högst 209 tecken.")
            .Sendable();
        RuleFor(input => input.Postnummer)
            .Must(text => Review.IsPostnummer(text.Trim()))
            .WithMessage("Skriv fem siffror, till exempel 333 33.");
        RuleFor(input => input.Postort)
            .NotEmpty()
            .WithMessage("Skriv postorten.")
            .MaximumLength(30)
            .WithMessage("Skriv högst 30 tecken.")
            .Sendable();
        RuleFor(input => input.Telefonnummer)
            .NotEmpty()
            .WithMessage("Skriv telefonnumret.")
            .MaximumLength(20)
            .WithMessage("Skriv högst 20 tecken.")
            .Sendable();
        RuleFor(input => input.SigningWarningDays)
            .Must((input, _) => input.WarningDays is not null)
            .WithMessage($"Skriv ett heltal från 0 till {Vardenhet.MostSigningWarningDays}.");
        RuleFor(input => input.ExaminationMonths)
            .Must((input, _) => input.Months is not null)
            .WithMessage($"Skriv ett heltal från 1 till {Vardenhet.MostExaminationMonths}.");
        RuleFor(input => input.ClosedDays).Custom((text, context) =>
        {
            if (ClosedDays.FaultOf(ClosedDays.Read(text)) is { } fault)
            {
                context.AddFailure(fault);
            }
        });
        RuleFor(input => input.Appointed)
            .Must(places => places.Count == RoleNames.Professions.Count)
            .WithMessage("Sidan är ofullständig. Ladda om den och försök igen.");
    }
}
