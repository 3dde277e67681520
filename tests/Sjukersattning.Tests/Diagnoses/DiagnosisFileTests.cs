using System.Text;
using Sjukersattning.Data.Diagnoses;

namespace Sjukersattning.Tests.Diagnoses;

/// <summary>What is read of a file with diagnosis codes, and what stops it.</summary>
public sealed class DiagnosisFileTests
{
    [Fact]
    public void Parse_OfAFileAsPublished_TakesCodesAndTitlesOnly()
    {
        const string Text = DiagnosisFileText.Header + "\r\n"
            + "\"05\"\t\"1997-01-01\"\t\"\"\t\"Psykiska sjukdomar\"\t\"\"\t\"\"\r\n"
            + "\"F30-F39\"\t\"1997-01-01\"\t\"05\"\t\"Förstämningssyndrom\"\t\"\"\t\"\"\r\n"
            + "\"F33\"\t\"1997-01-01\"\t\"F30-F39\"\t\"Recidiverande \"\"depression\"\"\"\t\"\"\t\"Två\r\nrader\"\r\n"
            + "\"F33\"\t\"\"\t\"\"\t\"\"\t\"\"\t\"mer om F33\"\r\n"
            + "\r\n"
            + "\"F33.1\"\t\"1997-01-01\"\t\"F33\"\t\"Medelsvår episod\"\t\"\"\t\"\"\r\n";
        Assert.Null(DiagnosisFile.Parse(DiagnosisFileText.WithMark(Text), out var file));
        Assert.Equal([new DiagnosisTitle("F33", "Recidiverande \"depression\""), new("F331", "Medelsvår episod")], file!.Codes);
        Assert.Equal((2, 1), (file.Headings, file.Continuations));
    }

    [Theory]
    [InlineData("F331\tEn titel\nF438A\tTvå\n")]
    [InlineData("titel\tkod\nEn titel\tF331\nTvå\tF43.8A\n")]
    [InlineData("Code\tChapter\tTitle\nF331\t5\tEn titel\nF438A\t5\tTvå")]
    [InlineData("KOD\tBenämning\nF33.1\tEn titel\nF43.8A\tTvå")]
    [InlineData("Kod\tTitel\nF33.\u200B1\u00A0\tEn titel\nＦ43．8A\tTvå")]
    public void Parse_WithOrWithoutAHeader_FindsTheColumns(string text)
    {
        Assert.Null(DiagnosisFile.Parse(Encoding.UTF8.GetBytes(text), out var file));
        Assert.Equal([new DiagnosisTitle("F331", "En titel"), new("F438A", "Två")], file!.Codes);
    }

    [Theory]
    [InlineData("F331\tEtt\n\tTvå\n", "Rad 2: koden saknas.")]
    [InlineData("F331\tEtt\nF332\t\n", "Rad 2: koden F332 saknar titel.")]
    [InlineData("F331\tEtt\nF332\n", "Rad 2: koden F332 saknar titel.")]
    [InlineData("F331\tEtt\n\nf332\tTvå\n", "Rad 3: \"f332\" är ingen diagnoskod. En kod skrivs som F33.1 eller F331.")]
    [InlineData("F331\tEtt\nF3.31\tTvå\n", "Rad 2: \"F3.31\" är ingen diagnoskod. En kod skrivs som F33.1 eller F331.")]
    [InlineData("F331\tEtt\nF33.1\tTvå\n", "Rad 2: koden F331 finns redan på rad 1.")]
    [InlineData("F331\tEtt\n\"F332\tTvå\n\nF333\tTre", "Rad 2: ett citattecken avslutas aldrig.")]
    [InlineData("Rubrik\nF331\tEtt", "Rad 1: \"Rubrik\" är ingen diagnoskod. En kod skrivs som F33.1 eller F331.")]
    [InlineData("kod\ttitel\n", "Filen innehåller inga koder.")]
    [InlineData("", "Filen innehåller inga koder.")]
    public void Parse_WhenALineIsBroken_NamesItAndGivesNothing(string text, string fault)
    {
        Assert.Equal(fault, DiagnosisFile.Parse(Encoding.UTF8.GetBytes(text), out var file));
        Assert.Null(file);
    }

    [Fact]
    public void Parse_WhenATitleIsTooLong_NamesTheLine() =>
        Assert.Equal("Rad 2: titeln till F332 är längre än 300 tecken.",
            DiagnosisFile.Parse(Encoding.UTF8.GetBytes($"F331\t{new string('å', 300)}\nF332\t{new string('å', 301)}\n"), out _));

    [Fact]
    public void Parse_WhenALineIsNoUtf8_NamesTheLine() =>
        Assert.Equal("Rad 3: filen är inte UTF-8. Spara den som UTF-8.",
            DiagnosisFile.Parse(Encoding.Latin1.GetBytes("F331\tEtt\nF332\tTva\nF333\tTrött\n"), out _));

    [Fact]
    public void Parse_WhenALineBreakStandsInQuotes_CountsLinesRight() =>
        Assert.Equal("Rad 4: koden saknas.", DiagnosisFile.Parse(Encoding.UTF8.GetBytes("F331\t\"Ett\ntvå\ntre\"\n\tTvå\n"), out _));
}
