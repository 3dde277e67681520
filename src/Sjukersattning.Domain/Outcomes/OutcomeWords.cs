using System.Globalization;

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

    /// <summary>The level within a sentence.</summary>
    public static string InSentence(this Ersattningsniva level) => Lower(level.Swedish());

    /// <summary>The ending as people read it.</summary>
    public static string Swedish(this Beslutsutfall ending) => ending switch
    {
        Beslutsutfall.Beviljad => "Beviljad",
        Beslutsutfall.BeviljadDelvis => "Beviljad till en del",
        Beslutsutfall.Avslag => "Avslag",
        Beslutsutfall.Atertagen => "Återtagen av patienten (avskrevs)",
        Beslutsutfall.Avskriven => "Avskrevs av annat skäl",
        Beslutsutfall.Andrat => "Beslutet ändrades",
        Beslutsutfall.AndratDelvis => "Beslutet ändrades till en del",
        Beslutsutfall.Oforandrat => "Beslutet står fast",
        Beslutsutfall.Aterforvisat => "Tillbaka till Försäkringskassan (återförvisades)",
        Beslutsutfall.Avvisat => "Prövades inte (avvisades)",
        _ => throw new ArgumentOutOfRangeException(nameof(ending), ending, "unknown ending"),
    };

    /// <summary>The ending within a sentence.</summary>
    public static string InSentence(this Beslutsutfall ending) => Lower(ending.Swedish());

    /// <summary>Whether it ends with a level: something was granted.</summary>
    public static bool HasLevel(this Beslutsutfall ending) =>
        ending is Beslutsutfall.Beviljad or Beslutsutfall.BeviljadDelvis or Beslutsutfall.Andrat or Beslutsutfall.AndratDelvis;

    /// <summary>Whether what was asked for is no longer tried, so that nothing can be asked to be tried again.</summary>
    public static bool IsWrittenOff(this Beslutsutfall ending) => ending is Beslutsutfall.Atertagen or Beslutsutfall.Avskriven;

    /// <summary>The grounds of a refusal that can be told, one by one.</summary>
    public static IReadOnlyList<Avslagsgrund> Grounds { get; } =
        [.. Enum.GetValues<Avslagsgrund>().Where(ground => ground != Avslagsgrund.Unknown)];

    /// <summary>One ground of a refusal, or several, as people read them.</summary>
    public static string Swedish(this Avslagsgrund grounds) => string.Join("; ", Each(grounds));

    /// <summary>The same within a sentence.</summary>
    public static string InSentence(this Avslagsgrund grounds) => string.Join("; ", Each(grounds).Select(Lower));

    /// <summary>Who told, as people read it.</summary>
    public static string Swedish(this Uppgiftslamnare who) => who switch
    {
        Uppgiftslamnare.Patient => "Patienten",
        Uppgiftslamnare.Forsakringskassan => "Försäkringskassan",
        Uppgiftslamnare.Relative => "Anhörig",
        Uppgiftslamnare.Other => "Någon annan",
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, "unknown informant"),
    };

    /// <summary>The same within a sentence, where only a name keeps its capital.</summary>
    public static string InSentence(this Uppgiftslamnare who) =>
        who == Uppgiftslamnare.Forsakringskassan ? who.Swedish() : Lower(who.Swedish());

    /// <summary>How a version was sent, as people read it.</summary>
    public static string Swedish(this SendingWay way) => way switch
    {
        SendingWay.Webcert => "Webcert",
        SendingWay.XmlFile => "XML-fil",
        SendingWay.Post => "Post",
        SendingWay.Patient => "Patienten skickade själv",
        SendingWay.Other => "På annat sätt",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, "unknown way"),
    };

    /// <summary>The same within a sentence, where names and abbreviations keep their capitals.</summary>
    public static string InSentence(this SendingWay way) =>
        way is SendingWay.Webcert or SendingWay.XmlFile ? way.Swedish() : Lower(way.Swedish());

    /// <summary>The relation as it stands before a version's number, e.g. "ersätter".</summary>
    public static string Swedish(this VersionRelation relation) => relation switch
    {
        VersionRelation.Standalone => "fristående",
        VersionRelation.Replaces => "ersätter",
        VersionRelation.Complements => "kompletterar",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "unknown relation"),
    };

    /// <summary>Words that begin with no name, within a sentence.</summary>
    internal static string Lower(string words) => char.ToLower(words[0], CultureInfo.GetCultureInfo("sv-SE")) + words[1..];

    private static IEnumerable<string> Each(Avslagsgrund grounds) => grounds == Avslagsgrund.Unknown ? ["Grunden är inte känd"]
        : Grounds.Where(ground => grounds.HasFlag(ground)).Select(ground => ground switch
        {
            Avslagsgrund.Arbetsformaga => "Arbetsförmågan är inte nedsatt med minst en fjärdedel",
            Avslagsgrund.Stadigvarande => "Nedsättningen är inte stadigvarande",
            Avslagsgrund.Rehabilitering => "Rehabiliteringen är inte uttömd",
            Avslagsgrund.Underlag => "Underlaget räcker inte",
            Avslagsgrund.Other => "Annan grund",
            _ => throw new ArgumentOutOfRangeException(nameof(grounds), grounds, "unknown ground"),
        });
}
