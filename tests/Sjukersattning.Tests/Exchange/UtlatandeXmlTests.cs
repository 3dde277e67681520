using System.Text;
using System.Xml.Linq;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>What is written can be read by us and by anybody who has the schema.</summary>
public sealed class UtlatandeXmlTests
{
    private static readonly XNamespace Core = "urn:riv:clinicalprocess:healthcond:certificate:3";
    private static readonly XNamespace Types = "urn:riv:clinicalprocess:healthcond:certificate:types:3";

    public static TheoryData<string> Samples => [.. ExchangeSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Read_WhatWasWritten_WritesTheSameBytes(string sample)
    {
        var bytes = ExchangeSamples.Bytes(ExchangeSamples.All[sample]);
        var reading = ExchangeSamples.Read(bytes);
        Assert.True(reading.IsValid, string.Join('\n', reading.Faults));
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(ExchangeSamples.Bytes(reading.Utlatande!)));
    }

    [SchemaFact]
    public void Write_EverySample_KeepsTheSchema() =>
        Assert.Empty(
            ExchangeSamples.All.SelectMany(sample => RivtaSchema.FaultsOf(ExchangeSamples.Bytes(sample.Value))
                .Select(fault => $"{sample.Key}: {fault}")));

    [Fact]
    public void Write_TheValidFile_IsThatFile()
    {
        var bytes = File.ReadAllBytes(ExchangeFiles.Valid);
        var reading = ExchangeSamples.Read(bytes);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(ExchangeSamples.Bytes(reading.Utlatande!)) + "\n");
    }

    [Fact]
    public void Read_WhatWasWritten_GivesEverythingAroundTheAnswersBack()
    {
        var sent = ExchangeSamples.All["complementing a message with reference"];
        var back = ExchangeSamples.Read(ExchangeSamples.Bytes(sent)).Utlatande!;
        Assert.Equal(sent.DiagnosisTitles["F331"], Assert.Single(back.DiagnosisTitles).Value);
        Assert.Equal(sent with { Sheet = back.Sheet, DiagnosisTitles = back.DiagnosisTitles }, back);
        Assert.Equal(VersionRelation.Replaces,
            ExchangeSamples.Read(ExchangeSamples.Bytes(ExchangeSamples.All["replacing"])).Utlatande!.Relation!.Kind);
    }

    [Fact]
    public void Write_AFullSheet_HasTheSvarInWebcertsOrder()
    {
        var intyg = Written("full");
        Assert.Equal(
            ["1", "1", "1", "2", "3", "4", "4", "4", "5", "6", "7", "45", "8", "9", "10", "11", "12", "13", "14", "17", "18", "19", "20",
                "21", "22", "23", "25", "26"],
            Svar(intyg).Select(svar => svar.Attribute("id")!.Value));
        Assert.Equal(["1", "2", "3"], Svar(intyg, "1").Elements(Core + "instans").Select(instans => instans.Value));
        Assert.Equal(["1", "2", "3"], Svar(intyg, "4").Elements(Core + "instans").Select(instans => instans.Value));
        Assert.Equal(6, intyg.Descendants(Core + "instans").Count());
        Assert.Equal(["1.1", "1.2", "1.1", "1.2", "1.1", "1.2", "1.3"], Delsvar(intyg, "1"));
        Assert.Equal(["6.2", "6.1", "6.4", "6.3", "6.6", "6.5"], Delsvar(intyg, "6"));
        Assert.Equal(["45.1", "45.2"], Delsvar(intyg, "45"));
        Assert.Equal(["26.1", "26.2"], Delsvar(intyg, "26"));
        Assert.Equal(["JOURNALUPPGIFTER", "ANHORIG", "ANNAT"], Svar(intyg, "1").Descendants(Types + "code").Select(code => code.Value));
        Assert.Equal(["Journaluppgifter från den", "Anhörigs beskrivning av patienten", "Annat"],
            Svar(intyg, "1").Descendants(Types + "displayName").Select(name => name.Value));
        Assert.Equal("Neuropsykiatriskt utlåtande", Svar(intyg, "4").Descendants(Types + "displayName").First().Value);
    }

    [Fact]
    public void Write_MotivationAndMemory_GoesInsideFields25And11()
    {
        var intyg = Written("full");
        Assert.Equal(
            "Motivering till varför utlåtandet inte baseras på undersökning av patienten: Patienten orkar inte ta sig till mottagningen " +
                "och har bedömts vid hembesök av teamet.\nFler diagnoser: H931 tinnitus sedan 2015.",
            Svar(intyg, "25").Single().Value.Trim());
        Assert.Contains("Måttlig grad.\n\nMinnesfunktioner: Arbetsminnet", Svar(intyg, "11").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhatWasNotAsked_IsLeftOut()
    {
        Assert.DoesNotContain(Svar(Written("minimal")), svar => svar.Attribute("id")!.Value is "4" or "8" or "25" or "26");
        var cleared =
            Intyg(ExchangeSamples.Of(SheetSamples.Minimal()
                .Write("45.2", "Kvar sedan ett Ja.")
                .Write("26.2", "Kvar.")
                .Write("8.1", " \n ")));
        Assert.Equal(["45.1"], Delsvar(cleared, "45"));
        Assert.Empty(Svar(cleared, "26"));
        Assert.Empty(Svar(cleared, "8"));
        Assert.Equal(["svarPa", "intyg"], Root("complementing a message").Elements().Select(element => element.Name.LocalName));
        Assert.Equal(["intyg"], Root("complementing").Elements().Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Write_Tillaggsfragor_StandLast() =>
        Assert.Equal(["9001", "9002", "9999"], Svar(Written("tilläggsfrågor")).TakeLast(3).Select(svar => svar.Attribute("id")!.Value));

    [Fact]
    public void Write_AControlCharacter_IsLeftOut()
    {
        var bytes = ExchangeSamples.Bytes(ExchangeSamples.Of(SheetSamples.Minimal().Write("9001.1", "Ett\u0001 två\uFFFF 😀.")));
        Assert.Equal("Ett två 😀.", ExchangeSamples.Read(bytes).Utlatande!.Sheet["9001.1"][TextQuestion.TextPart]);
    }

    [Fact]
    public void Read_AMotivationBesideAnExamination_StaysInField25()
    {
        var sheet = ExchangeSamples.Read(ExchangeSamples.Bytes(ExchangeSamples.All["övrigt that begins as a motivation"])).Utlatande!.Sheet;
        Assert.True(sheet["1.4"].IsEmpty);
        Assert.StartsWith("Motivering", sheet["25.1"][TextQuestion.TextPart], StringComparison.Ordinal);
    }

    private static XElement Root(string sample) =>
        XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(ExchangeSamples.All[sample]))).Root!;

    private static XElement Written(string sample) => Intyg(ExchangeSamples.All[sample]);

    private static XElement Intyg(ExchangedUtlatande utlatande) =>
        XDocument.Load(new MemoryStream(ExchangeSamples.Bytes(utlatande))).Root!.Elements().Last();

    private static IEnumerable<XElement> Svar(XElement intyg, string? id = null) =>
        intyg.Elements(Core + "svar").Where(svar => id is null || svar.Attribute("id")!.Value == id);

    private static IEnumerable<string> Delsvar(XElement intyg, string id) =>
        Svar(intyg, id).Elements(Core + "delsvar").Select(delsvar => delsvar.Attribute("id")!.Value);
}
