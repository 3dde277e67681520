using Sjukersattning.Data.Upkeep;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The command thin: counts what has been kept long enough, by year and without names; and deletes it when that is said.</summary>
public static class Thin
{
    public const string Name = "thin";

    private const string Yes = "ja";

    public static Command Row { get; } = new(Name, Read)
    {
        Words = "[VAD DATUM [ja]]",
        HowTo = $"ensamt, eller {Name} VAD DATUM, där VAD är {string.Join(", ", RetentionRules.Thinned.Select(rule => rule.Word))} och "
            + $"DATUM (ÅÅÅÅ-MM-DD) den första dag som ska vara kvar; {Yes} sist gallrar, annars räknas bara",
    };

    private static Func<IServiceProvider, Task<int>>? Read(string[] words) => words switch
    {
        [] => TellAllAsync,
        [var word, var day, .. var yes] when RetentionRules.Thinned.FirstOrDefault(rule => rule.Word == word) is { } rule
            && FormDate.ReadTyped(day) is { } before && yes is [] or [Yes] => services => RunAsync(services, rule, before, yes.Length > 0),
        _ => null,
    };

    private static async Task<int> TellAllAsync(IServiceProvider services)
    {
        var thinning = services.GetRequiredService<Thinning>();
        foreach (var rule in RetentionRules.Thinned)
        {
            var from = thinning.KeptFrom(rule.Kept);
            var count = await thinning.CountAsync(rule.Kept, from, CancellationToken.None);
            Commands.Say($"{rule.Word}: finns kvar i {thinning.YearsOf(rule.Kept)} år {rule.Why}. {InWords(count)} från före "
                + $"{FormDate.Format(from)}.", 0);
        }

        return Commands.Say("Ingenting är gallrat.", 0);
    }

    private static async Task<int> RunAsync(IServiceProvider services, RetentionRule rule, DateOnly before, bool isMeant)
    {
        var thinning = services.GetRequiredService<Thinning>();
        if (before > thinning.KeptFrom(rule.Kept))
        {
            return Commands.Say($"{rule.Word} ska finnas kvar i {thinning.YearsOf(rule.Kept)} år {rule.Why}. Senaste dag som går att ange "
                + $"är {FormDate.Format(thinning.KeptFrom(rule.Kept))}.", 1);
        }

        if (!isMeant)
        {
            var count = await thinning.CountAsync(rule.Kept, before, CancellationToken.None);
            foreach (var (year, number) in count.ByYear)
            {
                Commands.Say($"{year}: {number}", 0);
            }

            return Commands.Say(
                $"{InWords(count)} från före {FormDate.Format(before)}. Ingenting är gallrat: skriv {Yes} sist för att gallra.", 0);
        }

        if (rule.Kept == Kept.AccessLog && await VerifyLog.RunAsync(services) is not 0 and var code)
        {
            return Commands.Say("Ingenting är gallrat: loggen måste vara hel först.", code);
        }

        return Commands.Say($"{await thinning.ThinAsync(rule.Kept, before, CancellationToken.None)} {rule.Word} är gallrade.", 0);
    }

    private static string InWords(ThinningCount count) =>
        $"{count.All} att gallra{(count.Kept > 0 ? $" och {count.Kept} undantagna" : "")}";
}
