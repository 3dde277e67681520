using FluentValidation;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class PlanInput
{
    public string LakareId { get; set; } = "";

    public string Consent { get; set; } = nameof(ConsentKind.InteInhamtat);

    public string ConsentOn { get; set; } = "";

    /// <summary>In the form's order of sections.</summary>
    public List<PlanSectionInput> Sections { get; set; } = [];

    public string SignDeadline { get; set; } = "";

    /// <summary>The plan a case has.</summary>
    public static PlanInput Of(UtlatandeCase subject) => new()
    {
        LakareId = subject.LakareId?.ToString() ?? "",
        Consent = subject.Consent.ToString(),
        ConsentOn = subject.ConsentOn is { } day ? FormDate.Format(day) : "",
        Sections = [.. subject.Form.Sections.Select(section => subject.Section(section.Key)).Select(task => new PlanSectionInput
        {
            OwnerId = task.OwnerId == subject.LakareId ? "" : task.OwnerId.ToString(), Deadline = FormDate.Format(task.Deadline),
        })],
        SignDeadline = subject.SignDeadline is { } last ? FormDate.Format(last) : "",
    };

    /// <summary>The validated input as a plan.</summary>
    public CasePlan ToPlan() => new(
        Guid.Parse(LakareId), Enum.Parse<ConsentKind>(Consent), FormDate.Read(FormDate.Tidy(ConsentOn)),
        [.. Sections.Select((section, i) => new PlannedSection(FormEditions.Current.Sections[i].Key, section.OwnerId.Length > 0 ? Guid.Parse(section.OwnerId) : null, FormDate.Read(FormDate.Tidy(section.Deadline))!.Value))],
        FormDate.Read(FormDate.Tidy(SignDeadline))!.Value);
}

public sealed class PlanSectionInput
{
    public string OwnerId { get; set; } = "";

    public string Deadline { get; set; } = "";
}

public sealed class PlanValidator : AbstractValidator<PlanInput>
{
    private const string DateShape = "Skriv ett datum som finns, som åååå-mm-dd.";

    public PlanValidator(ClinicClock clock)
    {
        RuleFor(input => input.LakareId).Must(id => Guid.TryParse(id, out _)).WithMessage("Välj ansvarig läkare.");
        RuleFor(input => input.Consent).Must(value => Enum.IsDefined(typeof(ConsentKind), value)).WithMessage("Välj hur patienten har samtyckt.");
        RuleFor(input => input.ConsentOn).Cascade(CascadeMode.Stop)
            .Must(IsDate).WithMessage(DateShape)
            .Must(day => FormDate.Read(FormDate.Tidy(day)) <= clock.Today).WithMessage("Samtycket kan inte ligga i framtiden.")
            .When(input => input.Consent != nameof(ConsentKind.InteInhamtat));
        RuleFor(input => input.Sections).Must(sections => sections.Count == FormEditions.Current.Sections.Count).WithMessage("Sidan är ofullständig. Ladda om den och försök igen.");
        RuleForEach(input => input.Sections).ChildRules(section => section.RuleFor(line => line.Deadline).Must(IsDate).WithMessage(DateShape));
        RuleFor(input => input.SignDeadline).Cascade(CascadeMode.Stop)
            .Must(IsDate).WithMessage(DateShape)
            .Must((input, day) => input.Sections.All(section => FormDate.Read(FormDate.Tidy(section.Deadline)) is not { } last || last <= FormDate.Read(FormDate.Tidy(day))))
            .WithMessage("Signeringen kan inte ligga före ett avsnitts sista dag.");
    }

    private static bool IsDate(string text) => FormDate.Read(FormDate.Tidy(text)) is not null;
}
