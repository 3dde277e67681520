using System.Globalization;
using System.Xml.Linq;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// Turns the svar of a file into a sheet of an edition, kind by kind, and remembers on which line each part stood. What cannot be
/// read is left empty.
/// </summary>
internal sealed class SvarReader : IQuestionVisitor<Answer>
{
    private readonly XElement _intyg;
    private readonly ILookup<string, XElement> _svar;
    private readonly Dictionary<(string QuestionId, string Part), int> _lines = [];

    public SvarReader(XElement intyg, FormEdition form)
    {
        _intyg = intyg;
        _svar = intyg.Elements(ExchangeCodes.Core + "svar").ToLookup(svar => svar.Id());
        var sheet = form.Questions.Aggregate(AnswerSheet.Blank(form), (all, question) => all.With(question.Id, question.Accept(this)));
        Sheet = Unfold(_svar.Select(group => AdditionalQuestion.Find($"{group.Key}.1"))
            .OfType<TextQuestion>()
            .Aggregate(sheet, (all, question) => all.With(question.Id, Additional(question))));
    }

    public AnswerSheet Sheet { get; }

    /// <summary>The register's titles that stand beside the diagnosis codes.</summary>
    public IReadOnlyDictionary<string, string> DiagnosisTitles => Sheet.Form.Questions.OfType<DiagnosesQuestion>()
        .SelectMany(question => _svar[question.SvarId].Elements(ExchangeCodes.Core + "delsvar"))
        .Select(delsvar => (Code: CodeOf(delsvar), Title: Cv(delsvar)?.Element(ExchangeCodes.Types + "displayName")?.Value ?? ""))
        .Where(one => one is { Code.Length: > 0, Title.Length: > 0 })
        .DistinctBy(one => one.Code)
        .ToDictionary(one => one.Code, one => one.Title);

    /// <summary>The line of a finding: of its part, else of its question, its svar, the svar that it follows from, or the intyg.</summary>
    public int LineOf(Finding finding)
    {
        var question = Sheet.Form.Find(finding.QuestionId);
        var cause = question?.ShownWhen?.AnyOf[0].Split('.', '/')[0];
        return _lines.TryGetValue((finding.QuestionId, finding.Part ?? ""), out var line)
            ? line
            : new[] { finding.QuestionId.Split('.')[0], cause ?? "" }.SelectMany(id => _svar[id]).FirstOrDefault()?.Line() ?? _intyg.Line();
    }

    /// <summary>The ground that a svar 1 tells; empty when it tells none.</summary>
    public static string GroundOf(XElement svar) => Delsvar(svar, ".1").Select(CodeOf).FirstOrDefault() ?? "";

    /// <summary>The code of a delsvar; empty for none.</summary>
    public static string CodeOf(XElement delsvar) => Cv(delsvar)?.Element(ExchangeCodes.Types + "code")?.Value ?? "";

    /// <summary>The code system of a delsvar; empty for none.</summary>
    public static string SystemOf(XElement delsvar) => Cv(delsvar)?.Element(ExchangeCodes.Types + "codeSystem")?.Value ?? "";

    /// <summary>Yes or no as the form has it; empty for neither.</summary>
    public static string TruthOf(XElement delsvar) => SvarCheck.Trimmed(delsvar) switch
    {
        "true" or "1" => YesNoQuestion.Yes,
        "false" or "0" => YesNoQuestion.No,
        _ => "",
    };

    public Answer Text(TextQuestion question)
    {
        var answer = Only(question, TextQuestion.TextPart, delsvar => delsvar.Value);
        return question.Prompt is { } prompt ? Prompted(question, prompt, answer) : answer;
    }

    public Answer Date(DateQuestion question) => Only(question, DateQuestion.DatePart, delsvar => delsvar.Value);

    public Answer YesNo(YesNoQuestion question) => Only(question, YesNoQuestion.ChoicePart, TruthOf);

    /// <summary>A tick that is false is one that was never made.</summary>
    public Answer Tick(TickQuestion question) =>
        Only(question, YesNoQuestion.ChoicePart, delsvar => TruthOf(delsvar) == YesNoQuestion.Yes ? YesNoQuestion.Yes : "");

    public Answer DatedChoices(DatedChoicesQuestion question) => _svar[question.SvarId]
        .Where(svar => question.Choices.Any(choice => choice.Code == GroundOf(svar)))
        .Aggregate(Answer.Empty, (answer, svar) => Put(answer, question, GroundOf(svar), Delsvar(svar, ".2"), delsvar => delsvar.Value));

    /// <summary>One row more than the form has room for is enough to find that there are too many.</summary>
    public Answer Underlag(UnderlagQuestion question) =>
        _svar[question.SvarId].Take(UnderlagQuestion.MaxRows + 1).Index().Aggregate(Answer.Empty, (answer, svar) =>
    {
        var row = svar.Index + 1;
        answer = Put(answer, question, UnderlagQuestion.TypePart(row), Delsvar(svar.Item, ".1"), CodeOf);
        answer = Put(answer, question, UnderlagQuestion.DatePart(row), Delsvar(svar.Item, ".2"), delsvar => delsvar.Value);
        return Put(answer, question, UnderlagQuestion.SourcePart(row), Delsvar(svar.Item, ".3"), delsvar => delsvar.Value);
    });

    public Answer Diagnoses(DiagnosesQuestion question)
    {
        var delsvar = _svar[question.SvarId].Elements(ExchangeCodes.Core + "delsvar").ToList();
        var system = delsvar.Select(SystemOf).FirstOrDefault(oid => oid.Length > 0);
        var answer = Answer.Empty.With(DiagnosesQuestion.SystemPart,
            ExchangeCodes.DiagnosisSystems.FirstOrDefault(known => known.Oid == system).System);
        for (var row = 1; row <= DiagnosesQuestion.MaxRows; row++)
        {
            var (text, code) = (Suffix((2 * row) - 1), Suffix(2 * row));
            answer = Put(answer, question, DiagnosesQuestion.CodePart(row), delsvar.Where(one => one.Id() == question.SvarId + code),
                CodeOf);
            answer = Put(answer, question, DiagnosesQuestion.DescriptionPart(row), delsvar.Where(one => one.Id() == question.SvarId + text),
                one => one.Value);
        }

        return answer;
    }

    public Answer Basis(BasisQuestion question) => Answer.Empty;

    private static string Suffix(int number) => string.Create(CultureInfo.InvariantCulture, $".{number}");

    private static XElement? Cv(XElement delsvar) => delsvar.Element(ExchangeCodes.Types + "cv");

    private static IEnumerable<XElement> Delsvar(XElement svar, string suffix) =>
        svar.Elements(ExchangeCodes.Core + "delsvar").Where(delsvar => delsvar.Id() == svar.Id() + suffix);

    private Answer Only(Question question, string part, Func<XElement, string> value) =>
        Put(Answer.Empty, question, part,
            _svar[question.SvarId].Elements(ExchangeCodes.Core + "delsvar").Where(delsvar => delsvar.Id() == question.Id), value);

    /// <summary>The only delsvar of a tilläggsfråga may have any number.</summary>
    private Answer Additional(TextQuestion question) =>
        Put(Answer.Empty, question, TextQuestion.TextPart, _svar[question.SvarId].Elements(ExchangeCodes.Core + "delsvar"),
            delsvar => delsvar.Value);

    private Answer Put(Answer answer, Question question, string part, IEnumerable<XElement> found, Func<XElement, string> value)
    {
        if (found.FirstOrDefault() is not { } delsvar || answer[part].Length > 0)
        {
            return answer;
        }

        _lines[(question.Id, part)] = delsvar.Line();
        return answer.With(part, value(delsvar));
    }

    /// <summary>
    /// The prompt's text stands last under its own lead-in; it is taken out only if putting it back gives the very same text.
    /// </summary>
    private static Answer Prompted(TextQuestion question, TextPrompt prompt, Answer whole)
    {
        var text = whole[TextQuestion.TextPart];
        var leadIn = prompt.LeadIn + " ";
        var at = text.LastIndexOf("\n\n" + leadIn, StringComparison.Ordinal);
        var split = at >= 0 ? whole.With(TextQuestion.TextPart, text[..at]).With(TextQuestion.MemoryPart, text[(at + 2 + leadIn.Length)..])
            : text.StartsWith(leadIn, StringComparison.Ordinal) ? Answer.Empty.With(TextQuestion.MemoryPart, text[leadIn.Length..])
            : whole;
        return question.Compose(split) == text ? split : whole;
    }

    private static AnswerSheet Unfold(AnswerSheet sheet) =>
        sheet.Form.Questions.OfType<TextQuestion>().Where(question => question.SentIn is not null).Aggregate(sheet, Unfold);

    /// <summary>A text that was sent inside another goes back to its own question, where the form asks for it.</summary>
    private static AnswerSheet Unfold(AnswerSheet sheet, TextQuestion inside)
    {
        var place = (TextQuestion)sheet.Form.Find(inside.SentIn!.QuestionId)!;
        var sent = sheet[place][TextQuestion.TextPart];
        if (!sent.StartsWith(inside.SentIn.LeadIn, StringComparison.Ordinal) || inside.ShownWhen?.Holds(sheet) == false)
        {
            return sheet;
        }

        var lines = sent[inside.SentIn.LeadIn.Length..].Split('\n', 2);
        var split = sheet.With(inside.Id, Answer.OfText(lines[0])).With(place.Id, Answer.OfText(lines.ElementAtOrDefault(1) ?? ""));
        return SentText.Of(place, split) == SentText.Of(place, sheet) ? split : sheet;
    }
}
