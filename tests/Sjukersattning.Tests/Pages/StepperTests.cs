namespace Sjukersattning.Tests.Pages;

/// <summary>The bar on the overview says of every step whether it was taken: one that a case passed by was not.</summary>
public sealed class StepperTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string ToSigned = "Klart: Öppnat|Klart: Planerat|Klart: Skrivs|Klart: Granskas";

    [Fact]
    public async Task PatientWhoAppliedBeforeSheWasTold_IsNotShownAsInformed_UntilSheIs()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await AssertAsync(after,
            $"{ToSigned}|Nu: Signerat|Sedan: Patient informerad|" +
            "Sedan: Hos Försäkringskassan|Sedan: Beslut|Sedan: Avslutat");
        await after.ApplyAsync();
        await AssertAsync(after,
            $"{ToSigned}|Klart: Signerat|Inte registrerat: Patient informerad|Nu: Hos Försäkringskassan|Sedan: Beslut|Sedan: Avslutat");
        await after.InformAsync();
        await AssertAsync(after,
            $"{ToSigned}|Klart: Signerat|Klart: Patient informerad|" +
            "Nu: Hos Försäkringskassan|Sedan: Beslut|Sedan: Avslutat");
    }

    [Fact]
    public async Task CaseThatEndsWithoutApplication_IsNotShownAsDecided()
    {
        var after = new AfterSigning(clinic);
        await after.SignAsync();
        await after.InformAsync();
        await after.CloseAsync("Patienten vill vänta.");
        await AssertAsync(after, $"{ToSigned}|Klart: Signerat|Klart: Patient informerad|Inte registrerat: Hos Försäkringskassan|" +
            "Inte registrerat: Beslut|Nu: Avslutat");
        await after.ReopenAsync();
        await AssertAsync(after,
            $"{ToSigned}|Klart: Signerat|Nu: Patient informerad|" +
            "Sedan: Hos Försäkringskassan|Sedan: Beslut|Sedan: Avslutat");
    }

    private static async Task AssertAsync(AfterSigning after, string steps) =>
        Assert.Equal(steps, string.Join('|', (await after.SeeAsync()).Document.QuerySelectorAll(".steps__step")
            .Select(step => step.Words().Replace("\u00AD", "", StringComparison.Ordinal))));
}
