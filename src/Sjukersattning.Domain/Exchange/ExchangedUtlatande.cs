using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// A signed utlåtande as it travels between clinics and Försäkringskassan: what RegisterCertificate v3 carries of it (fk7800.md §5).
/// Writing it and reading it back gives the same.
/// </summary>
public sealed record ExchangedUtlatande
{
    /// <summary>The utlåtande's id, unique within the unit (a GUID when we made it).</summary>
    public required string Id { get; init; }

    /// <summary>HSA-id of the unit that gave the id.</summary>
    public required string IdRoot { get; init; }

    /// <summary>FK's text version, e.g. "1.3".</summary>
    public required string FormVersion { get; init; }

    /// <summary>When it was signed, the clinic's local time in whole seconds.</summary>
    public required DateTime SignedAt { get; init; }

    public required Personnummer Patient { get; init; }

    public required string SignerName { get; init; }

    /// <summary>What else is told of the läkare.</summary>
    public required SignerIdentity Signer { get; init; }

    public required UnitAddress Unit { get; init; }

    /// <summary>What else is told of the vårdenhet.</summary>
    public required UnitIdentity UnitIdentity { get; init; }

    /// <summary>What it is to an earlier utlåtande; null when it stands by itself.</summary>
    public ExchangedRelation? Relation { get; init; }

    /// <summary>The message from Försäkringskassan that it answers; null when it answers none or the message's id is not known.</summary>
    public AnsweredMessage? Answers { get; init; }

    /// <summary>The answers; tilläggsfrågor included, the basis of assessment left out.</summary>
    public required AnswerSheet Sheet { get; init; }

    /// <summary>The register's titles of the diagnosis codes that have one, by code.</summary>
    public IReadOnlyDictionary<string, string> DiagnosisTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>What people are told when a case of an edition starts from it and answers are left out; empty when all follow.</summary>
    public string LeftBehindBy(FormEdition form)
    {
        var gone = Sheet.Questions.Where(question => !Sheet[question].IsEmpty && form.Find(question.Id) is null)
            .Select(question => question.SvarId).Distinct().ToList();
        return gone.Count switch
        {
            0 => "",
            1 => $"Fält {gone[0]} finns inte på blanketten som gäller nu, och texten följde inte med.",
            _ => $"Fälten {string.Join(", ", gone)} finns inte på blanketten som gäller nu, och texterna följde inte med.",
        };
    }
}
