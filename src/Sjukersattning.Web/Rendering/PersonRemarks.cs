using Sjukersattning.Data;
using Sjukersattning.Domain.People;
using Sjukersattning.Pdf;

namespace Sjukersattning.Web.Rendering;

/// <summary>What whoever writes or signs should know of the patient's age and name. It tells and stops nothing.</summary>
public static class PersonRemarks
{
    public static IReadOnlyList<string> Of(OpenedCase opened) =>
        [.. AgeRules.RemarksOn(opened.Patient.Personnummer, opened.Facts.Today), .. OnPaper(opened.Patient.Name)];

    private static IEnumerable<string> OnPaper(string name)
    {
        if (PdfWriter.Undrawable(name) is { Count: > 0 } signs)
        {
            yield return $"Namnet har tecken som inte går att skriva på papper: {PersonName.Named(signs)}. På utlåtandet och breven står "
                + "\uFFFD i deras ställe. Rätta namnet om personen också stavar det med latinska bokstäver.";
        }
    }
}
