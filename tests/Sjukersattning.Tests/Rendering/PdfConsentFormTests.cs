using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Tests.Rendering;

/// <summary>The form on which the patient consents, read as the patient's own program reads it.</summary>
public sealed class PdfConsentFormTests(TestClinic clinic) : PdfFileTests, IClassFixture<TestClinic>
{
    private static readonly string[] Scopes = ["Att teamet läser och skriver tillsammans", "Att ni pratar med min arbetsgivare",
        "Att ni pratar med Försäkringskassan om hur det går"];

    [Fact]
    public async Task Form_HoldsWhatTheLawWantsAPatientToKnow()
    {
        var opened = await CaseAsync();
        var form = CollapseSpaces(PdfText.Of(PdfConsentForm.Draw(opened, Scopes)));
        string[] expected =
        [
            opened.Patient.Name, opened.Patient.Personnummer.ToString(), opened.Case.Number, opened.Unit.Name, .. Scopes,
            "ta tillbaka ditt samtycke när du vill", $"Ring oss på {opened.Unit.Telefonnummer}", "Patientens underskrift", "Datum",
            "Mottaget av",
        ];
        Assert.All(expected, words => Assert.Contains(words, form, StringComparison.Ordinal));
        Assert.DoesNotContain(opened.Case.NextStep.What, form, StringComparison.Ordinal);
    }

    [ToolFact("pdfinfo")]
    public async Task Form_FitsOneSheetOfPaperAndIsTagged()
    {
        var facts = Run("pdfinfo", Save(PdfConsentForm.Draw(await CaseAsync(), Scopes)));
        Assert.Matches(@"Pages:\s+1\n", facts);
        Assert.Matches(@"Tagged:\s+yes", facts);
    }

    [Fact]
    public async Task Form_WithoutAnythingToConsentTo_IsNotDrawn()
    {
        var opened = await CaseAsync();
        Assert.Throws<ArgumentOutOfRangeException>(() => PdfConsentForm.Draw(opened, []));
    }

    private async Task<OpenedCase> CaseAsync()
    {
        var koordinator = await clinic.ActorAsync("koordinator");
        var id = await clinic.InDatabaseAsync(
            db => Task.FromResult(db.Cases.Where(c => c.UnitId == koordinator.UnitId && c.Status == CaseStatus.BeingWritten)
                .OrderBy(c => c.Number).Select(c => c.Id).First()));
        return await clinic.ReadAsync(koordinator, id);
    }

    private string Save(byte[] pdf)
    {
        var file = Path.Combine(Folder.FullName, "form.pdf");
        File.WriteAllBytes(file, pdf);
        return file;
    }
}
