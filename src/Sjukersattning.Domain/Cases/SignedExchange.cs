using System.Text.Json.Serialization;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// What a signature freezes for the exchange format besides what stands on the form. Kept even when something is missing: the version can
/// be signed and printed, but it cannot leave as XML.
/// </summary>
/// <param name="Relation">What the version is to an earlier one; null when it stands by itself.</param>
/// <param name="Answers">The message that it answers; null when it answers none or the id is not known.</param>
/// <param name="DiagnosisTitles">The register's titles of the codes, by code; codes without one are left out.</param>
public sealed record SignedExchange(
    string Id, UnitIdentity Unit, SignerIdentity Signer, ExchangedRelation? Relation, AnsweredMessage? Answers,
    IReadOnlyDictionary<string, string> DiagnosisTitles)
{
    /// <summary>What is missing, one Swedish sentence each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Missing => [.. Unit.Missing, .. Signer.Missing];

    /// <summary>What to freeze when a case has just been signed by the aggregate.</summary>
    /// <param name="earlier">The version that was in force until then; null for none.</param>
    public static SignedExchange Of(UtlatandeCase subject, SignedExchange? earlier, UnitIdentity unit, SignerIdentity signer,
        IReadOnlyDictionary<string, string> diagnosisTitles)
    {
        var relation = subject.Signing(subject.SignedVersion)?.Relation;
        var answered = subject.StandingKompletteringar
            .LastOrDefault(one => one.Answer?.Version == subject.SignedVersion && one.Entry.MessageId.Length > 0)?.Entry;
        return new(
            Guid.NewGuid().ToString(), unit, signer,
            earlier is not null && relation is { } kind and not VersionRelation.Standalone
                ? new ExchangedRelation(kind, earlier.Unit.HsaId, earlier.Id)
                : null,
            relation == VersionRelation.Complements && answered is not null
                ? new AnsweredMessage(answered.MessageId, answered.ReferenceId)
                : null,
            diagnosisTitles);
    }
}
