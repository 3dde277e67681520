using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>
/// Utlåtanden that can be sent, beside those that <see cref="WrittenSheets"/> makes any number of; a test changes one thing in one of them.
/// </summary>
internal static class ExchangeSamples
{
    /// <summary>The day that the samples' dates are valid on.</summary>
    public static DateOnly Today => SheetSamples.Today;

    public static IReadOnlyDictionary<string, ExchangedUtlatande> All { get; } = Make().ToDictionary(one => one.Name, one => one.Utlatande);

    public static ExchangedUtlatande Of(AnswerSheet sheet) => new()
    {
        Id = "6f1c2a52-3c0f-4a1b-9a40-1f0f5b8c7d11",
        IdRoot = "SE5565594230-B31",
        FormVersion = "1.3",
        SignedAt = new DateTime(2026, 11, 20, 9, 5, 7),
        Patient = Personnummer.FromStored("191212121212"),
        SignerName = "Lina Läkare",
        Signer = new("SE5565594230-L01", "201011", "Allmänmedicin", "1234567"),
        Unit = SheetSamples.Unit,
        UnitIdentity = new("SE5565594230-B31", "1234567", "SE5565594230-V01", "Region Björken"),
        Sheet = sheet,
        DiagnosisTitles = new Dictionary<string, string>
        {
            ["F331"] = "Recidiverande depression, medelsvår episod", ["M797"] = "Fibromyalgi",
        },
    };

    /// <summary>The bytes that an utlåtande is sent as.</summary>
    public static byte[] Bytes(ExchangedUtlatande utlatande)
    {
        using var output = new MemoryStream();
        UtlatandeXml.Write(utlatande, output);
        return output.ToArray();
    }

    /// <summary>What reading bytes gives.</summary>
    public static ExchangeReading Read(byte[] bytes) =>
        UtlatandeXml.Read(new MemoryStream(bytes), Today, Fk7800.Editions);

    private static IEnumerable<(string Name, ExchangedUtlatande Utlatande)> Make()
    {
        var minimal = SheetSamples.Minimal();
        var full = SheetSamples.Full();
        var earlier = new ExchangedRelation(VersionRelation.Complements, "SE5565594230-B31", "0b9f6a58-5d4a-4b0e-8f39-3c9b1f5f6a01");
        (string, AnswerSheet)[] sheets =
        [
            ("minimal", minimal), ("full", full), ("at limit", SheetSamples.AtLimit()),
            ("motivation alone", full.Clear("25.1")), ("övrigt alone", full.Clear("1.4")),
            ("motivation of two lines", full.Write("1.4", "Ett.\nTvå.")),
            ("motivation that ends in a line break", full.Write("1.4", "Ett.\n\n").Clear("25.1")),
            ("motivation that names the next field", full.Write("1.4", "Ett.\nÖvriga upplysningar:\nÖvriga upplysningar: \nTvå.")),
            ("övrigt that begins as a motivation", minimal.Write("25.1", OvrigtOf(full))),
            ("lead-in without motivation",
                full.Clear("1.4").Write("25.1", OvrigtOf(full.Write("1.4", "x")).Split('x')[0] + "\nMer.")),
            ("memory twice", full.Put("11.1", (TextQuestion.TextPart, "Ett.\n\nMinnesfunktioner: två."))),
            ("tilläggsfrågor", minimal.Write("9002.1", "Två.").Write("9001.1", "Ett.").Write("9999.1", "Sist.")),
        ];
        foreach (var (name, sheet) in sheets)
        {
            yield return (name, Of(sheet));
        }

        yield return ("samordningsnummer", Of(minimal) with { Patient = Personnummer.FromStored("198001910002") });
        yield return ("samordningsnummer utan födelsedag", Of(minimal) with { Patient = Personnummer.FromStored("198507602392") });
        yield return ("no signer facts", Of(minimal) with { Signer = new("SE5565594230-L01", "", "", "") });
        yield return ("unknown befattning", Of(minimal) with { Signer = new("SE5565594230-L01", "999999", "", "") });
        yield return ("awkward names", Of(minimal) with { SignerName = "A & B <C>\r\n \"D\"" });
        yield return ("replacing", Of(minimal) with { Relation = earlier with { Kind = VersionRelation.Replaces } });
        yield return ("complementing", Of(minimal) with { Relation = earlier });
        yield return ("complementing a message", Of(minimal) with { Relation = earlier, Answers = new("m-1", "") });
        yield return ("complementing a message with reference", Of(minimal) with { Relation = earlier, Answers = new("m-1", "r & 2") });
        foreach (var version in new[] { "1.0", "1.1", "1.2" })
        {
            yield return ($"text version {version}", Of(minimal) with { FormVersion = version });
        }
    }

    private static string OvrigtOf(AnswerSheet sheet) => SentText.Of(SheetSamples.Find<TextQuestion>("25.1"), sheet);
}
