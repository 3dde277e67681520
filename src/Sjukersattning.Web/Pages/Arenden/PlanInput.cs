using FluentValidation;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

public sealed class PlanInput
{
    public string LakareId { get; set; } = "";

    public string Consent { get; set; } = ConsentKind.NotObtained.Stored();

    [ReadAsMeant]
    public string ConsentOn { get; set; } = "";

    /// <summary>In the form's order of sections.</summary>
    public List<PlanSectionInput> Sections { get; set; } = [];

    [ReadAsMeant]
    public string SignDeadline { get; set; } = "";

    public static PlanInput Of(UtlatandeCase subject, DateOnly today) => new()
    {
        LakareId = subject.LakareId?.ToString() ?? "",
        Consent = (subject.ConsentFor(ConsentScope.Team, today)?.Kind ?? ConsentKind.NotObtained).Stored(),
        ConsentOn = subject.ConsentFor(ConsentScope.Team, today) is { } consent ? FormDate.Format(consent.Day) : "",
        Sections = [.. subject.Form.Sections.Select(section => subject.Section(section.Key)).Select(task => new PlanSectionInput
        {
            OwnerId = task.OwnerId == subject.LakareId ? "" : task.OwnerId.ToString(), Deadline = FormDate.Format(task.Deadline),
        })],
        SignDeadline = subject.SignDeadline is { } last ? FormDate.Format(last) : "",
    };

    /// <summary>The validated input as a plan of the case's sections.</summary>
    public CasePlan ToPlan(FormEdition form) => new(
        Guid.Parse(LakareId), StoredNames.Read<ConsentKind>(Consent), FormDate.ReadTyped(ConsentOn),
        [.. Sections.Select((section, i) => new PlannedSection(
            form.Sections[i].Key, section.OwnerId.Length > 0 ? Guid.Parse(section.OwnerId) : null,
            FormDate.ReadTyped(section.Deadline)!.Value))],
        FormDate.ReadTyped(SignDeadline)!.Value);
}

public sealed class PlanSectionInput
{
    public string OwnerId { get; set; } = "";

    [ReadAsMeant]
    public string Deadline { get; set; } = "";
}

public sealed class PlanValidator : AbstractValidator<PlanInput>
{

    public PlanValidator(ClinicClock clock)
    {
        RuleFor(input => input.LakareId).Must(id => Guid.TryParse(id, out _)).WithMessage("Välj ansvarig läkare.");
        RuleFor(input => input.Consent)
            .Must(value => StoredNames.Find<ConsentKind>(value) is not null)
            .WithMessage("Välj hur patienten har samtyckt.");
        RuleFor(input => input.ConsentOn).Cascade(CascadeMode.Stop)
            .Must(IsDate).WithMessage(FormDate.Unreadable)
            .Must(day => FormDate.ReadTyped(day) <= clock.Today).WithMessage("Samtycket kan inte ligga i framtiden.")
            .When(input => input.Consent != ConsentKind.NotObtained.Stored());
        RuleForEach(input => input.Sections)
            .ChildRules(section => section.RuleFor(line => line.Deadline).Must(IsDate).WithMessage(FormDate.Unreadable));
        RuleFor(input => input.SignDeadline).Cascade(CascadeMode.Stop)
            .Must(IsDate).WithMessage(FormDate.Unreadable)
            .Must((input, day) => input.Sections.All(
                section => FormDate.ReadTyped(section.Deadline) is not { } last || last <= FormDate.ReadTyped(day)))
            .WithMessage("Signeringen kan inte ligga före ett avsnitts sista dag.");
    }

    private static bool IsDate(string text) => FormDate.ReadTyped(text) is not null;
}
