using System.Globalization;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Exchange;

/// <summary>Turns a sheet into svar, kind by kind, in the order Webcert writes them.</summary>
internal sealed class SvarWriter(AnswerSheet sheet, IReadOnlyDictionary<string, string> titles)
    : IQuestionVisitor<IReadOnlyList<SvarContent>>
{
    public IEnumerable<SvarContent> All() => SvarOrder().SelectMany(OfSvar).Where(svar => svar.Delsvar.Count > 0);

    public IReadOnlyList<SvarContent> Text(TextQuestion question)
    {
        var text = SentText.Of(question, sheet);
        return string.IsNullOrWhiteSpace(text) ? [] : One(question, text);
    }

    public IReadOnlyList<SvarContent> Date(DateQuestion question) => Filled(question, sheet[question][DateQuestion.DatePart]);

    public IReadOnlyList<SvarContent> YesNo(YesNoQuestion question) => Filled(question, Truth(question));

    public IReadOnlyList<SvarContent> Tick(TickQuestion question) => Filled(question, Truth(question));

    public IReadOnlyList<SvarContent> DatedChoices(DatedChoicesQuestion question) =>
    [
        .. question.Choices.Where(choice => sheet[question][choice.Code].Length > 0)
            .Select((choice, index) => new SvarContent(question.SvarId, choice.Code, index + 1,
        [
            new($"{question.SvarId}.1", choice.Code, question.CodeSystem, choice.SentLabel),
            new($"{question.SvarId}.2", sheet[question][choice.Code]),
        ])),
    ];

    public IReadOnlyList<SvarContent> Underlag(UnderlagQuestion question) =>
    [
        .. UnderlagQuestion.Rows(sheet[question]).Select((row, index) => new SvarContent(question.SvarId, "", index + 1,
        [
            new($"{question.SvarId}.1", row.Type, question.CodeSystem,
                question.Types.FirstOrDefault(type => type.Code == row.Type)?.SentLabel),
            new($"{question.SvarId}.2", row.Date),
            new($"{question.SvarId}.3", row.Source),
        ])),
    ];

    /// <summary>Row by row, the code before the words as Webcert has it: 6.2, 6.1, 6.4, 6.3, 6.6, 6.5.</summary>
    public IReadOnlyList<SvarContent> Diagnoses(DiagnosesQuestion question)
    {
        var oid = ExchangeCodes.DiagnosisSystems.First(known => known.System == DiagnosesQuestion.SystemOf(sheet[question])).Oid;
        var delsvar = DiagnosesQuestion.Rows(sheet[question]).SelectMany((row, index) => new DelsvarContent[]
        {
            new(DelsvarId(question, (2 * index) + 2), row.Code, oid, titles.GetValueOrDefault(row.Code)),
            new(DelsvarId(question, (2 * index) + 1), row.Description),
        });
        return [new(question.SvarId, "", null, [.. delsvar])];
    }

    public IReadOnlyList<SvarContent> Basis(BasisQuestion question) => [];

    private static IReadOnlyList<SvarContent> Filled(Question question, string value) => value.Length == 0 ? [] : One(question, value);

    private static IReadOnlyList<SvarContent> One(Question question, string value) =>
        [new(question.SvarId, "", null, [new(question.Id, value)])];

    private static string DelsvarId(Question question, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{question.SvarId}.{number}");

    private IEnumerable<string> SvarOrder() => sheet.Form.SvarOrder.Concat(sheet.Additional.Select(question => question.SvarId));

    /// <summary>A svar's first question makes it; the following ones are delsvar of it, and 1.3 of the one svar that it explains.</summary>
    private IEnumerable<SvarContent> OfSvar(string svarId)
    {
        var all = new List<SvarContent>();
        foreach (var question in sheet.Questions.Where(question => question.SvarId == svarId && IsSent(question)))
        {
            var contents = question.Accept(this);
            if (all.Count == 0)
            {
                all.AddRange(contents);
            }
            else if (contents.Count > 0)
            {
                var cause = question.ShownWhen?.AnyOf[0].Split('/')[1];
                var place = Math.Max(0, all.FindIndex(svar => svar.Key == cause));
                all[place] = all[place] with { Delsvar = [.. all[place].Delsvar, .. contents[0].Delsvar] };
            }
        }

        return all;
    }

    private bool IsSent(Question question) =>
        question is not TextQuestion { SentIn: not null } && question.ShownWhen?.Holds(sheet) != false;

    private string Truth(Question question) => sheet[question][YesNoQuestion.ChoicePart] switch
    {
        YesNoQuestion.Yes => "true",
        YesNoQuestion.No => "false",
        _ => "",
    };
}
