using FluentValidation;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>Something that happened after the signature, as it is typed; named as <see cref="Reported"/>.</summary>
public sealed class UtfallInput
{
    [ReadAsMeant]
    public string Day { get; set; } = "";

    public string Utfall { get; set; } = "";

    public string Level { get; set; } = "";

    public string ToldBy { get; set; } = "";

    [ReadAsMeant]
    public string ReceivedOn { get; set; } = "";

    /// <summary>How the patient was told; empty when no contact is to be logged.</summary>
    public string Way { get; set; } = "";

    public string Text { get; set; } = "";

    public string Reason { get; set; } = "";

    public bool Retract { get; set; }

    /// <summary>What an entry says, to be corrected.</summary>
    public static UtfallInput Of(Registration entry) => new()
    {
        Day = FormDate.Format(entry.Day), Utfall = entry.Utfall?.Stored() ?? "", Level = entry.Level?.Stored() ?? "",
        ToldBy = entry.ToldBy?.Stored() ?? "", ReceivedOn = entry.ReceivedOn is { } day ? FormDate.Format(day) : "", Text = entry.Text,
    };

    /// <summary>The validated input; parts that the kind does not ask for are left out.</summary>
    /// <param name="standing">The entry that is corrected; its day serves a retraction without a readable one.</param>
    public Reported ToReported(RegistrationRule rule, Registration? standing) => new(FormDate.ReadTyped(Day) ?? standing?.Day ?? default)
    {
        Utfall = rule.Endings.Count > 0 ? StoredNames.Find<Beslutsutfall>(Utfall) : null,
        Level = rule.LevelLabel.Length > 0 ? StoredNames.Find<Ersattningsniva>(Level) : null,
        ToldBy = rule.AsksWhoTold ? StoredNames.Find<Uppgiftslamnare>(ToldBy) : null,
        Way = rule.IsContact ? StoredNames.Find<ContactWay>(Way) : null,
        ReceivedOn = rule.AsksReceived ? FormDate.ReadTyped(ReceivedOn) : null,
        Text = Text.Trim(), Reason = Reason.Trim(), Retract = Retract,
    };
}

public sealed class UtfallValidator : AbstractValidator<UtfallInput>
{
    public UtfallValidator() => When(input => !input.Retract, () =>
    {
        RuleFor(input => input.Day).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.ReceivedOn)
            .Must(text => string.IsNullOrWhiteSpace(text) || FormDate.ReadTyped(text) is not null)
            .WithMessage("Skriv ett datum som finns, som åååå-mm-dd, eller lämna fältet tomt.");
        RuleFor(input => input.Utfall)
            .Must(text => text.Length == 0 || StoredNames.Find<Beslutsutfall>(text) is not null)
            .WithMessage("Välj hur det gick.");
        RuleFor(input => input.Level)
            .Must(text => text.Length == 0 || StoredNames.Find<Ersattningsniva>(text) is not null)
            .WithMessage("Välj nivå.");
        RuleFor(input => input.ToldBy)
            .Must(text => text.Length == 0 || StoredNames.Find<Uppgiftslamnare>(text) is not null)
            .WithMessage("Välj vem som berättade.");
    });
}
