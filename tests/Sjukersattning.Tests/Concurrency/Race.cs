using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Concurrency;

/// <summary>Requests that start together, and what a section's page sends when its script saves one field.</summary>
internal static partial class Race
{
    private static readonly MediaTypeHeaderValue FormType = new("application/x-www-form-urlencoded");

    /// <summary>
    /// Starts everything at once and hands back every answer in order. Each request stands for a page of its own: without its mark it is
    /// never taken for another one's second try.
    /// </summary>
    public static async Task<IReadOnlyList<Outcome>> RunAsync(IEnumerable<(StaffBrowser Browser, HttpRequestMessage Request)> runners,
        bool keepMarks = false)
    {
        var all = runners.ToList();
        foreach (var request in keepMarks ? [] : all.Select(runner => runner.Request))
        {
            request.Content = new StringContent(Mark().Replace(await request.Content!.ReadAsStringAsync(), ""), FormType);
        }

        using var start = new SemaphoreSlim(0);
        var running = all.Select(async runner =>
        {
            await start.WaitAsync();
            using var request = runner.Request;
            using var response = await runner.Browser.Client.SendAsync(request);
            return new Outcome(response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString);
        }).ToList();
        start.Release(all.Count);
        var outcomes = await Task.WhenAll(running);
        Assert.True(outcomes.All(o => (int)o.Status < 500), outcomes.FirstOrDefault(o => (int)o.Status >= 500)?.Body ?? "");
        return outcomes;
    }

    public static string Section(UtlatandeCase subject, string slug) => $"/arenden/{subject.Id}/utlatande/{slug}";

    /// <summary>What the script sends to save one text.</summary>
    public static HttpRequestMessage Save(StaffPage page, string question, string text) =>
        StaffBrowser.AsScript(new HttpRequestMessage(HttpMethod.Post, new Uri(page.Path, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", page.Value("__RequestVerificationToken")!),
            new($"v/{question}", page.Value($"v/{question}")!), new($"f/{question}/{TextQuestion.TextPart}", text),
        ]),
        });

    /// <summary>Texts of a section that are one box each.</summary>
    public static IReadOnlyList<string> Texts(SectionKey section) =>
        [.. Fk7800.Version13.QuestionsOf(section)
            .OfType<TextQuestion>()
            .Where(question => question.Prompt is null && question.ShownWhen is null).Select(question => question.Id)];

    /// <summary>Cases of a demo unit in a status, by number.</summary>
    public static Task<List<UtlatandeCase>> CasesAsync(TestClinic clinic, CaseStatus status, string unit = "Smålandsstenar") =>
        clinic.InDatabaseAsync(async db =>
    {
        var id = await db.Units.Where(u => u.Postort == unit).Select(u => u.Id).FirstAsync();
        return await db.Cases.AsNoTracking().Where(c => c.UnitId == id && c.Status == status).OrderBy(c => c.Number).ToListAsync();
    });

    /// <summary>Saved rows of a field, oldest first.</summary>
    public static Task<List<AnswerRow>> RowsAsync(TestClinic clinic, Guid caseId, string question) =>
        clinic.InDatabaseAsync(db => db.Answers.AsNoTracking()
            .Where(row => row.CaseId == caseId && row.QuestionId == question)
            .OrderBy(row => row.Version).ToListAsync());

    public static string TextOf(AnswerRow row) => Answer.FromJson(row.Content)[TextQuestion.TextPart];

    [GeneratedRegex("&?__marke=[^&]*")]
    private static partial Regex Mark();

    public sealed record Outcome(HttpStatusCode Status, string Body, string? Location = null)
    {
        /// <summary>The colleague's text in a script's answer.</summary>
        public string? Theirs =>
            JsonDocument.Parse(Body).RootElement
                .GetProperty("theirs")
                .EnumerateArray()
                .FirstOrDefault(part => part.GetProperty("part").GetString() == TextQuestion.TextPart).GetProperty("text").GetString();
    }
}
