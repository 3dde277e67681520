namespace Sjukersattning.Data;

/// <summary>
/// What a meeting may take up: the agenda as it stands, then the cases with a reason, then the others, as many as are shown.
/// </summary>
/// <param name="Day">Day of the meeting.</param>
/// <param name="Time">Local time.</param>
/// <param name="IsEnded">Whether it is the minutes by now.</param>
/// <param name="Fingerprint">The agenda that the lines were made from.</param>
/// <param name="All">Number of cases that could be shown.</param>
public sealed record AgendaProposal(
    DateOnly Day, TimeOnly Time, bool IsEnded, string Fingerprint, IReadOnlyList<AgendaLine> Lines, int All);
