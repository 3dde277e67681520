using System.Text.Json;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Exchange;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

/// <summary>The frozen copy: what was signed is read back to the letter, and its hash never moves.</summary>
public sealed class SignedUtlatandeTests
{
    [Fact]
    public void CanonicalJson_OfEverySample_RoundTrips()
    {
        foreach (var sheet in new[] { SheetSamples.Minimal(), SheetSamples.Full(), SheetSamples.AtLimit() })
        {
            var json = Freeze(sheet).ToCanonicalJson();
            var read = SignedUtlatande.FromCanonicalJson(json, Fk7800.Editions);

            Assert.Equal(json, read.ToCanonicalJson());
            Assert.All(sheet.Form.Questions, question => Assert.Equal(sheet[question], read.Sheet[question]));
            Assert.Equal(("26-0017", 2, 1, "1.3", SheetSamples.Unit),
                (read.CaseNumber, read.Version, read.Replaces, read.Form.Version, read.Unit));
            Assert.Equal(CaseSamples.Now.AddTicks(7), read.SignedAt);
        }
    }

    [Fact]
    public void Hash_OfAKnownCopy_IsTheOneItAlwaysWas() =>
        Assert.Equal("b015ec814fbae8e3ca3510b7b0c2620f87f5893c346e8472bd763d451231c838",
            SignedUtlatande.HashOf(Freeze(SheetSamples.Minimal()).ToCanonicalJson()));

    [Fact]
    public void Hash_IsSha256OfTheUtf8Bytes() =>
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", SignedUtlatande.HashOf("abc"));

    [Fact]
    public void Hash_WhenALetterChanges_IsAnother()
    {
        var before = SignedUtlatande.HashOf(Freeze(SheetSamples.Minimal()).ToCanonicalJson());
        var after = SignedUtlatande.HashOf(Freeze(SheetSamples.Minimal().Write("7.1", "2018, Vårdcentralen Björken.")).ToCanonicalJson());

        Assert.NotEqual(before, after);
    }

    [Fact]
    public void CanonicalJson_IsTheSameWhereverTheClockStands() => Assert.Equal(
        Freeze(SheetSamples.Minimal()).ToCanonicalJson(),
        (Freeze(SheetSamples.Minimal()) with { SignedAt = CaseSamples.Now.AddTicks(7).ToOffset(TimeSpan.FromHours(2)) }).ToCanonicalJson());

    [Fact]
    public void CanonicalJson_HasItsPartsInOrdinalOrder()
    {
        var json = Freeze(SheetSamples.Full()).ToCanonicalJson();

        Assert.True(json.IndexOf("\"1.kod\"", StringComparison.Ordinal) < json.IndexOf("\"1.text\"", StringComparison.Ordinal));
        Assert.True(json.IndexOf("\"3.text\"", StringComparison.Ordinal) < json.IndexOf("\"system\"", StringComparison.Ordinal));
        Assert.StartsWith("""{"CaseNumber":"26-0017","Version":2,"Replaces":1,"FormVersion":"1.3","Personnummer":"19800191-0002",""", json,
            StringComparison.Ordinal);
        Assert.Contains("Björken", json, StringComparison.Ordinal);
    }

    [Fact]
    public void CanonicalJson_OfAComplement_SaysWhatItComplements_AndOthersAreAsTheyAlwaysWere()
    {
        var complementing = Freeze(SheetSamples.Minimal()) with { Replaces = null, Complements = 1 };

        Assert.Contains("\"Replaces\":null,\"Complements\":1,", complementing.ToCanonicalJson(), StringComparison.Ordinal);
        Assert.Equal((null, 1),
            (SignedUtlatande.FromCanonicalJson(complementing.ToCanonicalJson(), Fk7800.Editions).Replaces,
                SignedUtlatande.FromCanonicalJson(complementing.ToCanonicalJson(), Fk7800.Editions).Complements));
        Assert.DoesNotContain("Complements", Freeze(SheetSamples.Minimal()).ToCanonicalJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void Tillaggsfraga_IsFrozenReadBackAndSentOn()
    {
        var frozen = Freeze(SheetSamples.Minimal());
        var signed = frozen with
        {
            Replaces = null,
            Exchange = SheetSamples.Exchange,
            Answers = [.. frozen.Answers,
                new SignedAnswer("9001.1", Answer.OfText("Svar som ingen blankett känner."), "Åsa Läkare", "specialist", CaseSamples.Now)],
        };

        var read = SignedUtlatande.FromCanonicalJson(signed.ToCanonicalJson(), Fk7800.Editions);
        var file = new MemoryStream();
        UtlatandeXml.Write(read.ToExchange(new DateTime(2026, 11, 20, 10, 15, 0)), file);

        file.Position = 0;
        Assert.Equal("Svar som ingen blankett känner.",
            UtlatandeXml.Read(file, CaseSamples.Today, Fk7800.Editions).Utlatande!.Sheet["9001.1"][TextQuestion.TextPart]);
        Assert.Equal(["Tilläggsfrågor"],
            read.Sheet.Categories
                .Select(category => category.Heading)
                .Except(read.Sheet.Form.Categories.Select(category => category.Heading)));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    public void FromCanonicalJson_WhenTheTextIsNoCopy_Throws(string json) =>
        Assert.Throws<JsonException>(() => SignedUtlatande.FromCanonicalJson(json, Fk7800.Editions));

    private static SignedUtlatande Freeze(AnswerSheet sheet) => new(
        "26-0017", 2, 1, sheet.Form, "19800191-0002", "Tolvan Tolvansson", SheetSamples.Unit, "Åsa Läkare",
        "specialist i allmänmedicin", CaseSamples.Now.AddTicks(7),
        [.. sheet.Form.Questions
            .Where(question => !sheet[question].IsEmpty)
            .Select(question => new SignedAnswer(question.Id, sheet[question], "Åsa Läkare", "läkare", CaseSamples.Now.AddDays(-3)))]);
}
