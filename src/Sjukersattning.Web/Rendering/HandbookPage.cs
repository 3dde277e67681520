using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Rendering;

/// <summary>One page of the handbook.</summary>
/// <param name="Name">The file's name without extension; the last word of the address.</param>
/// <param name="Title">The page's only main heading.</param>
public sealed record HandbookPage(string Name, string Title, string Html)
{
    public string Href => Name == Handbook.FirstPage ? To.Help() : To.Help(Name);

    /// <summary>The role that the page is written for; null for a page for everybody.</summary>
    public Role? Role { get; } = Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(role => NameOf(role!.Value) == Name);

    /// <summary>The name of a role's own page.</summary>
    public static string NameOf(Role role) => role.ToString().ToLowerInvariant();
}
