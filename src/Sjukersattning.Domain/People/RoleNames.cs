namespace Sjukersattning.Domain.People;

/// <summary>The Swedish word for each role: the one place where it is spelled.</summary>
public static class RoleNames
{
    /// <summary>The role as the clinic writes it, lower case, e.g. "läkare".</summary>
    public static string Swedish(this Role role) => role switch
    {
        Role.Rehabkoordinator => "rehabkoordinator",
        Role.Lakare => "läkare",
        Role.Kurator => "kurator",
        Role.Fysioterapeut => "fysioterapeut",
        Role.Arbetsterapeut => "arbetsterapeut",
        Role.Sjukskoterska => "sjuksköterska",
        Role.Verksamhetschef => "verksamhetschef",
        Role.Administrator => "administratör",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "unknown role"),
    };

    /// <summary>Several roles in their order: "läkare, verksamhetschef".</summary>
    public static string InWords(this IEnumerable<Role> roles) => string.Join(", ", roles.Order().Select(role => role.Swedish()));

    /// <summary>The roles that can be put to write a section of the utlåtande, in the form's order.</summary>
    public static IReadOnlyList<Role> Professions { get; } =
        [Role.Kurator, Role.Fysioterapeut, Role.Arbetsterapeut, Role.Lakare];
}
