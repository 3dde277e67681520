using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

public sealed class DiagnosisCodeTests
{
    private const string Icd = "ICD_10_SE";
    private const string Ksh = "KSH_97_P";

    [Theory]
    [InlineData("A00", Icd)]
    [InlineData("M797", Icd)]
    [InlineData("F331", Icd)]
    [InlineData("F438A", Icd)]
    [InlineData("Z731", Icd)]
    [InlineData("Z72", Icd)]
    [InlineData("S666", Icd)]
    [InlineData("M461D", Icd)]
    [InlineData("M79A", Icd)]
    [InlineData("A00", Ksh)]
    [InlineData("A00-", Ksh)]
    [InlineData("A00-P", Ksh)]
    [InlineData("F320", Ksh)]
    [InlineData("M797P", Ksh)]
    [InlineData("F438A", Ksh)]
    public void FaultOf_WhenTheFormatIsRight_IsNull(string code, string system) => Assert.Null(DiagnosisCode.FaultOf(code, system));

    [Theory]
    [InlineData("F32.9", "F329")]
    [InlineData("f43.8a", "F438A")]
    [InlineData(" m79 . 7 ", "M797")]
    [InlineData("M79．7", "M797")]
    [InlineData("F329", "F329")]
    [InlineData("A00-P", "A00-P")]
    [InlineData("F3.29", "F3.29")]
    [InlineData("F32.9.1", "F32.9.1")]
    [InlineData("Se nedan.", "SE NEDAN.")]
    public void AsMeant_LeavesOutTheRegistersFullStop(string typed, string code) => Assert.Equal(code, DiagnosisCode.AsMeant(typed));

    [Theory]
    [InlineData("F32.9", Icd, "Skriv koden utan punkt, till exempel F329.")]
    [InlineData("m79.7", Icd, "Skriv koden utan punkt, till exempel M797.")]
    [InlineData("A0", Icd, "Koden behöver minst tre tecken, till exempel M797.")]
    [InlineData("F32", Icd, "Koder som börjar på F eller Z73 behöver minst fyra tecken, till exempel F329.")]
    [InlineData("Z73", Icd, "Koder som börjar på F eller Z73 behöver minst fyra tecken, till exempel F329.")]
    [InlineData("F32", Ksh, "Koder som börjar på F eller Z73 behöver minst fyra tecken, till exempel F329.")]
    [InlineData("M79700", Icd, "Koden får ha högst fem tecken.")]
    [InlineData("m797", Icd, "Koden ska vara en stor bokstav följd av siffror, till exempel F331, utan punkt.")]
    [InlineData("7979", Icd, "Koden ska vara en stor bokstav följd av siffror, till exempel F331, utan punkt.")]
    [InlineData("M7A7", Icd, "Koden ska vara en stor bokstav följd av siffror, till exempel F331, utan punkt.")]
    [InlineData("Å797", Icd, "Koden ska vara en stor bokstav följd av siffror, till exempel F331, utan punkt.")]
    [InlineData("M79-", Icd, "Koden ska vara en stor bokstav följd av siffror, till exempel F331, utan punkt.")]
    [InlineData("M461D", Ksh, "Koden ska vara en stor bokstav följd av siffror, till exempel F331, utan punkt.")]
    public void FaultOf_WhenTheFormatIsWrong_SaysWhatToDo(string code, string system, string sentence) =>
        Assert.Equal(sentence, DiagnosisCode.FaultOf(code, system));

    [Fact]
    public void Rows_TrimCodesAndSkipEmptyRows()
    {
        var answer = Answer.Empty.With("1.kod", " F331 ").With("3.text", "Fibromyalgi");

        Assert.Equal([new DiagnosisRow(1, "F331", ""), new DiagnosisRow(3, "", "Fibromyalgi")], DiagnosesQuestion.Rows(answer));
    }
}
