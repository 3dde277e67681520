using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Statistics;

/// <summary>Which age belongs to which group, and the groups' Swedish names: the one place where both are said.</summary>
public static class AgeGroups
{
    /// <summary>The group of an age.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The age is negative.</exception>
    public static AgeGroup At(int age)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(age);
        return age switch
        {
            < 30 => AgeGroup.Under30,
            < 40 => AgeGroup.From30To39,
            < 50 => AgeGroup.From40To49,
            < 60 => AgeGroup.From50To59,
            _ => AgeGroup.From60,
        };
    }

    /// <summary>The group of a person on a day; unknown where the day of birth, which is not known, decides it.</summary>
    public static AgeGroup Of(Personnummer number, DateOnly day) =>
        number.AgesAt(day) is var (youngest, oldest) && At(youngest) == At(oldest) ? At(oldest) : AgeGroup.Unknown;

    /// <summary>The group as people read it, e.g. "30–39 år".</summary>
    public static string Swedish(this AgeGroup group) => group switch
    {
        AgeGroup.Under30 => "under 30 år",
        AgeGroup.From30To39 => "30–39 år",
        AgeGroup.From40To49 => "40–49 år",
        AgeGroup.From50To59 => "50–59 år",
        AgeGroup.From60 => "60 år och äldre",
        AgeGroup.Unknown => "okänd ålder",
        _ => throw new ArgumentOutOfRangeException(nameof(group), group, "unknown age group"),
    };
}
