using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Tests.Data;
using Sjukersattning.Web.Rendering;

namespace Sjukersattning.Tests.Rendering;

/// <summary>The form on which the patient consents, read as the patient's own program reads it.</summary>
public sealed class PdfConsentFormTests(TestClinic clinic) : PdfFileTests, IClassFixture<TestClinic>
{
    private static readonly string[] Scopes = [.. ContactWords.Scopes.Select(scope => scope.Swedish())];

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

    /// <summary>However long the words before it are.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    public async Task Signature_StandsWithWhatIsConsentedToAndByWhom(int words)
    {
        var opened = await CaseAsync();
        var unit = opened.Unit with { Telefonnummer = string.Join(" eller ", Enumerable.Repeat("0370-00 00 00", words * 10)) };
        var pages = PdfText.PagesOf(PdfConsentForm.Draw(opened with { Unit = unit }, Scopes)).Select(CollapseSpaces).ToArray();
        Assert.All(pages, page => Assert.Contains(opened.Patient.Personnummer.ToString(), page, StringComparison.Ordinal));
        var signed = Assert.Single(pages, page => page.Contains("Patientens underskrift", StringComparison.Ordinal));
        Assert.All([.. Scopes, "Jag samtycker till", opened.Patient.Name, "Mottaget av"],
            said => Assert.Contains(said, signed, StringComparison.Ordinal));
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
