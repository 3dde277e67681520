namespace Sjukersattning.Domain;

/// <summary>The answer to "may I?": yes, not at all (hidden), or not now (with the sentences that say why).</summary>
public sealed record Verdict
{
    private Verdict(bool hidden, IReadOnlyList<(string? Field, string Reason)> faults)
    {
        IsHidden = hidden;
        Faults = faults;
        Reasons = [.. faults.Select(fault => fault.Reason)];
    }

    public static Verdict Allowed { get; } = new(false, []);

    /// <summary>No role or relation gives the right: the button is not shown, the address answers 403 or 404.</summary>
    public static Verdict Hidden { get; } = new(true, []);

    public static Verdict Refused(params IReadOnlyList<string> reasons) =>
        new(false, [.. reasons.Select(reason => ((string?)null, reason))]);

    /// <summary>Not with what was entered in one field.</summary>
    /// <param name="field">The field, by the name it has in what was entered.</param>
    public static Verdict RefusedAt(string field, string reason) => new(false, [(field, reason)]);

    /// <summary>The same where something is wrong with the field, else null.</summary>
    public static Verdict? RefusedIf(bool isWrong, string field, string reason) => isWrong ? RefusedAt(field, reason) : null;

    /// <summary>Everything that is wrong, each at its field; null when nothing is.</summary>
    public static Verdict? OfAll(params IEnumerable<Verdict?> faults) =>
        faults.SelectMany(fault => fault?.Faults ?? []).ToList() is { Count: > 0 } all ? new(false, all) : null;

    /// <summary>Whether the person lacks the right altogether.</summary>
    public bool IsHidden { get; }

    /// <summary>Why not now; empty when allowed.</summary>
    public IReadOnlyList<string> Reasons { get; }

    /// <summary>The reasons, each with the entered field that it is about; null for one that is about no single field.</summary>
    public IReadOnlyList<(string? Field, string Reason)> Faults { get; }

    /// <summary>The entered field that the first reason is about; null when it is about no single one.</summary>
    public string? Field => Faults.Count > 0 ? Faults[0].Field : null;

    public bool IsAllowed => !IsHidden && Reasons.Count == 0;
}
