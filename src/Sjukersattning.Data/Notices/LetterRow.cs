namespace Sjukersattning.Data.Notices;

/// <summary>A letter of the outbox. What it says are its notices; nothing of it is kept as text.</summary>
internal sealed class LetterRow
{
    /// <summary>Also the stable part of its Message-ID.</summary>
    public Guid Id { get; set; }

    public Guid RecipientId { get; set; }

    /// <summary>The day of a daily letter; null for one that goes at once.</summary>
    public DateOnly? DigestDay { get; set; }

    public DateTimeOffset MadeAt { get; set; }

    /// <summary>Not tried before; while it is tried, when it is tried again should nothing be heard of the attempt.</summary>
    public DateTimeOffset NotBefore { get; set; }

    /// <summary>Number of attempts begun.</summary>
    public int Attempts { get; set; }

    public DateTimeOffset? DoneAt { get; set; }

    /// <summary>Why the last attempt failed, in a word or two of Swedish; empty when it did not.</summary>
    public string Fault { get; set; } = "";
}
