using Sjukersattning.Domain.People;

namespace Sjukersattning.Data.Accounts;

/// <summary>A colleague at a unit.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">Name.</param>
/// <param name="Title">Job title.</param>
/// <param name="IsActive">False once switched off.</param>
/// <param name="Roles">Roles at the unit.</param>
public sealed record StaffMember(Guid Id, string Name, string Title, bool IsActive, IReadOnlySet<Role> Roles)
{
    /// <summary>A colleague by name and title; a dash for nobody and for somebody who has left the unit.</summary>
    public static string NameOf(IEnumerable<StaffMember> staff, Guid? id) =>
        staff.FirstOrDefault(person => person.Id == id) is { } found ? $"{found.Name}, {found.Title}" : "–";
}
