namespace Sjukersattning.Domain.Exchange;

/// <summary>One svar to be written.</summary>
/// <param name="Id">Its id, e.g. "45".</param>
/// <param name="Key">What a following question's condition names to get into this very svar: the choice of svar 1; else empty.</param>
/// <param name="Instans">Its number among svar with the same id; null where the format has none.</param>
/// <param name="Delsvar">What it holds, in order.</param>
internal sealed record SvarContent(string Id, string Key, int? Instans, IReadOnlyList<DelsvarContent> Delsvar);
