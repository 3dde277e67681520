namespace Sjukersattning.Domain;

/// <summary>Text that stands on one line wherever it is shown.</summary>
public static class OneLine
{
    /// <summary>What keeps a text from being one line, as a Swedish sentence; null when nothing does.</summary>
    public static string? FaultOf(string text) => text.Any(char.IsControl)
        ? "Det finns ett tecken som inte syns, till exempel en radbrytning. Ta bort det."
        : null;
}
