using System.Globalization;
using System.Xml.Linq;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Exchange;

/// <summary>
/// Turns the svar of a file into a sheet of an edition, kind by kind, and remembers on which line each part stood and which elements
/// the fields hold. What cannot be read is left empty.
/// </summary>
internal sealed class SvarReader : IQuestionVisitor<Answer>
{
    private static readonly IEnumerable<int> Rows = Enumerable.Range(1, UnderlagQuestion.MaxRows);
    private readonly XElement _intyg;
    private readonly ILookup<string, XElement> _svar;
    private readonly Dictionary<(string QuestionId, string Part), int> _lines = [];
    private readonly HashSet<XElement> _held = [];

    public SvarReader(XElement intyg, FormEdition form)
    {
        _intyg = intyg;
        _svar = intyg.Elements(ExchangeCodes.Core + "svar").ToLookup(svar => svar.Id());
        var sheet = form.Questions.Aggregate(AnswerSheet.Blank(form), (all, question) => all.With(question.Id, question.Accept(this)));
        Sheet = Unfold(_svar.Select(group => AdditionalQuestion.Find($"{group.Key}.1"))
            .OfType<TextQuestion>()
            .Aggregate(sheet, (all, question) => all.With(question.Id, Additional(question))));
        Fields = Sheet.Questions.Aggregate(Sheet, (all, question) => all.With(question.Id, Fitting(question, all[question])));
    }

    /// <summary>Everything that was read, to be judged: a row too many and an unknown code too.</summary>
    public AnswerSheet Sheet { get; }

    /// <summary>What the fields of a case can hold of it.</summary>
    public AnswerSheet Fields { get; }

    /// <summary>The elements whose text stands in <see cref="Fields"/>.</summary>
    public IReadOnlySet<XElement> Held => _held;

    /// <summary>The register's titles that stand beside the diagnosis codes.</summary>
    public IReadOnlyDictionary<string, string> DiagnosisTitles => Sheet.Form.Questions.OfType<DiagnosesQuestion>()
        .SelectMany(question => _svar[question.SvarId].Elements(ExchangeCodes.Core + "delsvar"))
        .Select(delsvar => (Code: CodeOf(delsvar), Title: NameOf(delsvar)))
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

    /// <summary>The code of a delsvar, without white space round it; empty for none.</summary>
    public static string CodeOf(XElement delsvar) => XmlText.Normalized(CodeElement(delsvar)?.Value ?? "");

    /// <summary>The code system of a delsvar as it stands; empty for none.</summary>
    public static string SystemOf(XElement delsvar) => Cv(delsvar)?.Element(ExchangeCodes.Types + "codeSystem")?.Value ?? "";

    /// <summary>What the file calls the code of a delsvar; empty for nothing.</summary>
    public static string NameOf(XElement delsvar) =>
        XmlText.Trimmed(Cv(delsvar)?.Element(ExchangeCodes.Types + "displayName")?.Value ?? "");

    /// <summary>Whether a name, if there is one, is that of a code.</summary>
    public static bool IsNameOf(Choice choice, string name) =>
        name.Length == 0 || new[] { choice.Label, choice.SentLabel }.Contains(XmlText.Normalized(name), StringComparer.OrdinalIgnoreCase);

    /// <summary>Yes or no as the form has it; empty for neither.</summary>
    public static string TruthOf(XElement delsvar) => XmlText.Trimmed(XmlText.Own(delsvar)) switch
    {
        "true" or "1" => YesNoQuestion.Yes,
        "false" or "0" => YesNoQuestion.No,
        _ => "",
    };

    public Answer Text(TextQuestion question)
    {
        var answer = Only(question, TextQuestion.TextPart, XmlText.Own);
        return question.Prompt is { } prompt ? Prompted(question, prompt, answer) : answer;
    }

    public Answer Date(DateQuestion question) => Only(question, DateQuestion.DatePart, DayOf);

    public Answer YesNo(YesNoQuestion question) => Only(question, YesNoQuestion.ChoicePart, TruthOf);

    /// <summary>A tick that is false is one that was never made.</summary>
    public Answer Tick(TickQuestion question) =>
        Only(question, YesNoQuestion.ChoicePart, TruthOf) is var told && told[YesNoQuestion.ChoicePart] == YesNoQuestion.Yes
            ? told : Answer.Empty;

    public Answer DatedChoices(DatedChoicesQuestion question) => _svar[question.SvarId]
        .Where(svar => question.Choices.Any(choice => choice.Code == GroundOf(svar)))
        .Aggregate(Answer.Empty, (answer, svar) => Dated(answer, question, svar));

    /// <summary>One row more than the form has room for is enough to find that there are too many.</summary>
    public Answer Underlag(UnderlagQuestion question) =>
        _svar[question.SvarId].Take(UnderlagQuestion.MaxRows + 1).Index().Aggregate(Answer.Empty, (answer, svar) =>
    {
        var row = svar.Index + 1;
        answer = Put(answer, question, UnderlagQuestion.TypePart(row), Delsvar(svar.Item, ".1"), CodeOf, CodeElement);
        answer = Put(answer, question, UnderlagQuestion.DatePart(row), Delsvar(svar.Item, ".2"), DayOf);
        return Put(answer, question, UnderlagQuestion.SourcePart(row), Delsvar(svar.Item, ".3"), XmlText.Own);
    });

    public Answer Diagnoses(DiagnosesQuestion question)
    {
        var delsvar = _svar[question.SvarId].Elements(ExchangeCodes.Core + "delsvar").ToList();
        var system = delsvar.Select(SystemOf).Select(XmlText.Normalized).FirstOrDefault(oid => oid.Length > 0);
        var answer = Answer.Empty.With(DiagnosesQuestion.SystemPart,
            ExchangeCodes.DiagnosisSystems.FirstOrDefault(known => known.Oid == system).System);
        for (var row = 1; row <= DiagnosesQuestion.MaxRows; row++)
        {
            var (text, code) = (Suffix((2 * row) - 1), Suffix(2 * row));
            answer = Put(answer, question, DiagnosesQuestion.CodePart(row), delsvar.Where(one => one.Id() == question.SvarId + code),
                CodeOf, CodeElement);
            answer = Put(answer, question, DiagnosesQuestion.DescriptionPart(row), delsvar.Where(one => one.Id() == question.SvarId + text),
                XmlText.Own);
        }

        return answer;
    }

    public Answer Basis(BasisQuestion question) => Answer.Empty;

    /// <summary>
    /// As the fields of a case hold it: the form's own parts, a kind of underlag that it has, a date that need not be guessed, and one line
    /// where there is room for one.
    /// </summary>
    private static Answer Fitting(Question question, Answer answer) => answer.Parts
        .Where(part => question.Parts.Contains(part.Key) && IsKnown(question, part.Key, part.Value))
        .Aggregate(Answer.Empty, (all, part) =>
            all.With(part.Key, IsOneLine(question) ? part.Value.Replace('\n', ' ') : part.Value));

    private static bool IsKnown(Question question, string part, string value) =>
        question is UnderlagQuestion underlag && Rows.Any(row => UnderlagQuestion.TypePart(row) == part)
            ? underlag.Types.Any(type => type.Code == value)
            : !IsDate(question, part) || IsAsWritten(value);

    private static bool IsDate(Question question, string part) => question is DateQuestion or DatedChoicesQuestion
        || (question is UnderlagQuestion && Rows.Any(row => UnderlagQuestion.DatePart(row) == part));

    /// <summary>A program wrote it, not a person of whom it is known what she means: "03/04/2026" is no date here.</summary>
    private static bool IsAsWritten(string value) => FormDate.Tidy(value) is var tidy
        && (tidy == value || value.StartsWith(tidy[..4], StringComparison.Ordinal));

    private static bool IsOneLine(Question question) => question is not TextQuestion { SingleLine: false };

    private static string DayOf(XElement delsvar) => XmlText.Day(XmlText.Own(delsvar));

    private static XElement? CodeElement(XElement delsvar) => Cv(delsvar)?.Element(ExchangeCodes.Types + "code");

    /// <summary>A ground without a date, or told a second time, has no field.</summary>
    private Answer Dated(Answer answer, DatedChoicesQuestion question, XElement svar)
    {
        var ground = GroundOf(svar);
        var dated = Put(answer, question, ground, Delsvar(svar, ".2"), DayOf);
        if (dated[ground] != answer[ground] && Fitting(question, dated)[ground].Length > 0
            && CodeElement(Delsvar(svar, ".1").First()) is { } code)
        {
            _held.Add(code);
        }

        return dated;
    }

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
            XmlText.Own);

    private Answer Put(Answer answer, Question question, string part, IEnumerable<XElement> found, Func<XElement, string> value,
        Func<XElement, XElement?>? source = null)
    {
        if (found.FirstOrDefault() is not { } delsvar || answer[part].Length > 0)
        {
            return answer;
        }

        _lines[(question.Id, part)] = delsvar.Line();
        var read = answer.With(part, value(delsvar));
        if (read[part].Length > 0 && Fitting(question, read)[part].Length > 0)
        {
            _held.Add(source?.Invoke(delsvar) ?? delsvar);
        }

        return read;
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
        return sheet[inside].IsBlank && inside.ShownWhen?.Holds(sheet) != false
            && SentText.Apart(inside.SentIn, sheet[place][TextQuestion.TextPart]) is var (text, rest)
            ? sheet.With(inside.Id, Answer.OfText(text)).With(place.Id, sheet[place].With(TextQuestion.TextPart, rest))
            : sheet;
    }
}
