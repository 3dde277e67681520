namespace Sjukersattning.Data.Forms;

/// <summary>
/// A form that has been saved: kept together with what it changed, so that the same POST, sent again, is known. The key decides between
/// two at the same moment.
/// </summary>
public sealed class UsedMark
{
    /// <summary>The form's one-time mark.</summary>
    public Guid Id { get; set; }

    /// <summary>SHA-256 of what was posted, in hex: another content on the same page is another act.</summary>
    public string Content { get; set; } = "";

    /// <summary>The request that used the mark.</summary>
    public string RequestId { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Where its answer led; empty when it led nowhere, null until it is known.</summary>
    public string? Location { get; set; }
}
