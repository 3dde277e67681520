using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Statistics;
using Sjukersattning.Web;

namespace Sjukersattning.Tests.Pages;

/// <summary>
/// Försäkringskassan asks back, twice, while versions are begun, given up, signed and revoked: the case, the stepper, the nurse's card, the
/// patient's letter, the list, Mitt arbete, the statistics and the calendar say the same, and right, at every step.
/// </summary>
public sealed class KompletteringJourneyTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string AtFk = "Hos Försäkringskassan";
    private const string Applied = "Utlåtandet är signerat, och ansökan är gjord.";
    private const string AskedOnce = $"{Applied} Försäkringskassan har bett om en komplettering; svar senast.";
    private const string AskedTwice = $"{Applied} Försäkringskassan har bett om 2 kompletteringar; svar senast.";
    private const string Waiting = "Försäkringskassan prövar ditt ärende. Ring oss när du får besked, eller om de frågar dig något.";
    private const string Asked = "Försäkringskassan har frågat oss om något i utlåtandet.";
    private const string CallPatient = "Kalla patienten till en ny undersökning.";
    private const string Through = "Vi har fått veta hur det gick hos Försäkringskassan. Rehabkoordinatorn ringer dig och går igenom det.";

    [Fact]
    public async Task Journey_OfTwoKompletteringarAndAReplacement_IsToldRightEverywhere()
    {
        var (after, places) = await AppliedAsync();
        await places.AssertAsync(AtFk, null, Applied, "Invänta Försäkringskassans beslut.", Waiting);

        await after.KompletteringAsync();
        await places.AssertAsync(AtFk, null, AskedOnce, "Svara på Försäkringskassans komplettering.",
            $"{Asked} Vi svarar dem. {NextStepRules.MayHaveToCome}");
        await places.AssertWorkAsync("kurator", "Komplettering fält 11");

        await after.BeginComplementAsync();
        const string begun = "kompletterande version skrivs";
        await places.AssertAsync(AtFk, begun, $"{AskedOnce} Svaret skrivs nu.", "Skriv svaret på kompletteringen; läkaren signerar.",
            $"{Asked} Vi skriver ett svar till dem. {NextStepRules.MayHaveToCome}");
        await places.AssertWorkAsync("kurator", "Psykiska funktionsnedsättningar, svar på komplettering");
        await places.BookAsync(5);
        Assert.Equal("Signera svaret på kompletteringen", await places.CalendarAsync());

        await after.KompletteringAsync("12.1", "STATUS/FYND SAKNAS", "Vad har undersökts?");
        await places.AssertAsync(AtFk, begun, $"{AskedTwice} Svaret skrivs nu.", "Skriv svaret på kompletteringen; läkaren signerar.",
            $"{Asked} Vi skriver ett svar till dem. {NextStepRules.MayHaveToCome}");
        await places.AssertWorkAsync("fysioterapeut", "Fysiska funktionsnedsättningar, svar på komplettering");

        await WriteAsync(after, "kurator", SectionKey.Psykiska, "11.1");
        await places.AssertWorkAsync("kurator");
        await WriteAsync(after, "fysioterapeut", SectionKey.Fysiska, "12.1");
        await places.AssertAsync(AtFk, "kompletterande version granskas",
            $"{AskedTwice} Svaret är skrivet, och läkaren går igenom det.", "Granska och signera svaret på kompletteringen.",
            $"Läkaren går igenom vårt svar till Försäkringskassan. {NextStepRules.MayHaveToCome}");
        await places.AssertWorkAsync("lakare", "Signera svaret på kompletteringen");
        await places.AssertCountedAsync((Counted.Komplettering, 2), (Counted.Complementing, 0), (Counted.Undecided, 1));

        var review = await (await clinic.SignInAsync("lakare")).GetAsync(To.Review(after.CaseId));
        Assert.Contains("komplettering 1, som kom", review.Text, StringComparison.Ordinal);
        Assert.Contains("komplettering 2, som kom", review.Text, StringComparison.Ordinal);
        await after.SignDraftAsync();
        await places.AssertAsync(AtFk, null, "Utlåtandet är signerat och kompletterat, och ansökan är gjord.",
            "Skicka svaret på kompletteringen till Försäkringskassan.", $"{Asked} Vi har skrivit ett svar och skickar det till dem.");
        await SendAsync(after);
        await places.AssertAsync(AtFk, null, "Utlåtandet är signerat och kompletterat, och ansökan är gjord.",
            "Invänta Försäkringskassans beslut.", Waiting);
        await places.AssertCountedAsync((Counted.Komplettering, 2), (Counted.Complementing, 1), (Counted.Undecided, 1));
        Assert.Null(await places.CalendarAsync());

        await after.RevokeAsync(2);
        await places.AssertAsync(AtFk, null, AskedTwice, "Svara på Försäkringskassans komplettering.",
            $"{Asked} Vi svarar dem. {NextStepRules.MayHaveToCome}");
        await places.AssertWorkAsync("kurator", "Komplettering fält 11");
        await places.AssertWorkAsync("fysioterapeut", "Komplettering fält 12");
        await places.AssertCountedAsync((Counted.Komplettering, 2), (Counted.Complementing, 0), (Counted.Undecided, 1));

        await ReplaceAsync(after);
        const string rewrite = "Skriv om utlåtandet och signera den nya versionen. Den svarar också på kompletteringen.";
        await places.AssertAsync(AtFk, "ersättande version skrivs",
            $"{AskedTwice} En ny version skrivs nu. Den signerade gäller tills den nya är klar.", rewrite,
            "Försäkringskassan har frågat oss om något. Läkaren gör en ny version av utlåtandet, som svarar på det. "
                + NextStepRules.MayHaveToCome);

        await after.DecideAsync(Beslutsutfall.Avslag);
        await places.AssertAsync("Beslut", "ersättande version skrivs",
            $"{Applied} Försäkringskassan beslutade. Försäkringskassan har bett om 2 kompletteringar; svar senast. "
                + "En ny version skrivs nu. Den signerade gäller tills den nya är klar.",
            "Gå igenom beslutet med patienten. Bestäm om den påbörjade versionen ska signeras eller ångras.", Through);
        await places.AssertCountedAsync((Counted.Avslag, 1), (Counted.Undecided, 0), (Counted.Replacing, 0));
        Assert.Contains("En ny version är påbörjad.", (await after.SeeAsync("/avsluta")).Text, StringComparison.Ordinal);

        await AbandonAsync(after);
        await places.AssertAsync("Beslut", null,
            $"{Applied} Försäkringskassan beslutade. Försäkringskassan har bett om 2 kompletteringar; svar senast.",
            "Gå igenom beslutet med patienten. Bestäm om kompletteringen ändå ska besvaras.", Through);

        await after.StepAsync("lakare", 1, "KanInte", ("Input.Reason", "Beslutet har kommit."));
        await after.StepAsync("lakare", 2, "KanInte", ("Input.Reason", "Beslutet har kommit."));
        await places.AssertAsync("Beslut", null, $"{Applied} Försäkringskassan beslutade.",
            "Gå igenom beslutet med patienten, och avsluta ärendet eller hjälp till med omprövning.", Through);
    }

    [Fact]
    public async Task Journey_WhenThePatientHasToCome_SaysSoUntilItIsAnswered()
    {
        var (after, places) = await AppliedAsync();
        await after.KompletteringAsync();
        var koordinator = await clinic.SignInAsync("koordinator");
        await koordinator.SubmitAsync(await koordinator.GetAsync(To.CorrectKomplettering(after.CaseId, 1)), "form.narrow",
            ("Input.NeedsExamination", "true"), ("Input.Reason", "Försäkringskassan vill ha en ny undersökning."));
        const string needed = "En ny undersökning behövs för svaret.";
        await places.AssertAsync(AtFk, null, $"{AskedOnce} {needed}", $"Svara på Försäkringskassans komplettering. {CallPatient}",
            $"{Asked} Vi svarar dem. {NextStepRules.ComeForExamination}");

        await after.BeginComplementAsync();
        await places.AssertAsync(AtFk, "kompletterande version skrivs", $"{AskedOnce} Svaret skrivs nu. {needed}",
            $"Skriv svaret på kompletteringen; läkaren signerar. {CallPatient}",
            $"{Asked} Vi skriver ett svar till dem. {NextStepRules.ComeForExamination}");

        await WriteAsync(after, "kurator", SectionKey.Psykiska, "11.1");
        await after.SignDraftAsync();
        await SendAsync(after);
        await places.AssertAsync(AtFk, null, "Utlåtandet är signerat och kompletterat, och ansökan är gjord.",
            "Invänta Försäkringskassans beslut.", Waiting);
    }

    private async Task<(AfterSigning After, KompletteringPlaces Places)> AppliedAsync()
    {
        var after = new AfterSigning(clinic);
        var personnummer = MainJob.NewPersonnummer();
        await after.SignAsync(personnummer: personnummer);
        await after.InformAsync();
        await SendAsync(after);
        await after.ApplyAsync();
        return (after, new KompletteringPlaces(clinic, after, personnummer));
    }

    private static Task SendAsync(AfterSigning after) =>
        after.RegisterAsync("skickat", ("Input.Day", after.Today), ("Input.SentBy", "Webcert"));

    private async Task WriteAsync(AfterSigning after, string who, SectionKey key, string questionId)
    {
        var writer = await clinic.SignInAsync(who);
        await writer.SubmitByAsync(await writer.GetAsync(after.Job.SectionUrl(key)), "form.answers", "button[formaction*=Klar]",
            ($"f/{questionId}/text", "Prövat igen, måttligt nedsatt."));
    }

    private async Task ReplaceAsync(AfterSigning after)
    {
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync(To.Replace(after.CaseId)), "form.narrow", ("Input.Reason", "Ny diagnos."));
    }

    private async Task AbandonAsync(AfterSigning after)
    {
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync(To.Replace(after.CaseId)), "form[action*=Angra]");
    }
}
