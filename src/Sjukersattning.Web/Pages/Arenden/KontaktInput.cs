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

    public ReportedContact ToReported() =>
        new(FormDate.ReadTyped(Day)!.Value, StoredNames.Read<ContactMission>(Mission), StoredNames.Read<ContactWay>(Way),
            StoredNames.Read<Counterpart>(With), Kva, Text)
        {
            IsImpuls = IsImpuls, ImpulsIsConfirmed = ImpulsIsConfirmed,
        };
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
