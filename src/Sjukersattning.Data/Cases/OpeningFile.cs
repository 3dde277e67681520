using Sjukersattning.Domain.Exchange;

namespace Sjukersattning.Data;

/// <summary>A file that a case is opened from.</summary>
/// <param name="Reading">What reading it gave; has an utlåtande.</param>
/// <param name="DespiteKnown">Opens the case although the unit knows the utlåtande as another person's.</param>
public sealed record OpeningFile(ExchangeReading Reading, bool DespiteKnown);
