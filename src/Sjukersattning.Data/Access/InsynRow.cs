using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Data;

/// <summary>That somebody may read a case without a part in it: who, why, from when to when. It stays when it has ended.</summary>
internal sealed class InsynRow
{
    public Guid Id { get; set; }

    public Guid CaseId { get; set; }

    public Guid ActorId { get; set; }

    /// <summary>The unit that the person worked in; it holds there only.</summary>
    public Guid UnitId { get; set; }

    public InsynReason Reason { get; set; }

    /// <summary>Her own sentence; empty where the reason asks for none.</summary>
    public string Sentence { get; set; } = "";

    public DateTimeOffset From { get; set; }

    public DateTimeOffset Until { get; set; }

    /// <summary>When a spärr or skyddad identitet ended it before its time; null when none has.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public InsynRule Rule => InsynRules.For(Reason);

    /// <summary>As her actor carries it, and as the log tells it.</summary>
    public HeldInsyn Held => new(CaseId, Rule.Way, Sentence.Length == 0 ? Rule.Words : $"{Rule.Words}. {Sentence}",
        Rule.Purpose == LogPurpose.Care, Until);
}
