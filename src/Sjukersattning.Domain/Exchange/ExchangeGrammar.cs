using System.Globalization;
using System.Text.RegularExpressions;
using static Sjukersattning.Domain.Exchange.ExchangeCodes;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// The RIV-TA schema of RegisterCertificate v3 as far as an utlåtande uses it, as data: order, cardinality and simple types (fk7800.md §5).
/// What is inside a signature is not looked at.
/// </summary>
internal static partial class ExchangeGrammar
{
    private static readonly ElementContent Text = Holding(new("", "", _ => true));
    private static readonly ElementContent NotEmpty = Holding(new(ExchangeRules.ShapeFormat, "inte vara tomt", text => text.Length > 0));
    private static readonly ElementContent Moment =
        Holding(new(ExchangeRules.ShapeFormat, "vara en tid som finns, som åååå-mm-ddTtt:mm:ss", text => IsMoment(XmlText.Trimmed(text))));
    private static readonly ElementContent Number =
        Holding(new(ExchangeRules.ShapeFormat, "vara ett heltal", text => IsNumber(XmlText.Trimmed(text))));

    private static readonly ElementContent PersonIdRoot =
        Holding(new(ExchangeRules.ShapeFixed, "vara OID för personnummer eller samordningsnummer",
            text => text is PersonnummerRoot or SamordningsnummerRoot));

    private static readonly ElementContent PersonIdDigits =
        Holding(new(ExchangeRules.ShapeFormat, "ha tolv siffror utan bindestreck", text => TwelveDigits().IsMatch(text)));
    private static readonly ElementContent CertificateId = Of(new(Types + "root", Text), new(Types + "extension", Text));
    private static readonly ElementContent HsaIdentity = Of(new(Types + "root", Fixed(HsaRoot)), new(Types + "extension", NotEmpty));

    private static readonly ElementContent Cv = Of(
        new(Types + "code", Text), new(Types + "codeSystem", Text), new ElementShape(Types + "codeSystemName", Text).Optional,
        new ElementShape(Types + "codeSystemVersion", Text).Optional, new ElementShape(Types + "displayName", Text).Optional,
        new ElementShape(Types + "originalText", Text).Optional);

    private static readonly ElementContent Message =
        Of(new(Core + "meddelande-id", Text), new ElementShape(Core + "referens-id", Text).Optional) with { OpenBeside = Core };

    private static readonly ElementContent Patient = Of(
        new(Core + "person-id", Of(new(Types + "root", PersonIdRoot), new(Types + "extension", PersonIdDigits))),
        new(Core + "fornamn", Text), new(Core + "efternamn", Text), new ElementShape(Core + "mellannamn", Text).Optional,
        new(Core + "postadress", Text), new(Core + "postnummer", Text), new(Core + "postort", Text),
        new ElementShape(Extension + "kallaAdressuppgifter", Code(AddressSourceSystem)).Optional);

    private static readonly ElementContent Vardgivare = Of(new(Core + "vardgivare-id", HsaIdentity), new(Core + "vardgivarnamn", Text)) with
    {
        OpenBeside = Core,
    };

    private static readonly ElementContent Enhet = Of(
        new(Core + "enhets-id", HsaIdentity),
        new(Core + "arbetsplatskod", Of(new(Types + "root", Fixed(ArbetsplatskodRoot)), new(Types + "extension", NotEmpty))),
        new(Core + "enhetsnamn", Text), new(Core + "postadress", Text), new(Core + "postnummer", Text), new(Core + "postort", Text),
        new(Core + "telefonnummer", Text), new ElementShape(Core + "epost", NotEmpty).Optional, new(Core + "vardgivare", Vardgivare)) with
    { OpenBeside = Core };

    private static readonly ElementContent SkapadAv = Of(
        new(Core + "personal-id", HsaIdentity), new(Core + "fullstandigtNamn", Text),
        new ElementShape(Core + "forskrivarkod", Text).Optional,
        new ElementShape(Core + "befattning", Code(BefattningSystem)).Any, new(Core + "enhet", Enhet),
        new ElementShape(Core + "specialistkompetens",
            Of(new(Types + "code", Text), new ElementShape(Types + "displayName", Text).Optional)).Any,
        new ElementShape(Extension + "legitimeratYrke", Code(LegitimationSystem)).Any);

    private static readonly ElementContent Relation = Of(new(Core + "typ", Code(RelationSystem)),
        new(Core + "intygs-id", CertificateId)) with
    { OpenBeside = Core };

    private static readonly ElementContent Status =
        Of(new(Core + "part", Code(PartSystem)), new(Core + "status", Code(StatusSystem)), new(Core + "tidpunkt", Moment)) with
        {
            OpenBeside = Core,
        };

    private static readonly ElementContent Delsvar = new()
    {
        IsMixed = true, OpenBeside = Core,
        Id = new(ExchangeRules.ShapeId, "ha ett id med svarets nummer, punkt och delsvarets nummer", text => DelsvarId().IsMatch(text)),
    };

    private static readonly ElementContent Svar = Of(new ElementShape(Core + "instans", Number).Optional,
        new ElementShape(Core + "delsvar", Delsvar) with { Most = int.MaxValue }) with
    {
        OpenBeside = Core,
        Id = new(ExchangeRules.ShapeId, "ha ett id med siffror", text => SvarId().IsMatch(text)),
    };

    private static readonly ElementContent Intyg = Of(
        new(Core + "intygs-id", CertificateId),
        new ElementShape(Core + "mottagare", Code(PartSystem)).Any,
        new(Core + "typ",
            Of(new(Types + "code", Text), new(Types + "codeSystem", Text), new ElementShape(Types + "displayName", Text).Optional)),
        new(Core + "version", Text),
        new ElementShape(Core + "signeringstidpunkt", Moment).Optional,
        new ElementShape(Core + "skickatTidpunkt", Moment).Optional,
        new(Core + "patient", Patient),
        new(Core + "skapadAv", SkapadAv),
        new ElementShape(Core + "relation", Relation).Any,
        new ElementShape(Core + "status", Status).Any,
        new ElementShape(Core + "svar", Svar).Any,
        new ElementShape(Extension + "underskrift", Of(new ElementShape(Signature + "Signature", new() { IsFree = true }))).Optional);

    public static ElementShape Root { get; } = new(
        Register + "RegisterCertificate",
        Of(new ElementShape(Register + "svarPa", Message).Optional, new(Register + "intyg", Intyg)) with { OpenBeside = Register });

    /// <summary>What an intyg holds.</summary>
    public static IReadOnlyList<ElementShape> IntygElements => Intyg.Elements;

    /// <summary>Elements that have a shape wherever they stand.</summary>
    public static ElementShape GlobalCv { get; } = new(Types + "cv", Cv);

    private static ElementContent Of(params IReadOnlyList<ElementShape> elements) => new() { Elements = elements };

    private static ElementContent Holding(ValueShape value) => new() { Value = value };

    private static ElementContent Code(string system) =>
        Of(new(Types + "code", Text), new(Types + "codeSystem", Fixed(system)), new ElementShape(Types + "displayName", Text).Optional);

    /// <summary>XSD takes an empty element with a fixed value as if the value stood there.</summary>
    private static ElementContent Fixed(string value) =>
        Holding(new(ExchangeRules.ShapeFixed, $"vara {value}", text => text.Length == 0 || text == value));

    private static bool IsMoment(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    [GeneratedRegex("\\A[0-9]{12}\\z")]
    private static partial Regex TwelveDigits();

    [GeneratedRegex("\\A[0-9]+\\z")]
    private static partial Regex SvarId();

    [GeneratedRegex("\\A[0-9]+\\.[0-9]+\\z")]
    private static partial Regex DelsvarId();
}
