namespace Sjukersattning.Data.Accounts;

/// <summary>How many wrong secrets are judged, and how long the next one has to wait after that.</summary>
/// <param name="Tries">Judged without a wait.</param>
/// <param name="First">The wait after the last of these; every further try doubles it.</param>
/// <param name="Longest">The longest wait.</param>
/// <param name="Rest">After so long without a try the count begins anew.</param>
internal sealed record GuessBudget(GuessScope Scope, int Tries, TimeSpan First, TimeSpan Longest, TimeSpan Rest)
{
    /// <summary>
    /// Every row. The last two bound a guesser of many addresses, or of many accounts: they make strangers wait for each other, and nobody
    /// else.
    /// </summary>
    public static IReadOnlyList<GuessBudget> All { get; } =
    [
        new(GuessScope.Stranger, 5, TimeSpan.FromMinutes(2), TimeSpan.FromHours(1), TimeSpan.FromDays(1)),
        new(GuessScope.Browser, 5, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), TimeSpan.FromDays(1)),
        new(GuessScope.Inside, 5, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(15), TimeSpan.FromDays(1)),
        new(GuessScope.Account, 100, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromDays(1)),
        new(GuessScope.Address, 100, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(10), TimeSpan.FromHours(1)),
    ];

    /// <summary>Whether a right secret clears the count; else it only gives its own try back.</summary>
    public bool IsPersonal => Scope is GuessScope.Stranger or GuessScope.Browser or GuessScope.Inside;

    public static GuessBudget For(GuessScope scope) => All[(int)scope];

    /// <summary>How long is waited after a try; null while there are tries left.</summary>
    public TimeSpan? WaitAfter(int tries)
    {
        if (tries < Tries)
        {
            return null;
        }

        var doubled = First * Math.Pow(2, Math.Min(tries - Tries, 20));
        return doubled < Longest ? doubled : Longest;
    }
}
