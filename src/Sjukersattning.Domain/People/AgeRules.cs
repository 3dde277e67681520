using System.Globalization;

namespace Sjukersattning.Domain.People;

/// <summary>
/// THE TABLE OF AGES: when in life sjukersättning can be given. It tells and stops nothing; the läkare decides. Source: law.md, and SFB 33
/// kap. 10 a and 16 §§ as told in FK's vägledning 2013:1 ch. 3.1, prop. 2021/22:181 and SFS 2022:1222. The clinic checks the printed text.
/// </summary>
public static class AgeRules
{
    /// <summary>Years of age from which hel sjukersättning can be given.</summary>
    internal const int WholeAge = 19;

    /// <summary>Years of age from which a part of it can be given.</summary>
    internal const int PartAge = 30;

    /// <summary>Years before the age limit during which the rules for older persons hold.</summary>
    internal const int YearsOfOld = 5;

    /// <summary>Years of work that those rules look back on.</summary>
    internal const int YearsOfWork = 15;

    private const int WholeMonth = 7;
    private const int LittleYears = 1;
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The day the sources were read.</summary>
    public static DateOnly ReadOn { get; } = new(2026, 11, 27);

    public static string Source => "socialförsäkringsbalken 33 kap. 10 a och 16 §§";

    /// <summary>The upper limits, by year of birth. A new riktålder is a new row.</summary>
    public static IReadOnlyList<AgeLimit> Limits { get; } =
    [
        new(1, 65, "33 kap. 16 § före den 1 december 2022"),
        new(1958, 66, "33 kap. 16 § i lydelse från den 1 december 2022, prop. 2021/22:181"),
        new(1960, 67, "riktåldern för pension, från 2026, prop. 2021/22:181"),
    ];

    /// <summary>The first day that hel sjukersättning can be about.</summary>
    public static DateOnly WholeFrom(DateOnly born) => new(born.Year + WholeAge, WholeMonth, 1);

    /// <summary>The first day that a part of sjukersättning can be about.</summary>
    public static DateOnly PartFrom(DateOnly born) => new(born.Year + PartAge, born.Month, 1);

    /// <summary>The first day that no sjukersättning can be about.</summary>
    public static DateOnly EndsOn(DateOnly born) => new(born.Year + LimitOf(born).Years, born.Month, 1);

    /// <summary>What the age means for somebody who was born on a day.</summary>
    public static AgeState StateOf(DateOnly born, DateOnly today) =>
        today >= EndsOn(born) ? AgeState.Passed
        : today >= EndsOn(born).AddYears(-LittleYears) ? AgeState.LittleTime
        : today >= EndsOn(born).AddYears(-YearsOfOld) ? AgeState.LastYears
        : today >= PartFrom(born) ? AgeState.Usual
        : today >= WholeFrom(born) ? AgeState.WholeOnly
        : AgeState.TooYoung;

    /// <summary>
    /// What to say of a person's age, one Swedish sentence or more each; nothing when it is the usual one. Where the day of birth is not
    /// known, what each day that it may be would mean.
    /// </summary>
    public static IReadOnlyList<string> RemarksOn(Personnummer person, DateOnly today)
    {
        var (first, last) = person.Born;
        var days = Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays)
            .DistinctBy(born => StateOf(born, today)).ToList();
        IReadOnlyList<string> said = [.. days.Select(born => RemarkOn(born, today)).OfType<string>()];
        return days.Count == 1 || said.Count == 0 ? said
            : ["Födelsedagen är inte känd. Det som gäller beror på den:", .. said];
    }

    /// <summary>The rules as they are on a day, one Swedish sentence each.</summary>
    public static IReadOnlyList<string> RulesOn(DateOnly today)
    {
        var youngest = today.Year - WholeAge - (today.Month < WholeMonth ? 1 : 0);
        var part = new DateOnly(today.Year - PartAge, today.Month, 1).AddMonths(1).AddDays(-1);
        return
        [
            $"Hel sjukersättning kan ges tidigast från juli det år patienten fyller {WholeAge}: i dag till den som är född {youngest} "
                + "eller tidigare.",
            $"En del av hel sjukersättning kan ges från den månad patienten fyller {PartAge}: i dag till den som är född senast "
                + $"{Day(part)}.",
            $"Sista månaden är den före den månad då patienten når åldersgränsen: {string.Join(", ", Limits.Skip(1).Select((limit, i) =>
                $"{limit.Years} år för den som är född {limit.BornFrom}"
                    + (i + 2 < Limits.Count ? $"–{Limits[i + 2].BornFrom - 1}" : " eller senare (riktåldern, som kan höjas)")))}.",
            $"När högst {YearsOfOld} år återstår gäller reglerna för äldre.",
        ];
    }

    private static AgeLimit LimitOf(DateOnly born) => Limits.Last(limit => limit.BornFrom <= born.Year);

    private static string? RemarkOn(DateOnly born, DateOnly today) => StateOf(born, today) switch
    {
        AgeState.TooYoung =>
            $"Patienten fyller {WholeAge} år {born.Year + WholeAge}. Hel sjukersättning kan ges tidigast från {Month(WholeFrom(born))}. "
                + "Kontrollera numret och tiden.",
        AgeState.WholeOnly =>
            $"Före {Month(PartFrom(born))}, då patienten fyller {PartAge} år, kan bara hel sjukersättning ges, och bara om arbetsförmågan "
                + "aldrig väntas komma tillbaka. Annars är det aktivitetsersättning, som har en annan blankett.",
        AgeState.LastYears => OldRules(born),
        AgeState.LittleTime => $"Kort tid återstår: sjukersättning kan ges längst till och med {LastMonth(born)}. {OldRules(born)}",
        AgeState.Passed =>
            $"Åldersgränsen är passerad: den är {LimitOf(born).Years} år för den som är född {born.Year}, och sjukersättning kunde ges "
                + $"längst till och med {LastMonth(born)}. Kontrollera numret.",
        _ => null,
    };

    private static string OldRules(DateOnly born) =>
        $"Högst {YearsOfOld} år återstår till åldersgränsen ({LimitOf(born).Years} år, till och med {LastMonth(born)}): reglerna för äldre "
            + $"gäller. Skriv i fält 7, 17 och 22 vilka arbeten patienten har haft de senaste {YearsOfWork} åren, och vad av dem som går "
            + "och inte går.";

    private static string LastMonth(DateOnly born) => Month(EndsOn(born).AddMonths(-1));

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", Swedish);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Swedish);
}
