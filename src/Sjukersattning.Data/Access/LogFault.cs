namespace Sjukersattning.Data;

/// <summary>Something wrong in the access log's chain.</summary>
/// <param name="Number">Of the row, or of the seal.</param>
public sealed record LogFault(LogFaultKind Kind, long Number)
{
    /// <summary>The fault in a sentence.</summary>
    public string Sentence => Kind switch
    {
        LogFaultKind.Changed => $"Rad {Number} är ändrad.",
        LogFaultKind.Missing => $"Rad {Number} saknas.",
        LogFaultKind.Inserted => $"Rad {Number} är inskjuten: programmet har inte skrivit den.",
        LogFaultKind.SealChanged => $"Sigill {Number} är ändrat eller passar inte ihop med sigillet före.",
        LogFaultKind.SealMissing => $"Sigill {Number} saknas.",
        LogFaultKind.SealUnkeyed => $"Sigill {Number} är gjort utan nyckel: programmet har inte gjort det.",
        LogFaultKind.KeyMissing => $"Sigill {Number} går inte att pröva: dess nyckel finns inte bland nycklarna.",
        LogFaultKind.HeadDiffers => $"Sigill {Number} stämmer inte med det som är sparat utanför databasen.",
        LogFaultKind.ThinnedEarly => $"Rader i sigill {Number} är gallrade i förtid.",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, "unknown fault"),
    };
}
