using Sjukersattning.Data.Demo;

namespace Sjukersattning.Tests.Quality.Pages;

/// <summary>
/// The review page: everything still asked in one list beside the faults, which stops nothing and is kept at the signature.
/// </summary>
public sealed class ReviewConcernsTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    [Fact]
    public async Task Review_WithOpenQuestions_CountsThemAndLetsTheLakareSetOneAside()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var lakare = await clinic.SignInAsync("lakare");
        var review = await lakare.GetAsync($"{desk.Job.CaseUrl}/granska");
        var before = QualityDesk.CountIn(review, "Försäkringskassan brukar fråga");
        Assert.InRange(before, 1, 200);
        var question = await lakare.GetAsync(review.Document.QuerySelector("a[href*='/kontroll/minne/11.1']")!.GetAttribute("href")!);
        var after = await lakare.SubmitAsync(question, "form.narrow", ("Input.Reason", "Kuratorn har prövat minnet muntligt."));
        Assert.StartsWith($"{desk.Job.CaseUrl}/granska", after.Path, StringComparison.Ordinal);
        Assert.Equal((before - 1, 1),
            (QualityDesk.CountIn(after, "Försäkringskassan brukar fråga"), QualityDesk.CountIn(after, "Lagda åt sidan")));
        Assert.Contains("Kuratorn har prövat minnet muntligt.", after.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_ForSomebodyWhoMayNotSetAside_ShowsTheQuestionsWithoutTheLinks()
    {
        var desk = new QualityDesk(clinic);
        await desk.BeginAsync();
        var review = await desk.Job.Koordinator.GetAsync($"{desk.Job.CaseUrl}/granska");
        Assert.InRange(QualityDesk.CountIn(review, "Försäkringskassan brukar fråga"), 1, 200);
        Assert.Empty(review.Document.QuerySelectorAll("a[href*='/kontroll/']"));
    }

    [Fact]
    public async Task Sign_WithOpenQuestions_IsPossibleAndKeepsWhatWasAsked()
    {
        var desk = new QualityDesk(clinic);
        await desk.Job.OpenAsync();
        await desk.Job.PlanAsync();
        await desk.Job.WriteAllAsync(QualityDesk.Forgetful());
        var lakare = await clinic.SignInAsync("lakare");
        var first = await lakare.GetAsync($"{desk.Job.CaseUrl}/granska");
        var asked = QualityDesk.CountIn(first, "Försäkringskassan brukar fråga");
        Assert.InRange(asked, 2, 200);
        await lakare.SubmitAsync(await lakare.GetAsync($"{desk.MemoryUrl}?fran=granska"), "form.narrow",
            ("Input.Reason", "Prövas av psykolog."));
        var review = await lakare.GetAsync($"{desk.Job.CaseUrl}/granska");
        Assert.Contains("Allt som måste vara ifyllt är ifyllt", review.Text, StringComparison.Ordinal);
        var done = await lakare.SubmitAsync(review, "form.narrow", ("Input.Password", DemoClinic.Password));
        Assert.Contains("Utlåtandet är signerat.", done.Text, StringComparison.Ordinal);

        var kept = await desk.SignedConcernsAsync();
        Assert.Equal(asked, kept.Count);
        Assert.Equal(QualityDesk.Memory, Assert.Single(kept, one => one.WasSetAside) is var only ? $"{only.RuleId}/{only.QuestionId}" : "");
    }

    [Fact]
    public async Task Question_AfterTheSignature_CannotBeSetAside()
    {
        var desk = new QualityDesk(clinic);
        await desk.Job.OpenAsync();
        await desk.Job.PlanAsync();
        await desk.Job.WriteAllAsync(QualityDesk.Forgetful());
        var lakare = await clinic.SignInAsync("lakare");
        await lakare.SubmitAsync(await lakare.GetAsync($"{desk.Job.CaseUrl}/granska"), "form.narrow",
            ("Input.Password", DemoClinic.Password));
        var page = await lakare.GetAsync(desk.MemoryUrl);
        Assert.Contains("Utlåtandet är signerat, och ingen ny version är påbörjad.", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[name='Input.Reason']"));
    }
}
