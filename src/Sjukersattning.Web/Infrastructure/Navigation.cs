using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Rendering.Statistics;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The main menu: what stands in it, and for whom. It only leads; who may come in is judged at the page.</summary>
public static class Navigation
{
    private static readonly (string Href, string Name, Func<CaseActor, bool> IsFor)[] All =
    [
        (To.Home, "Mitt arbete", _ => true),
        (To.LookUp, "Slå upp", actor => CaseRules.RoleMay(CaseAction.ReadNextStep, actor)),
        (To.Cases, "Ärenden", actor => CaseRules.RoleMay(CaseAction.ListCases, actor)),
        (To.Calendar, "Tidbok", actor => actor.Roles.Contains(Role.Lakare) || actor.Roles.Contains(Role.Rehabkoordinator)),
        (To.Meetings, "Möten", actor => CaseRules.RoleMay(CaseAction.ReadMeeting, actor)),
        (To.Statistics(), "Statistik", actor => StatisticsReader.Readers.Any(actor.Roles.Contains)),
        (To.Unit, "Enheten", actor => actor.Roles.Contains(Role.Verksamhetschef)),
        (To.Accounts, "Konton", actor => actor.Roles.Contains(Role.Administrator)),
        (To.Help(), "Hjälp", _ => true),
    ];

    /// <summary>The menu of a person, with the one that an address belongs to marked.</summary>
    public static IEnumerable<(string Href, string Name, bool IsHere)> For(CaseActor actor, PathString path) =>
        All.Where(one => one.IsFor(actor))
            .Select(one => (one.Href, one.Name, one.Href == To.Home ? path == To.Home : path.StartsWithSegments(one.Href)));
}
