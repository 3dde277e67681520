using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Cases;

/// <summary>One section of a case: who writes it, until when, and whether it is klar.</summary>
public sealed class SectionTask
{
    private SectionTask()
    {
    }

    internal SectionTask(SectionKey key, Guid ownerId, DateOnly deadline)
    {
        Key = key;
        OwnerId = ownerId;
        Deadline = deadline;
    }

    public SectionKey Key { get; private set; }

    public Guid OwnerId { get; internal set; }

    /// <summary>Last day for marking it klar.</summary>
    public DateOnly Deadline { get; internal set; }

    /// <summary>When it was marked klar; null while it is being written.</summary>
    public DateTimeOffset? DoneAt { get; internal set; }

    /// <summary>
    /// What the läkare or the coordinator wrote when returning it; null when it has not been returned since it was last klar.
    /// </summary>
    public string? ReturnComment { get; internal set; }

    public bool IsDone => DoneAt is not null;
}
