using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Exchange;

/// <summary>One thing that is wrong in a file, or worth a remark. It holds nothing of what the file tells about anybody.</summary>
/// <param name="Rule">Id of one row of <see cref="ExchangeRules.All"/>.</param>
/// <param name="SvarId">The svar it is in, e.g. "6"; empty when it is in none.</param>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Sentence">What is wrong, in Swedish.</param>
/// <param name="IsRemark">Whether the file is valid all the same.</param>
public sealed record ExchangeFault(string Rule, string SvarId, int Line, string Sentence, bool IsRemark = false)
{
    /// <summary>The sentence, after the field that it is about, if any.</summary>
    [JsonIgnore]
    public string InWords => SvarId.Length > 0 ? $"Fält {SvarId}: {Sentence}" : Sentence;
}
