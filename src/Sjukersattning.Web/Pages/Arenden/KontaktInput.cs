using FluentValidation;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A contact as it is typed; named as <see cref="ReportedContact"/>.</summary>
public sealed class KontaktInput
{
    [ReadAsMeant]
    public string Day { get; set; } = "";

    public string Mission { get; set; } = "";

    public string Way { get; set; } = "";

    public string With { get; set; } = "";

    public string Kva { get; set; } = "";

    public string Text { get; set; } = "";

    public bool IsImpuls { get; set; }

    public bool ImpulsIsConfirmed { get; set; }

    /// <summary>The input; where it cannot be read, what hangs together stands as a contact with nothing wrong about it.</summary>
    public ReportedContact ToReported(DateOnly today) =>
        FormDate.ReadTyped(Day) is { } day && StoredNames.Find<ContactMission>(Mission) is { } mission
            && StoredNames.Find<ContactWay>(Way) is { } way && StoredNames.Find<Counterpart>(With) is { } who
            ? new(day, mission, way, who, Kva, Text) { IsImpuls = IsImpuls, ImpulsIsConfirmed = ImpulsIsConfirmed }
            : new(FormDate.ReadTyped(Day) ?? today, ContactMission.PersonligtStod, ContactWay.Phone, Counterpart.Patient, "", Text);
}

public sealed class KontaktValidator : AbstractValidator<KontaktInput>
{
    public KontaktValidator()
    {
        RuleFor(input => input.Day).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.Mission)
            .Must(text => StoredNames.Find<ContactMission>(text) is not null)
            .WithMessage("Välj vilken del av uppdraget kontakten hör till.");
        RuleFor(input => input.Way).Must(text => StoredNames.Find<ContactWay>(text) is not null).WithMessage("Välj hur kontakten togs.");
        RuleFor(input => input.With).Must(text => StoredNames.Find<Counterpart>(text) is not null)
            .WithMessage("Välj vem kontakten var med.");
    }
}
