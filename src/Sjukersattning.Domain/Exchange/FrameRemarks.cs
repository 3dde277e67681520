using System.Xml.Linq;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// What is odd round the answers and neither schema nor schematron checks (fk7800.md §4b, last bullets): worth a remark, no fault.
/// </summary>
internal static class FrameRemarks
{
    private static readonly XName Code = Types + "code";

    public static IEnumerable<ExchangeFault> Of(XElement root, XElement intyg, DateOnly today, FormEditions editions) =>
    [
        .. Version(intyg, editions), .. TypeSystem(intyg), .. KindOfNumber(intyg, today), .. Future(intyg, today), .. Answered(root, intyg),
        .. Relation(intyg), .. Revoked(root, intyg),
    ];

    private static IEnumerable<ExchangeFault> Version(XElement intyg, FormEditions editions) =>
        from version in intyg.Elements(Core + "version").Take(1)
        where editions.Reading(XmlText.Normalized(version.Value)) is null
        select version.Remark(ExchangeRules.RemarkVersion,
            $"Intygets textversion är ingen av {InWords([.. editions.Readable])}. Filen är läst som {editions.All[^1].Version}.");

    private static string InWords(IReadOnlyList<string> versions) =>
        versions.Count == 1 ? versions[0] : $"{string.Join(", ", versions.SkipLast(1))} och {versions[^1]}";

    private static IEnumerable<ExchangeFault> TypeSystem(XElement intyg) =>
        from system in intyg.Elements(Core + "typ").Elements(Types + "codeSystem").Take(1)
        where !XmlText.Normalized(system.Value).Equals(CertificateSystem, StringComparison.OrdinalIgnoreCase)
        select system.Remark(ExchangeRules.RemarkType, "Intygstypens kod är ur ett annat kodverk än formatets. Filen är läst som LUSE.");

    private static IEnumerable<ExchangeFault> KindOfNumber(XElement intyg, DateOnly today)
    {
        var id = intyg.Element(Core + "patient")?.Element(Core + "person-id");
        if (Personnummer.Parse(id?.Element(Types + "extension")?.Value, today, out var number) is null
            && (id!.Element(Types + "root")?.Value ?? "") == (number.IsSamordningsnummer ? PersonnummerRoot : SamordningsnummerRoot))
        {
            yield return id.Remark(ExchangeRules.RemarkKindOfNumber, number.IsSamordningsnummer
                ? "Numret är ett samordningsnummer men står med personnumrens OID. Det är läst som samordningsnummer."
                : "Numret är ett personnummer men står med samordningsnumrens OID. Det är läst som personnummer.");
        }
    }

    private static IEnumerable<ExchangeFault> Future(XElement intyg, DateOnly today) =>
        from moment in intyg.Elements(Core + "signeringstidpunkt").Take(1)
        where UtlatandeReader.Moment(moment.Value) is { } at && DateOnly.FromDateTime(at) > today
        select moment.Remark(ExchangeRules.RemarkFuture, "Signeringstidpunkten har inte varit än.");

    private static IEnumerable<ExchangeFault> Answered(XElement root, XElement intyg)
    {
        var complements = intyg.Elements(Core + "relation").FirstOrDefault(one => KindOf(one) == "KOMPLT");
        var answer = root.Element(Register + "svarPa");
        if (complements is not null && answer is null)
        {
            yield return complements.Remark(ExchangeRules.RemarkAnswer,
                "svarPa saknas: utlåtandet kompletterar ett annat, utan meddelandet från Försäkringskassan som det svarar på.");
        }
        else if (complements is null && answer is not null)
        {
            yield return answer.Remark(ExchangeRules.RemarkAnswer,
                "Utlåtandet svarar på ett meddelande från Försäkringskassan, men har ingen relation KOMPLT.");
        }
    }

    private static IEnumerable<ExchangeFault> Relation(XElement intyg)
    {
        var all = intyg.Elements(Core + "relation").ToList();
        return all.Where(one => Relations.All(known => known.Code != KindOf(one)))
            .Select(one => one.Remark(ExchangeRules.RemarkRelation, "Relationen till ett annat utlåtande är varken ERSATT eller KOMPLT."))
            .Concat(all.Where(one => Relations.Any(known => known.Code == KindOf(one))).Skip(1)
                .Select(one => one.Remark(ExchangeRules.RemarkRelation, "Utlåtandet har fler än en relation. Den första gäller.")));
    }

    private static string KindOf(XElement relation) => XmlText.Normalized(relation.Element(Core + "typ")?.Element(Code)?.Value ?? "");

    /// <summary>A status of the format's, or the comment that stands first in a file of ours.</summary>
    private static IEnumerable<ExchangeFault> Revoked(XElement root, XElement intyg) =>
        intyg.Elements(Core + "status")
            .Where(one => XmlText.Normalized(one.Element(Core + "status")?.Element(Code)?.Value ?? "") == Cancelled)
            .Concat(root.NodesBeforeSelf().OfType<XComment>()
                .Where(comment => XmlText.Trimmed(comment.Value).StartsWith(RevokedMark, StringComparison.Ordinal))
                .Select(_ => root))
            .Take(1)
            .Select(one => one.Remark(ExchangeRules.RemarkRevoked, "Filen säger att utlåtandet är makulerat. Det gäller inte längre."));
}
