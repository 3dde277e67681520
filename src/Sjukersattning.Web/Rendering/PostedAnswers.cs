using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering;

/// <summary>
/// What a section's page posted, question by question. Reads the form's declaration: a field it does not have is refused, not ignored.
/// </summary>
public sealed class PostedAnswers
{
    private PostedAnswers(IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> edits,
        IReadOnlyList<(string Field, string Sentence)> refused)
    {
        Edits = edits;
        Refused = refused;
    }

    /// <summary>Question id → the version the writer saw, and the answer.</summary>
    public IReadOnlyDictionary<string, (int SeenVersion, Answer Answer)> Edits { get; }

    /// <summary>Posted fields that the section does not have, with what to tell the person.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Refused { get; }

    /// <summary>Reads a posted form. A question takes part when its version field does; unticked boxes post nothing else.</summary>
    public static PostedAnswers Read(IFormCollection posted, FormEdition form, SectionKey section)
    {
        var edits = new Dictionary<string, (int SeenVersion, Answer Answer)>();
        var refused = new List<(string, string)>();
        foreach (var (name, value) in posted)
        {
            if (HtmlQuestion.ReadVersionField(name) is { } id)
            {
                if (QuestionOf(form, section, id) is { } question && int.TryParse(value, out var version) && version >= 0)
                {
                    edits[id] = (version, question.Tidy(question.Parts.Aggregate(Answer.Empty,
                        (answer, part) => answer.With(part, posted[HtmlQuestion.FieldOf(id, part)].ToString()))));
                }
                else
                {
                    refused.Add((name, "Sidan är för gammal eller ändrad. Ladda om den och försök igen."));
                }
            }
            else if (HtmlQuestion.ReadField(name) is var (questionId, part))
            {
                var question = QuestionOf(form, section, questionId);
                if (question is null || !question.Parts.Contains(part))
                {
                    refused.Add((name, question?.UnknownPart ?? "Fältet hör inte till avsnittet och har inte sparats."));
                }
            }
        }

        return new(edits, refused);
    }

    private static Question? QuestionOf(FormEdition form, SectionKey section, string id) =>
        form.Find(id) is { } question && question.Section == section ? question : null;
}
