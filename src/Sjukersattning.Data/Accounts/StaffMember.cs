using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

public sealed record StaffMember(Guid Id, string Name, string Title, bool IsActive, IReadOnlySet<Role> Roles)
{
    /// <summary>A colleague by name and title; a dash for nobody and for somebody who has left the unit.</summary>
    public static string NameOf(IEnumerable<StaffMember> staff, Guid? id) =>
        staff.FirstOrDefault(person => person.Id == id) is { } found ? $"{found.Name}, {found.Title}" : "–";
}
