namespace Sjukersattning.Domain.Outcomes;

/// <summary>The Swedish words for what happens after the signature.</summary>
public static class OutcomeWords
{
    /// <summary>The level as people read it.</summary>
    public static string Swedish(this Ersattningsniva level) => level switch
    {
        Ersattningsniva.Hel => "Hel",
        Ersattningsniva.TreFjardedelar => "Tre fjärdedelar",
        Ersattningsniva.Halv => "Halv",
        Ersattningsniva.EnFjardedel => "En fjärdedel",
        _ => throw new ArgumentOutOfRangeException(nameof(level), level, "unknown level"),
    };

    /// <summary>The ending as people read it.</summary>
    public static string Swedish(this Beslutsutfall ending) => ending switch
    {
        Beslutsutfall.Beviljad => "Beviljad",
        Beslutsutfall.Avslag => "Avslag",
        Beslutsutfall.Atertagen => "Patienten tog tillbaka ansökan",
        Beslutsutfall.Andrat => "Beslutet ändrades",
        Beslutsutfall.Oforandrat => "Beslutet står fast",
        Beslutsutfall.Avvisat => "Prövades inte (avvisades)",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "unknown ending"),
    };

    /// <summary>Who told, as people read it.</summary>
    public static string Swedish(this Uppgiftslamnare who) => who switch
    {
        Uppgiftslamnare.Patient => "Patienten",
        Uppgiftslamnare.Forsakringskassan => "Försäkringskassan",
        Uppgiftslamnare.Relative => "Anhörig",
        Uppgiftslamnare.Other => "Någon annan",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "unknown informant"),
    };

    /// <summary>The relation as it stands before a version's number, e.g. "ersätter".</summary>
    public static string Swedish(this VersionRelation relation) => relation switch
    {
        VersionRelation.Standalone => "fristående",
        VersionRelation.Replaces => "ersätter",
        VersionRelation.Complements => "kompletterar",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "unknown relation"),
    };
}
