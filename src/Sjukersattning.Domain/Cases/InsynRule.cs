using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <param name="Kind">What the access log calls it, and what it passes: only the last two open what is barred.</param>
/// <param name="Words">The reason as it is chosen, and as the log keeps it.</param>
/// <param name="Who">The roles that may state it.</param>
public sealed record InsynRule(InsynReason Reason, LogKind Kind, string Words, IReadOnlyList<Role> Who)
{
    /// <summary>Whether a sentence of one's own is asked for.</summary>
    public bool NeedsSentence { get; init; }

    /// <summary>Whether it opens cases of the vårdgivare's other units.</summary>
    public bool ReachesOtherUnits { get; init; }

    /// <summary>What the log says the reading is for.</summary>
    public LogPurpose Purpose { get; init; } = LogPurpose.Care;

    /// <summary>How somebody came in, as the pages tell her.</summary>
    public string Way => Kind switch
    {
        LogKind.AktivtVal => "aktivt val",
        LogKind.HavdSparr => "patientens samtycke att häva spärren",
        _ => "nödåtkomst",
    };
}
