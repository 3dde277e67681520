using System.Reflection;

namespace Sjukersattning.Domain.Statistics;

public static class CountedWords
{
    private static readonly IReadOnlyDictionary<Counted, ToldAttribute> All = Enum.GetValues<Counted>()
        .ToDictionary(what => what, what => typeof(Counted).GetField($"{what}")!.GetCustomAttribute<ToldAttribute>()!);

    public static ToldAttribute Told(this Counted what) => All[what];
}
