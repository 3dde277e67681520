using Microsoft.AspNetCore.Mvc;
using Sjukersattning.Data;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering;

/// <summary>What the page's own script is told after a save; site.js reads it.</summary>
public static class AutosaveReply
{
    /// <summary>Nothing was saved, and why.</summary>
    public static JsonResult Refused(IEnumerable<string> sentences, int status) => new(new { sentence = string.Join(' ', sentences) }) { StatusCode = status };

    /// <summary>A colleague saved first: the colleague's text, part by part.</summary>
    public static JsonResult Conflict(Question question, WrittenAnswer theirs)
    {
        var lines = QuestionInWords.Of(question, theirs.Answer);
        AnswerLine? Line(string part) => lines.FirstOrDefault(line => line.Part == part);
        return new JsonResult(new
        {
            version = theirs.Version,
            author = $"{theirs.AuthorName}, {theirs.AuthorTitle}",
            at = $"{ClinicClock.Local(theirs.At):HH.mm}",
            theirs = theirs.Answer.Parts.Select(part => new { part = part.Key, label = Line(part.Key)?.Label ?? "", text = Line(part.Key)?.Text ?? part.Value, value = part.Value }),
        })
        {
            StatusCode = StatusCodes.Status409Conflict,
        };
    }

    /// <summary>Saved: the new version, and what is wrong with the field as it stands.</summary>
    public static JsonResult Saved(IEnumerable<string> questionIds, WrittenSheet written, ClinicClock clock) => new(new
    {
        version = questionIds.Select(id => written[id]?.Version ?? 0).FirstOrDefault(),
        saved = $"{ClinicClock.Local(clock.Now):HH.mm}",
        findings = questionIds.SelectMany(id => Review.Of(written.Sheet.Form.Find(id)!, written.Sheet, clock.Today)).Where(finding => !finding.IsMissing)
            .Select(finding => new { part = finding.Part, sentence = finding.Sentence }),
    });
}
