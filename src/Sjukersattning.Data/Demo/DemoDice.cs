namespace Sjukersattning.Data.Demo;

/// <summary>Chance that falls the same way every time (SplitMix64), so that two demo databases of one day tell the same story.</summary>
internal sealed class DemoDice(ulong seed)
{
    private ulong _state = seed * 0xD1342543DE82EF95;

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Percent(int share) => Between(0, 99) < share;

    /// <summary>One of a list; what is to be common stands there several times.</summary>
    public T OneOf<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
