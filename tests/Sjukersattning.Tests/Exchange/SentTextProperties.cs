using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Field 1.4 is sent inside field 25, and both come back as they were, whatever stands in them.</summary>
public sealed class SentTextProperties
{
    private const string LeadIn = "Motivering till varför utlåtandet inte baseras på undersökning av patienten: ";

    private static readonly Gen<string> Any = Gen.Elements(
        "Ett.", "två", " ", "\n", "\n\n", "\t", "Övriga upplysningar:", "\nÖvriga upplysningar:\n", "Övriga upplysningar: ", LeadIn,
        "\n" + LeadIn, ":", "Minnesfunktioner: ").ListOf().Select(string.Concat);

    [Property(MaxTest = 1000)]
    public Property Read_AnyMotivationAndAnyOvrigt_GivesBothBack() => Prop.ForAll(
        Arb.From(Any), Arb.From(Any), (motivation, ovrigt) =>
        {
            // What is nothing but white space is no answer, to us or to the format.
            var sheet = SheetSamples.Full().Write("1.4", string.IsNullOrWhiteSpace(motivation) ? "" : motivation)
                .Write("25.1", string.IsNullOrWhiteSpace(ovrigt) ? "" : ovrigt);
            var back = ExchangeSamples.Read(ExchangeSamples.Bytes(ExchangeSamples.Of(sheet))).Utlatande!.Sheet;
            Assert.Equal((sheet["1.4"].ToJson(), sheet["25.1"].ToJson()), (back["1.4"].ToJson(), back["25.1"].ToJson()));
        });

    [Theory]
    [InlineData("Hembesök.\nFler diagnoser: H931.", "Hembesök.", "Fler diagnoser: H931.")]
    [InlineData("Hembesök.", "Hembesök.", "")]
    [InlineData("Hembesök.\n\nMer.", "Hembesök.", "\nMer.")]
    [InlineData("\nMer.", "", LeadIn + "\nMer.")]
    public void Read_AFileFromElsewhere_TakesTheFirstLine(string sent, string motivation, string ovrigt)
    {
        var place = SheetSamples.Find<TextQuestion>("1.4").SentIn!;
        Assert.Equal(motivation.Length == 0 ? ("", ovrigt) : (motivation, ovrigt),
            SentText.Apart(place, LeadIn + sent) ?? ("", LeadIn + sent));
    }
}
