using System.Globalization;
using System.Xml.Linq;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Units;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// From the XML tree of a file to the utlåtande and everything that is wrong with it: shape, schematron, then the review of the answers.
/// </summary>
internal static class UtlatandeReader
{
    /// <summary>What has another form the schema has told.</summary>
    private const int PersonDigits = 12;

    public static ExchangeReading Read(XElement root, DateOnly today, FormEditions editions)
    {
        var intyg = root.Element(Register + "intyg");
        if (Stranger(intyg) is { } stranger)
        {
            return new(null, [stranger]);
        }

        var faults = ShapeCheck.Of(root).ToList();
        if (intyg is null)
        {
            return new(null, faults);
        }

        // A file without a text version is told to lack it, one of an unknown version too; what else is wrong is judged by the newest.
        var form = editions.Reading(Token(intyg, Core + "version")) ?? editions.All[^1];
        var misshapen = SvarOf(faults);
        faults.AddRange(new SvarCheck(form).Of(intyg).Where(fault => !misshapen.Contains(fault.SvarId)));
        var reader = new SvarReader(intyg, form);
        var enhet = intyg.Element(Core + "skapadAv")?.Element(Core + "enhet");
        faults.AddRange(SheetReview.Of(reader, Unit(enhet), enhet, today, SvarOf(faults)));
        faults.AddRange(FrameRemarks.Of(root, intyg, today, editions));
        var person = Person(intyg, today, faults);
        var signedAt = SignedAt(intyg, faults);
        return new(
            person is { } patient && signedAt is { } moment ? Utlatande(root, intyg, enhet, patient, moment, reader) : null,
            [.. faults.OrderBy(fault => fault.IsRemark).ThenBy(fault => fault.Line)])
        {
            LeftOver = [.. new LeftOvers(form, reader).Of(root, intyg)],
        };
    }

    /// <summary>The svar that something is wrong with; a remark keeps nothing from being judged.</summary>
    private static HashSet<string> SvarOf(IEnumerable<ExchangeFault> faults) =>
        [.. faults.Where(fault => !fault.IsRemark).Select(fault => fault.SvarId).Where(id => id.Length > 0)];

    /// <summary>A certificate of another type cannot be judged by the rules of this one.</summary>
    private static ExchangeFault? Stranger(XElement? intyg) =>
        intyg?.Element(Core + "typ") is { } typ && typ.Element(Types + "code") is { } code && XmlText.Normalized(code.Value) != Luse
            ? typ.Fault(ExchangeRules.FileType, ExchangeRules.Find(ExchangeRules.FileType).Rule)
            : null;

    private static Personnummer? Person(XElement intyg, DateOnly today, List<ExchangeFault> faults)
    {
        if (intyg.Element(Core + "patient")?.Element(Core + "person-id")?.Element(Types + "extension") is not { } digits)
        {
            return null;
        }

        var sentence = Personnummer.Parse(digits.Value, today, out var number);
        if (sentence is not null && digits.Value.Length == PersonDigits && digits.Value.All(char.IsAsciiDigit))
        {
            faults.Add(digits.Remark(ExchangeRules.RemarkPerson, sentence));
        }

        return sentence is null ? number : null;
    }

    /// <summary>
    /// A moment as it is written. The schema has told of a fraction or a time zone; neither keeps the file from being read.
    /// </summary>
    internal static DateTime? Moment(string text) => DateTimeOffset.TryParseExact(XmlText.Trimmed(text),
        ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
        ? at.DateTime : null;

    private static DateTime? SignedAt(XElement intyg, List<ExchangeFault> faults)
    {
        var moment = intyg.Element(Core + "signeringstidpunkt");
        if (moment is null)
        {
            faults.Add(intyg.Remark(ExchangeRules.RemarkSigning, "Signeringstidpunkt saknas. Utan den kan utlåtandet inte tas in."));
        }

        return moment is null ? null : Moment(moment.Value);
    }

    private static ExchangedUtlatande Utlatande(XElement root, XElement intyg, XElement? enhet, Personnummer patient, DateTime signedAt,
        SvarReader reader)
    {
        var skapadAv = intyg.Element(Core + "skapadAv");
        var id = intyg.Element(Core + "intygs-id");
        return new()
        {
            Id = Token(id, Types + "extension"), IdRoot = Token(id, Types + "root"), FormVersion = Token(intyg, Core + "version"),
            SignedAt = signedAt, Patient = patient, SignerName = Value(skapadAv, Core + "fullstandigtNamn"), Signer = Signer(skapadAv),
            Unit = Unit(enhet), UnitIdentity = Identity(enhet), Relation = Relation(intyg), Answers = Answers(root),
            Sheet = reader.Fields, DiagnosisTitles = reader.DiagnosisTitles,
        };
    }

    private static SignerIdentity Signer(XElement? skapadAv) => new(
        Token(skapadAv?.Element(Core + "personal-id"), Types + "extension"),
        Token(skapadAv?.Element(Core + "befattning"), Types + "code"),
        Value(skapadAv?.Element(Core + "specialistkompetens"), Types + "displayName"),
        Value(skapadAv, Core + "forskrivarkod"));

    private static UnitAddress Unit(XElement? enhet) => new(
        Value(enhet, Core + "enhetsnamn"), Value(enhet, Core + "postadress"), Value(enhet, Core + "postnummer"),
        Value(enhet, Core + "postort"), Value(enhet, Core + "telefonnummer"));

    private static UnitIdentity Identity(XElement? enhet)
    {
        var vardgivare = enhet?.Element(Core + "vardgivare");
        return new(
            Value(enhet?.Element(Core + "enhets-id"), Types + "extension"),
            Value(enhet?.Element(Core + "arbetsplatskod"), Types + "extension"),
            Value(vardgivare?.Element(Core + "vardgivare-id"), Types + "extension"),
            Value(vardgivare, Core + "vardgivarnamn"));
    }

    private static ExchangedRelation? Relation(XElement intyg)
    {
        var all = from relation in intyg.Elements(Core + "relation")
                  from known in Relations
                  where Token(relation.Element(Core + "typ"), Types + "code") == known.Code
                  let id = relation.Element(Core + "intygs-id")
                  select new ExchangedRelation(known.Kind, Token(id, Types + "root"), Token(id, Types + "extension"));
        return all.FirstOrDefault();
    }

    private static AnsweredMessage? Answers(XElement root) =>
        root.Element(Register + "svarPa") is { } svarPa
            ? new(Token(svarPa, Core + "meddelande-id"), Token(svarPa, Core + "referens-id"))
            : null;

    /// <summary>A code or an id, which white space does not belong to.</summary>
    private static string Token(XElement? parent, XName name) => XmlText.Normalized(Value(parent, name));

    private static string Value(XElement? parent, XName name) => parent?.Element(name)?.Value ?? "";
}
