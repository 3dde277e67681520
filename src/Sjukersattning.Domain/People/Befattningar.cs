namespace Sjukersattning.Domain.People;

/// <summary>The läkare's befattning as the exchange format codes it (fk7800.md §5, codeSystem 1.2.752.129.2.2.1.4).</summary>
public static class Befattningar
{
    /// <summary>The codes that a läkare at a vårdcentral can have.</summary>
    public static IReadOnlyList<Choice> All { get; } =
    [
        new("201011", "Distriktsläkare/Specialist allmänmedicin"),
        new("202010", "Specialistläkare"),
        new("203010", "Läkare legitimerad, specialiseringstjänstgöring"),
        new("203020", "Läkare, bastjänstgöring"),
        new("203090", "Läkare legitimerad, annan"),
        new("204010", "Läkare ej legitimerad, allmäntjänstgöring"),
    ];

    /// <summary>The name of a code; null when it is none of <see cref="All"/>.</summary>
    public static string? NameOf(string code) => All.FirstOrDefault(one => one.Code == code)?.Label;
}
