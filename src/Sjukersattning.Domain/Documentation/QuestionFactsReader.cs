using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Documentation;

/// <summary>Tells each kind of question in words.</summary>
internal sealed class QuestionFactsReader(FormEdition form) : IQuestionVisitor<QuestionFacts>
{
    private const string NoFuture = "inte efter dagens datum";

    public QuestionFacts Text(TextQuestion question) => new(
        question.SingleLine ? "text på en rad" : "text",
        [AtMost(question.MaxLength) + (question.Prompt is null ? "" : ", egna rutan och dess ledord inräknade")],
        [
            .. question.Label is { } label ? [$"Etikett i fältet: {label}"] : Array.Empty<string>(),
            .. question.Prompt is { } prompt
                ? [$"Egen ruta \"{prompt.Heading}\", som läggs sist efter ledordet \"{prompt.LeadIn}\": {prompt.Help}"]
                : Array.Empty<string>(),
        ],
        []);

    public QuestionFacts Date(DateQuestion question) => new(
        "datum", [NoFuture, .. question.NotAfter.Select(other => $"inte efter {Name(other.Part)}")], [], []);

    public QuestionFacts YesNo(YesNoQuestion question) => new("Ja eller Nej", [], [], []);

    public QuestionFacts Tick(TickQuestion question) => new("kryssruta", [], [$"Etikett i fältet: {question.Label}"], []);

    public QuestionFacts DatedChoices(DatedChoicesQuestion question) =>
        new("val med datum; ett val görs med sitt datum", [NoFuture], [], question.Choices);

    public QuestionFacts Underlag(UnderlagQuestion question) => new(
        "rader med slag, datum och källa",
        [$"högst {UnderlagQuestion.MaxRows} rader", $"datum {NoFuture}", $"källa {AtMost(question.MaxSourceLength)}"], [], question.Types);

    public QuestionFacts Diagnoses(DiagnosesQuestion question) => new(
        "rader med diagnoskod och beskrivning, alla i samma kodverk",
        [$"högst {DiagnosesQuestion.MaxRows} rader", $"beskrivning {AtMost(question.MaxDescriptionLength)}"], [], question.Systems);

    public QuestionFacts Basis(BasisQuestion question) =>
        new("val och text", [$"anteckningar {AtMost(BasisQuestion.MaxNotesLength)}"], [], BasisQuestion.Kinds);

    /// <summary>A part in words, e.g. "fält 1 (min undersökning av patienten)".</summary>
    private string Name(string path)
    {
        var cut = path.Split('/');
        var label = form.Find(cut[0]) is DatedChoicesQuestion dated ? dated.Choices.First(choice => choice.Code == cut[1]).Label : cut[1];
        return $"fält {cut[0]} ({label})";
    }

    private static string AtMost(int length) => $"högst {Review.Count(length)} tecken";
}
