using Sjukersattning.Domain.Cases;

namespace Sjukersattning.Data;

/// <summary>A row of the access log in a loggutdrag.</summary>
/// <param name="Who">The person's name; empty where the unit tells none.</param>
/// <param name="What">What was done, in the words of the table of rights.</param>
/// <param name="Uppdrag">Number of the kvalitetssäkringsuppdrag; empty for none.</param>
/// <param name="Reason">The reason that was stated for reading without a part in the case; empty for none.</param>
public sealed record LogLine(DateTimeOffset At, string Who, string Title, string Unit, LogKind Kind, string What, LogPurpose Purpose,
    string Uppdrag, string Reason);
