using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The main menu: what stands in it, and what each page needs. It only leads; who may come in is judged at the page.</summary>
public static class Navigation
{
    private static readonly (string Href, string Name, AccessAttribute Access)[] All =
    [
        (To.Home, "Mitt arbete", new ForSignedInAttribute()),
        (To.LookUp, "Slå upp", new NeedsAttribute(CaseAction.ReadNextStep)),
        (To.Cases, "Ärenden", new NeedsAttribute(CaseAction.ListCases)),
        (To.Calendar, "Tidbok", new NeedsRightAttribute(StaffAction.KeepSigningHours)),
        (To.Meetings, "Möten", new NeedsAttribute(CaseAction.ReadMeeting)),
        (To.Statistics(), "Statistik", new NeedsRightAttribute(StaffAction.ReadStatistics)),
        (To.Unit, "Enheten", new NeedsRightAttribute(StaffAction.KeepUnit)),
        (To.Roles, "Roller", new NeedsRightAttribute(StaffAction.DecideRoles)),
        (To.Accounts, "Konton", new NeedsRightAttribute(StaffAction.KeepAccounts)),
        (To.SecurityLog, "Säkerhetslogg", new NeedsRightAttribute(StaffAction.ReadSecurityLog)),
        (To.Help(), "Hjälp", new ForSignedInAttribute()),
    ];

    /// <summary>The menu of a person, with the one that an address belongs to marked.</summary>
    public static IEnumerable<(string Href, string Name, bool IsHere)> For(CaseActor actor, PathString path) =>
        All.Where(one => one.Access.IsFor(actor))
            .Select(one => (one.Href, one.Name, one.Href == To.Home ? path == To.Home : path.StartsWithSegments(one.Href)));
}
