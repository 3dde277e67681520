using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Web.Rendering;

/// <summary>What the page's own script is told after a save; site.js reads it.</summary>
public static class AutosaveReply
{
    public static JsonResult Refused(IEnumerable<string> sentences, int status) =>
        new(new { sentence = string.Join(' ', sentences) }) { StatusCode = status };

    /// <summary>A colleague, or the writer on another page, saved first: that text, part by part.</summary>
    public static JsonResult Conflict(Question question, WrittenAnswer theirs, Guid writer)
    {
        var lines = QuestionInWords.Of(question, theirs.Answer);
        AnswerLine? Line(string part) => lines.FirstOrDefault(line => line.Part == part);
        return new JsonResult(new
        {
            version = theirs.Version,
            what = HtmlQuestion.WhoSaved(theirs, writer),
            who = $"{theirs.AuthorName}, {theirs.AuthorTitle}, sparat {ClinicClock.Local(theirs.At):HH.mm}:",
            theirs = theirs.Answer.Parts
                .Select(part => new
                {
                    part = part.Key, label = Line(part.Key)?.Label ?? "",
                    text = Line(part.Key)?.Text ?? (part.Value.Length > 0 ? part.Value : "(tomt)"), value = part.Value
                }),
        })
        {
            StatusCode = StatusCodes.Status409Conflict,
        };
    }

    /// <summary>
    /// Saved: the new version, what is wrong with the field as it stands, and what the quality check asks about the section.
    /// </summary>
    public static JsonResult Saved(IEnumerable<string> questionIds, WrittenSheet written, IEnumerable<Concern> concerns, SectionKey section,
        ClinicClock clock) => new(new
        {
            version = questionIds.Select(id => written[id]?.Version ?? 0).FirstOrDefault(),
            saved = $"Sparat {ClinicClock.Local(clock.Now):HH.mm}",
            findings = questionIds.SelectMany(id => Review.Of(written.Sheet.Form.Find(id)!, written.Sheet, clock.Today))
            .Where(finding => !finding.IsMissing).Select(finding => finding.Sentence),
            concerns = concerns.Where(concern => written.Sheet.Form.Find(concern.QuestionId)!.Section == section)
            .ToDictionary(concern => ConcernLine.KeyOf(concern.Rule.Id, concern.QuestionId),
                concern => new[] { $"#{ConcernLine.ListOf(concern.QuestionId)}", concern.Rule.Question }),
        });
}
