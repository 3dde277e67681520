using Microsoft.AspNetCore.Mvc.Rendering;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>What can be chosen in the form of an entry, by its rule.</summary>
public static class UtfallChoices
{
    public static IEnumerable<SelectListItem> Tellers { get; } = [.. Enum.GetValues<Uppgiftslamnare>()
        .Select(who => new SelectListItem(who.Swedish(), who.Stored()))];

    public static IEnumerable<SelectListItem> Ways { get; } = [.. Enum.GetValues<ContactWay>()
        .Select(way => new SelectListItem(way.Swedish(), way.Stored())), new SelectListItem("Kontakten är redan loggad", "")];

    public static IEnumerable<SelectListItem> Sendings { get; } = [.. Enum.GetValues<SendingWay>()
        .Select(way => new SelectListItem(way.Swedish() + way switch
        {
            SendingWay.Patient => ", till exempel från 1177",
            SendingWay.Other => ", som jag skriver nedan",
            _ => "",
        }, way.Stored()))];

    public static IEnumerable<SelectListItem> Endings(RegistrationRule rule) =>
        rule.Endings.Select(ending => new SelectListItem(ending.Swedish(), ending.Stored()));

    public static IEnumerable<SelectListItem> Levels(RegistrationRule rule) =>
        Enum.GetValues<Ersattningsniva>()
            .Select(level => new SelectListItem(level.Swedish(), level.Stored()))
            .Concat(rule.LevelIsOptional ? [new SelectListItem("Vet inte", "")]
                : rule.Endings.Count > 0 ? [new SelectListItem("Ingen nivå", "")] : []);

    /// <summary>With which endings a level is chosen; empty when it is always.</summary>
    public static string LevelHint(RegistrationRule rule) => rule.Endings.Count == 0 ? ""
        : $"Välj bara om det blev: {rule.EndingsWithLevel}.";
}
