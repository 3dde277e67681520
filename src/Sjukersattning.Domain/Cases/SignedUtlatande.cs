using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The frozen copy that a signature makes. PDF and exchange format are drawn from this alone, so
/// nothing that changes later can change them. Its canonical form is JSON with fixed property order,
/// answers in the form's order, UTF-8 without white space; the hash is taken over those bytes.
/// </summary>
/// <param name="Version">1 for the first signature.</param>
/// <param name="Replaces">The version this one replaces; null when it replaces none.</param>
/// <param name="Form">The form's edition; its text version is what is stored.</param>
/// <param name="Personnummer">The patient's number as people write it.</param>
/// <param name="SignedAt">When, UTC.</param>
/// <param name="Answers">The answers, in the form's order; empty ones are left out.</param>
public sealed record SignedUtlatande(
    string CaseNumber, int Version, int? Replaces, FormEdition Form, string Personnummer, string PatientName, UnitAddress Unit,
    string SignerName, string SignerTitle, DateTimeOffset SignedAt, IReadOnlyList<SignedAnswer> Answers)
{
    private static readonly JsonSerializerOptions Canonical = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What the exchange format wants besides; null for versions signed before there was one.</summary>
    public SignedExchange? Exchange { get; init; }

    /// <summary>The version whose komplettering this one answers; null when it answers none.</summary>
    public int? Complements { get; init; }

    /// <summary>Freezes what a läkare signs: the case's newest version, its answers in the form's order, empty ones left out.</summary>
    /// <param name="subject">The case, already signed by the aggregate.</param>
    /// <param name="earlier">The version that was in force until then; 0 for none.</param>
    /// <param name="answers">All answers, in any order.</param>
    /// <param name="exchange">What the exchange format wants besides.</param>
    public static SignedUtlatande Freeze(UtlatandeCase subject, int earlier, Patient patient, UnitAddress unit, CaseActor signer,
        DateTimeOffset at, IEnumerable<SignedAnswer> answers, SignedExchange exchange)
    {
        var order = subject.Form.Everything.Select(question => question.Id).ToList();
        var relation = subject.Signing(subject.SignedVersion)?.Relation;
        return new(
            subject.Number, subject.SignedVersion, relation == VersionRelation.Replaces ? earlier : null, subject.Form,
            patient.Personnummer.ToString(), patient.Name, unit, signer.Name, signer.Title, at,
            [.. answers.Where(answer => !answer.Answer.IsBlank)
                .OrderBy(answer => order.IndexOf(answer.QuestionId) is >= 0 and var place ? place : order.Count)
                .ThenBy(answer => answer.QuestionId, StringComparer.Ordinal)])
        {
            Complements = relation == VersionRelation.Complements ? earlier : null, Exchange = exchange,
        };
    }

    /// <summary>What keeps the version from leaving in the exchange format; empty when nothing does.</summary>
    public IReadOnlyList<string> MissingForExchange =>
        Exchange is not { } kept ? ["Versionen signerades innan systemet kunde lämna ut utlåtanden som XML."]
        : (Replaces ?? Complements) is { } earlier && kept.Relation is not { IdRoot.Length: > 0 }
            ? [.. kept.Missing, .. Unsendable, $"Version {earlier}, som den bygger på, har inget id att hänvisa till."]
        : [.. kept.Missing, .. Unsendable];

    private IEnumerable<string> Unsendable => new[] { PersonName.Unsendable(SignerName, "Läkarens namn") }.OfType<string>();

    /// <summary>The version as it travels.</summary>
    /// <param name="signedAt"><see cref="SignedAt"/> as the clinic's local time.</param>
    /// <exception cref="InvalidOperationException">Something is missing.</exception>
    public ExchangedUtlatande ToExchange(DateTime signedAt) => Exchange is { } kept && MissingForExchange.Count == 0
        ? new ExchangedUtlatande
        {
            Id = kept.Id, IdRoot = kept.Unit.HsaId, FormVersion = Form.Version, SignedAt = signedAt,
            Patient = People.Personnummer.FromStored(Personnummer.Replace("-", "", StringComparison.Ordinal)),
            SignerName = SignerName, Signer = kept.Signer, Unit = Unit, UnitIdentity = kept.Unit, Relation = kept.Relation,
            Answers = kept.Answers, Sheet = Sheet, DiagnosisTitles = kept.DiagnosisTitles,
        }
        : throw new InvalidOperationException("The version cannot leave in the exchange format.");

    public AnswerSheet Sheet =>
        Answers.Aggregate(AnswerSheet.Blank(Form), (sheet, answer) => sheet.With(answer.QuestionId, answer.Answer));

    public string ToCanonicalJson() => JsonSerializer.Serialize(
        new Stored(
            CaseNumber, Version, Replaces, Complements, Form.Version, Personnummer, PatientName, Unit,
            SignerName, SignerTitle, Stamp(SignedAt),
            [.. Answers.Select(a => new StoredAnswer(a.QuestionId,
                new SortedDictionary<string, string>(a.Answer.Parts.ToDictionary(), StringComparer.Ordinal),
                a.AuthorName, a.AuthorTitle, Stamp(a.WrittenAt)))],
            Exchange),
        Canonical);

    /// <summary>Reads what <see cref="ToCanonicalJson"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not a frozen copy.</exception>
    public static SignedUtlatande FromCanonicalJson(string json, FormEditions editions)
    {
        var s = JsonSerializer.Deserialize<Stored>(json, Canonical) ?? throw new JsonException("The frozen copy is empty.");
        return new(s.CaseNumber, s.Version, s.Replaces, editions.ByVersion(s.FormVersion), s.Personnummer, s.PatientName, s.Unit,
            s.SignerName, s.SignerTitle, Moment(s.SignedAt),
            [.. s.Answers.Select(a => new SignedAnswer(a.QuestionId,
                a.Parts.Aggregate(Answer.Empty, (answer, part) => answer.With(part.Key, part.Value)),
                a.AuthorName, a.AuthorTitle, Moment(a.WrittenAt)))])
        { Complements = s.Complements, Exchange = s.Exchange };
    }

    /// <summary>SHA-256 of a canonical text, 64 lower-case hex digits.</summary>
    public static string HashOf(string canonicalJson) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalJson)));

    private static string Stamp(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    private static DateTimeOffset Moment(string stamp) =>
        DateTimeOffset.Parse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed record Stored(
        string CaseNumber, int Version, int? Replaces,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Complements,
        string FormVersion, string Personnummer, string PatientName, UnitAddress Unit, string SignerName, string SignerTitle,
        string SignedAt, IReadOnlyList<StoredAnswer> Answers,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SignedExchange? Exchange);

    private sealed record StoredAnswer(string QuestionId, SortedDictionary<string, string> Parts, string AuthorName, string AuthorTitle,
        string WrittenAt);
}
