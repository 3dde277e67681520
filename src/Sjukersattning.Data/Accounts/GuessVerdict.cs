namespace Sjukersattning.Data.Accounts;

/// <summary>What became of a secret that was offered.</summary>
/// <param name="Until">When it was not judged: from when on the next one is; null when it was judged.</param>
public readonly record struct GuessVerdict(bool IsRight, DateTimeOffset? Until)
{
    public static GuessVerdict Wrong => default;

    public static GuessVerdict Right { get; } = new(true, null);

    public static GuessVerdict Locked(DateTimeOffset until) => new(false, until);
}
