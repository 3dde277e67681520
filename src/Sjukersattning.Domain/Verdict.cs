namespace Sjukersattning.Domain;

/// <summary>The answer to "may I?": yes, not at all (hidden), or not now (with the sentences that say why).</summary>
public sealed record Verdict
{
    private Verdict(bool hidden, IReadOnlyList<string> reasons)
    {
        IsHidden = hidden;
        Reasons = reasons;
    }

    public static Verdict Allowed { get; } = new(false, []);

    /// <summary>No role or relation gives the right: the button is not shown, the address answers 403 or 404.</summary>
    public static Verdict Hidden { get; } = new(true, []);

    public static Verdict Refused(params IReadOnlyList<string> reasons) => new(false, reasons);

    /// <summary>Not with what was entered in one field.</summary>
    /// <param name="field">The field, by the name it has in what was entered.</param>
    public static Verdict RefusedAt(string field, string reason) => new(false, [reason]) { Field = field };

    /// <summary>Whether the person lacks the right altogether.</summary>
    public bool IsHidden { get; }

    /// <summary>Why not now; empty when allowed.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The entered field that the reason is about; null when it is about no single one.</summary>
    public string? Field { get; private init; }

    public bool IsAllowed => !IsHidden && Reasons.Count == 0;
}
