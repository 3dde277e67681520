using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>Writes the frame around the answers: ids, patient, läkare, unit and relation.</summary>
internal static class UtlatandeWriter
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, IndentChars = "  ", NewLineChars = "\n",
        // A line break inside a text must come back as it was, whatever the reader does with "\r".
        NewLineHandling = NewLineHandling.Entitize,
    };

    public static void Write(ExchangedUtlatande utlatande, Stream output, DateOnly? revokedOn)
    {
        using var writer = XmlWriter.Create(output, Settings);
        new XDocument(revokedOn is { } day ? Revoked(day) : null, Root(utlatande)).Save(writer);
    }

    private static XComment Revoked(DateOnly day) =>
        new($" {RevokedMark} {day:yyyy-MM-dd}. Utlåtandet gäller inte längre och ska inte skickas till någon. ");

    private static XElement Root(ExchangedUtlatande utlatande) => new(
        Register + "RegisterCertificate",
        new XAttribute(XNamespace.Xmlns + "rc", Register), new XAttribute(XNamespace.Xmlns + "c", Core),
        new XAttribute(XNamespace.Xmlns + "t", Types),
        utlatande is { Relation.Kind: VersionRelation.Complements, Answers: { } message } ? SvarPa(message) : null,
        Intyg(utlatande));

    private static XElement SvarPa(AnsweredMessage message) => new(
        Register + "svarPa", Text("meddelande-id", message.MessageId), message.ReferenceId.Length > 0
            ? Text("referens-id", message.ReferenceId) : null);

    private static XElement Intyg(ExchangedUtlatande utlatande)
    {
        var signedAt = utlatande.SignedAt.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
        return new(
            Register + "intyg",
            Id("intygs-id", utlatande.IdRoot, utlatande.Id),
            Code("typ", Luse, CertificateSystem, utlatande.Sheet.Form.Title),
            Text("version", utlatande.FormVersion),
            Text("signeringstidpunkt", signedAt),
            Text("skickatTidpunkt", signedAt),
            Patient(utlatande.Patient),
            SkapadAv(utlatande),
            utlatande.Relation is { } relation ? Relation(relation) : null,
            new SvarWriter(utlatande.Sheet, utlatande.DiagnosisTitles).All().Select(Svar));
    }

    /// <summary>Name and address go as empty elements: FK looks them up by the number.</summary>
    private static XElement Patient(Personnummer number) => new(
        Core + "patient",
        Id("person-id", number.IsSamordningsnummer ? SamordningsnummerRoot : PersonnummerRoot, number.Digits),
        new XElement(Core + "fornamn"), new XElement(Core + "efternamn"), new XElement(Core + "postadress"),
        new XElement(Core + "postnummer"), new XElement(Core + "postort"));

    private static XElement SkapadAv(ExchangedUtlatande utlatande)
    {
        var signer = utlatande.Signer;
        return new(
            Core + "skapadAv",
            Id("personal-id", HsaRoot, signer.HsaId),
            Text("fullstandigtNamn", PersonName.Sent(utlatande.SignerName)),
            signer.Forskrivarkod.Length > 0 ? Text("forskrivarkod", signer.Forskrivarkod) : null,
            signer.Befattning.Length > 0
                ? Code("befattning", signer.Befattning, BefattningSystem, Befattningar.NameOf(signer.Befattning))
                : null,
            Enhet(utlatande),
            signer.Specialistkompetens.Length > 0
                ? new XElement(Core + "specialistkompetens", new XElement(Types + "code", NoCode),
                    new XElement(Types + "displayName", Whole(signer.Specialistkompetens)))
                : null);
    }

    private static XElement Enhet(ExchangedUtlatande utlatande) => new(
        Core + "enhet",
        Id("enhets-id", HsaRoot, utlatande.UnitIdentity.HsaId),
        Id("arbetsplatskod", ArbetsplatskodRoot, utlatande.UnitIdentity.Arbetsplatskod),
        Text("enhetsnamn", utlatande.Unit.Name),
        Text("postadress", utlatande.Unit.Postadress),
        Text("postnummer", utlatande.Unit.Postnummer),
        Text("postort", utlatande.Unit.Postort),
        Text("telefonnummer", utlatande.Unit.Telefonnummer),
        new XElement(Core + "vardgivare", Id("vardgivare-id", HsaRoot, utlatande.UnitIdentity.VardgivareHsaId),
            Text("vardgivarnamn", utlatande.UnitIdentity.VardgivareNamn)));

    private static XElement? Relation(ExchangedRelation relation) =>
        Relations.FirstOrDefault(known => known.Kind == relation.Kind) is { Code: { } code, Name: var name }
            ? new(Core + "relation", Code("typ", code, RelationSystem, name), Id("intygs-id", relation.IdRoot, relation.Id))
            : null;

    private static XElement Svar(SvarContent svar) => new(
        Core + "svar", new XAttribute("id", svar.Id), svar.Instans is { } number ? new XElement(Core + "instans", number) : null,
        svar.Delsvar.Select(Delsvar));

    private static XElement Delsvar(DelsvarContent delsvar) => new(
        Core + "delsvar", new XAttribute("id", delsvar.Id),
        delsvar.CodeSystem is { } system
            ? new XElement(Types + "cv", CodeParts(delsvar.Value, system, delsvar.DisplayName))
            : Whole(delsvar.Value));

    private static XElement Id(string name, string root, string extension) =>
        new(Core + name, new XElement(Types + "root", Whole(root)), new XElement(Types + "extension", Whole(extension)));

    private static XElement Code(string name, string code, string system, string? displayName) =>
        new(Core + name, CodeParts(code, system, displayName));

    private static IEnumerable<XElement> CodeParts(string code, string system, string? displayName)
    {
        yield return new(Types + "code", Whole(code));
        yield return new(Types + "codeSystem", system);
        if (!string.IsNullOrEmpty(displayName))
        {
            yield return new(Types + "displayName", Whole(displayName));
        }
    }

    private static XElement Text(string name, string text) => new(Core + name, Whole(text));

    /// <summary>
    /// Control characters have no place in XML, not even escaped. Only names
    /// and tilläggsfrågor could hold one; the form's own texts are reviewed.
    /// </summary>
    private static string Whole(string text) => text.All(XmlConvert.IsXmlChar) ? text : Fitting(text);

    private static string Fitting(string text) =>
        string.Concat(text.EnumerateRunes()
            .Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            .Select(rune => rune.ToString()));
}
