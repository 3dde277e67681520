using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain.Statistics;

public sealed class Icd10ChaptersTests
{
    /// <summary>First and last three-position code of every chapter of ICD-10-SE.</summary>
    [Theory]
    [InlineData("I", "A00", "B99")]
    [InlineData("II", "C00", "D48")]
    [InlineData("III", "D50", "D89")]
    [InlineData("IV", "E00", "E90")]
    [InlineData("V", "F00", "F99")]
    [InlineData("VI", "G00", "G99")]
    [InlineData("VII", "H00", "H59")]
    [InlineData("VIII", "H60", "H95")]
    [InlineData("IX", "I00", "I99")]
    [InlineData("X", "J00", "J99")]
    [InlineData("XI", "K00", "K93")]
    [InlineData("XII", "L00", "L99")]
    [InlineData("XIII", "M00", "M99")]
    [InlineData("XIV", "N00", "N99")]
    [InlineData("XV", "O00", "O99")]
    [InlineData("XVI", "P00", "P96")]
    [InlineData("XVII", "Q00", "Q99")]
    [InlineData("XVIII", "R00", "R99")]
    [InlineData("XIX", "S00", "T98")]
    [InlineData("XX", "V01", "Y98")]
    [InlineData("XXI", "Z00", "Z99")]
    [InlineData("XXII", "U00", "U99")]
    public void Of_TheFirstAndTheLastCode_IsTheirChapter(string roman, string from, string to) =>
        Assert.Equal((roman, roman), (Icd10Chapters.Of(from)?.Roman, Icd10Chapters.Of(to)?.Roman));

    [Theory]
    [InlineData("F331", "V", "Psykiska sjukdomar")]
    [InlineData("F438A", "V", "Psykiska sjukdomar")]
    [InlineData("M797", "XIII", "Sjukdomar i rörelseorganen")]
    [InlineData("M797P", "XIII", "Sjukdomar i rörelseorganen")]
    [InlineData("M79-", "XIII", "Sjukdomar i rörelseorganen")]
    [InlineData("Z730", "XXI", "Livssituation och vårdkontakter")]
    [InlineData("B001", "I", "Infektionssjukdomar")]
    [InlineData("T981", "XIX", "Skador och förgiftningar")]
    [InlineData("W19", "XX", "Yttre orsaker till skador")]
    [InlineData("U099", "XXII", "Särskilda koder, till exempel covid-19")]
    public void Of_ADiagnosis_IsItsChapter(string code, string roman, string name)
    {
        var chapter = Icd10Chapters.Of(code);

        Assert.Equal((roman, name), (chapter?.Roman, chapter?.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("F3")]
    [InlineData("D49")]
    [InlineData("D90")]
    [InlineData("E91")]
    [InlineData("H96")]
    [InlineData("K94")]
    [InlineData("P97")]
    [InlineData("T99")]
    [InlineData("V00")]
    [InlineData("Y99")]
    [InlineData("f33")]
    [InlineData("F3A")]
    [InlineData("FA3")]
    [InlineData("333")]
    [InlineData("Å33")]
    public void Of_WhatIsInNoChapter_IsNull(string code) => Assert.Null(Icd10Chapters.Of(code));

    [Fact]
    public void All_AreTwentyTwo_WithANumberAndANameOfTheirOwn_AndFoundByTheNumber()
    {
        Assert.Equal(22, Icd10Chapters.All.Count);
        Assert.Distinct(Icd10Chapters.All.Select(chapter => chapter.Roman));
        Assert.Distinct(Icd10Chapters.All.Select(chapter => chapter.Name));
        Assert.All(Icd10Chapters.All, chapter => Assert.Same(chapter, Icd10Chapters.Find(chapter.Roman)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v")]
    [InlineData("XXIII")]
    public void Find_WhenNoChapterHasTheNumber_IsNull(string roman) => Assert.Null(Icd10Chapters.Find(roman));
}
