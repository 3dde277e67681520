using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>
/// What has happened since the signature. Each kind of entry has its own pair of handlers, because each has its own row in the table of
/// permissions; the form is drawn from its <see cref="RegistrationRule"/>.
/// </summary>
public sealed class UtfallModel(CaseGate gate) : CasePageModel(gate)
{
    [BindProperty]
    public UtfallInput Input { get; set; } = new();

    /// <summary>The signed version that is told of, for what is about one; null for the one in force.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Version { get; set; }

    /// <summary>The kind that is entered; null when everything is shown.</summary>
    public RegistrationRule? Rule { get; private set; }

    /// <summary>The entry that is corrected; null for a first one.</summary>
    public Registration? Standing => Rule is null ? null : Opened.Case.Standing(Rule.Kind, About(Rule));

    [Needs(CaseAction.ReadCase)]
    public Task OnGetAsync() => OpenAsync();

    [Needs(CaseAction.InformPatient)]
    public Task OnGetInformationAsync() => FormAsync(RegistrationKind.Information);

    [Needs(CaseAction.InformPatient)]
    public Task<IActionResult> OnPostInformationAsync() => SaveAsync(RegistrationKind.Information);

    [Needs(CaseAction.RegisterSent)]
    public async Task<IActionResult> OnGetSkickatAsync()
    {
        await FormAsync(RegistrationKind.Sent);
        return Opened.Case.VersionInForce > 0 && Opened.Case.Signing(Version ?? Opened.Case.VersionInForce) is null ? NotFound() : Page();
    }

    [Needs(CaseAction.RegisterSent)]
    public Task<IActionResult> OnPostSkickatAsync() => SaveAsync(RegistrationKind.Sent);

    [Needs(CaseAction.RegisterApplication)]
    public Task OnGetAnsokanAsync() => FormAsync(RegistrationKind.Ansokan);

    [Needs(CaseAction.RegisterApplication)]
    public Task<IActionResult> OnPostAnsokanAsync() => SaveAsync(RegistrationKind.Ansokan);

    [Needs(CaseAction.RegisterKommunicering)]
    public Task OnGetKommuniceringAsync() => FormAsync(RegistrationKind.Kommunicering);

    [Needs(CaseAction.RegisterKommunicering)]
    public Task<IActionResult> OnPostKommuniceringAsync() => SaveAsync(RegistrationKind.Kommunicering);

    [Needs(CaseAction.RegisterKommuniceringssvar)]
    public Task OnGetKommuniceringssvarAsync() => FormAsync(RegistrationKind.Kommuniceringssvar);

    [Needs(CaseAction.RegisterKommuniceringssvar)]
    public Task<IActionResult> OnPostKommuniceringssvarAsync() => SaveAsync(RegistrationKind.Kommuniceringssvar);

    [Needs(CaseAction.RegisterDecision)]
    public Task OnGetBeslutAsync() => FormAsync(RegistrationKind.Beslut);

    [Needs(CaseAction.RegisterDecision)]
    public Task<IActionResult> OnPostBeslutAsync() => SaveAsync(RegistrationKind.Beslut);

    [Needs(CaseAction.RegisterOmprovning)]
    public Task OnGetOmprovningAsync() => FormAsync(RegistrationKind.Omprovning);

    [Needs(CaseAction.RegisterOmprovning)]
    public Task<IActionResult> OnPostOmprovningAsync() => SaveAsync(RegistrationKind.Omprovning);

    [Needs(CaseAction.RegisterOmprovningsbeslut)]
    public Task OnGetOmprovningsbeslutAsync() => FormAsync(RegistrationKind.Omprovningsbeslut);

    [Needs(CaseAction.RegisterOmprovningsbeslut)]
    public Task<IActionResult> OnPostOmprovningsbeslutAsync() => SaveAsync(RegistrationKind.Omprovningsbeslut);

    [Needs(CaseAction.RegisterOverklagande)]
    public Task OnGetOverklagandeAsync() => FormAsync(RegistrationKind.Overklagande);

    [Needs(CaseAction.RegisterOverklagande)]
    public Task<IActionResult> OnPostOverklagandeAsync() => SaveAsync(RegistrationKind.Overklagande);

    [Needs(CaseAction.RegisterOverklagandebeslut)]
    public Task OnGetDomAsync() => FormAsync(RegistrationKind.Overklagandebeslut);

    [Needs(CaseAction.RegisterOverklagandebeslut)]
    public Task<IActionResult> OnPostDomAsync() => SaveAsync(RegistrationKind.Overklagandebeslut);

    private int? About(RegistrationRule rule) => rule.IsSending ? Version : null;

    private async Task FormAsync(RegistrationKind kind)
    {
        await OpenAsync();
        Rule = RegistrationRules.For(kind);
        Input = Standing is { } standing ? UtfallInput.Of(standing) : new UtfallInput { Way = ContactWay.Phone.Stored() };
    }

    private async Task<IActionResult> SaveAsync(RegistrationKind kind)
    {
        Rule = RegistrationRules.For(kind);
        if (!ModelState.IsValid)
        {
            return await AgainAsync((subject, facts) => subject.FaultOf(kind, Told(subject), facts.Today));
        }

        var result = await Gate.ChangeAsync(Pass, (subject, facts) => subject.Register(kind, Told(subject), Me.Actor, facts), Cancel);
        return result.IsDone
            ? ToOverview(Input.Retract ? $"{Rule.Name}: uppgiften är borttagen." : $"{Rule.Name}: uppgiften är sparad.")
            : await AgainAsync(result);

        Reported Told(UtlatandeCase subject) =>
            Input.ToReported(subject.Standing(kind, About(Rule))) with { Version = About(Rule) };
    }
}
