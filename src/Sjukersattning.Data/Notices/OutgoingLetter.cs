namespace Sjukersattning.Data.Notices;

/// <summary>A letter that is to be sent now.</summary>
/// <param name="Id">Stable, whatever becomes of the attempt.</param>
/// <param name="MadeAt">When it was put in the outbox.</param>
/// <param name="Notices">What it tells, oldest first.</param>
public sealed record OutgoingLetter(Guid Id, string To, bool IsDigest, DateTimeOffset MadeAt, IReadOnlyList<NoticeLine> Notices);
