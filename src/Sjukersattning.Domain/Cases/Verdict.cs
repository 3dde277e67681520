namespace Sjukersattning.Domain.Cases;

/// <summary>The answer to "may I?": yes, not at all (hidden), or not now (with the sentences that say why).</summary>
public sealed record Verdict
{
    private Verdict(bool hidden, IReadOnlyList<string> reasons) => (IsHidden, Reasons) = (hidden, reasons);

    /// <summary>Yes.</summary>
    public static Verdict Allowed { get; } = new(false, []);

    /// <summary>No role or relation gives the right: the button is not shown, the address answers 403 or 404.</summary>
    public static Verdict Hidden { get; } = new(true, []);

    /// <summary>Not now.</summary>
    public static Verdict Refused(params IReadOnlyList<string> reasons) => new(false, reasons);

    /// <summary>Whether the person lacks the right altogether.</summary>
    public bool IsHidden { get; }

    /// <summary>Why not now; empty when allowed.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>Whether it may be done.</summary>
    public bool IsAllowed => !IsHidden && Reasons.Count == 0;
}
