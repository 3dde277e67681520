namespace Sjukersattning.Tests.Calendar;

/// <summary>An event as another program read it.</summary>
internal sealed record IndependentEvent(string Uid, DateTimeOffset Start, DateTimeOffset End, string Summary, string Description,
    string Url, int Sequence, DateTimeOffset Stamp);
