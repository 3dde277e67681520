using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Web.Rendering.Statistics;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The main menu: what stands in it, and for whom. It only leads; who may come in is judged at the page.</summary>
public static class Navigation
{
    private static readonly (string Href, string Name, Func<CaseActor, bool> IsFor)[] All =
    [
        ("/", "Mitt arbete", _ => true),
        ("/slag-upp", "Slå upp", actor => CaseRules.RoleMay(CaseAction.ReadNextStep, actor)),
        ("/arenden", "Ärenden", actor => CaseRules.RoleMay(CaseAction.ListCases, actor)),
        ("/tidbok", "Tidbok", actor => actor.Roles.Contains(Role.Lakare) || actor.Roles.Contains(Role.Rehabkoordinator)),
        ("/moten", "Möten", actor => CaseRules.RoleMay(CaseAction.ReadMeeting, actor)),
        ("/statistik", "Statistik", actor => StatisticsReader.Readers.Any(actor.Roles.Contains)),
        ("/enhet", "Enheten", actor => actor.Roles.Contains(Role.Verksamhetschef)),
        ("/admin", "Konton", actor => actor.Roles.Contains(Role.Administrator)),
        ("/hjalp", "Hjälp", _ => true),
    ];

    /// <summary>The menu of a person, with the one that an address belongs to marked.</summary>
    public static IEnumerable<(string Href, string Name, bool IsHere)> For(CaseActor actor, PathString path) =>
        All.Where(one => one.IsFor(actor))
            .Select(one => (one.Href, one.Name, one.Href == "/" ? path == "/" : path.StartsWithSegments(one.Href)));
}
