using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Sjukersattning.Domain.Form;

/// <summary>What is written in one question: named parts of text, exactly as typed. Empty parts are not kept.</summary>
public sealed class Answer : IEquatable<Answer>
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
    private readonly ImmutableSortedDictionary<string, string> _parts;

    private Answer(ImmutableSortedDictionary<string, string> parts) => _parts = parts;

    public static Answer Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The text of a part; "" when nothing is written.</summary>
    public string this[string part] => _parts.TryGetValue(part, out var text) ? text : "";

    public bool IsEmpty => _parts.IsEmpty;

    /// <summary>No part holds anything but white space.</summary>
    public bool IsBlank => _parts.Values.All(string.IsNullOrWhiteSpace);

    /// <summary>The filled parts in ordinal order.</summary>
    public IEnumerable<KeyValuePair<string, string>> Parts => _parts;

    /// <summary>Makes an answer of one text.</summary>
    public static Answer OfText(string text) => Empty.With(TextQuestion.TextPart, text);

    /// <summary>
    /// A copy with one part changed; line breaks become "\n", letters typed
    /// as two signs (a + ring) become one, an empty text removes the part.
    /// </summary>
    public Answer With(string part, string? text)
    {
        // Through UTF-8 and back: half of a surrogate pair becomes U+FFFD, which
        // normalisation accepts and the review finds. U+FFFE it does not accept either.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? "")).Replace('\uFFFE', '\uFFFD');
        var kept = whole.Normalize(NormalizationForm.FormC).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new(kept.Length == 0 ? _parts.Remove(part) : _parts.SetItem(part, kept));
    }

    /// <summary>The stored form: a JSON object with its parts in ordinal order; equal answers give equal text.</summary>
    public string ToJson() => JsonSerializer.Serialize(_parts, Readable);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is no JSON object of strings.</exception>
    public static Answer FromJson(string json) =>
        (JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [])
            .Aggregate(Empty, (answer, part) => answer.With(part.Key, part.Value));

    public bool Equals(Answer? other) => other is not null && _parts.SequenceEqual(other._parts);

    public override bool Equals(object? obj) => Equals(obj as Answer);

    public override int GetHashCode() => _parts.Aggregate(0, (hash, part) => HashCode.Combine(hash, part.Key, part.Value));
}
