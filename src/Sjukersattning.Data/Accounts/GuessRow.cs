namespace Sjukersattning.Data.Accounts;

/// <summary>Tries at a secret that were wrong, or are being judged. Who and where are hashes: what was typed is kept nowhere.</summary>
internal sealed class GuessRow
{
    /// <summary>Length of <see cref="Who"/> and <see cref="Where"/>: SHA-256 in hex.</summary>
    public const int KeyLength = 64;

    public GuessScope Scope { get; set; }

    public GuessedSecret Secret { get; set; }

    public string Who { get; set; } = "";

    public string Where { get; set; } = "";

    public int Tries { get; set; }

    public DateTimeOffset LastAt { get; set; }

    /// <summary>Nothing is judged before this; null while there are tries left.</summary>
    public DateTimeOffset? Until { get; set; }

    /// <summary>Counts changes: of two at the same moment one has to look again.</summary>
    public int Version { get; set; }

    public void Take(DateTimeOffset now)
    {
        var budget = GuessBudget.For(Scope);
        Set(now - LastAt > budget.Rest ? 1 : Tries + 1, now);
        LastAt = now;
    }

    public void GiveBack() => Set(Tries - 1, LastAt);

    private void Set(int tries, DateTimeOffset from)
    {
        Tries = tries;
        Until = from + GuessBudget.For(Scope).WaitAfter(tries);
        Version++;
    }
}
