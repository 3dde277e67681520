using FsCheck;
using FsCheck.Fluent;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Any sheet that can be signed, question by question as the form declares them.</summary>
public sealed class WrittenSheets : IQuestionVisitor<Gen<Answer>>
{
    private const string Shortest = "Text.";
    private static readonly FormEdition Form = Fk7800.Version13;
    private static readonly string[] Icd = ["F331", "M797", "Z731", "M54", "H931A"];
    private static readonly string[] Ksh = ["F32-P", "M79-P", "J45", "F438A"];
    private static readonly DateOnly LongAgo = new(2015, 1, 1);
    private static readonly DateOnly Lately = new(2025, 1, 1);

    // Words, and what XML, line breaks and white space could spoil.
    private static readonly Gen<string> Piece = Gen.OneOf(
        Gen.Elements("Trött.", "Värk i axlarna", "nedsatt", " ", "  ", "\t", "\n", "\n\n", "\u00A0"),
        Gen.Elements("–", "😀", "\u2028", "\u0085", "&", "&amp;", "&#10;", "<b>", "<?h?>", "]]>", "<!-- -->", "\"", "'"),
        Gen.Choose(0x21, 0x7E).Select(letter => $"{(char)letter}"),
        Gen.Choose(0xA1, 0xFF).Select(letter => $"{(char)letter}"));

    public static Arbitrary<WrittenSheet> Any() => Arb.From(Sheet().Select(sheet => new WrittenSheet(sheet)), Simpler);

    public Gen<Answer> Text(TextQuestion question) =>
        from text in Words(question.MaxLength / 3, question.SingleLine)
        from memory in question.Prompt is null ? Gen.Constant("") : Maybe(Words(question.MaxLength / 3, singleLine: false))
        from written in question.Prompt is null || memory.Length == 0 ? Gen.Constant(text) : Maybe(Gen.Constant(text))
        select Answer.OfText(written).With(TextQuestion.MemoryPart, memory);

    public Gen<Answer> Date(DateQuestion question) => Day(LongAgo, Lately).Select(day => Answer.Empty.With(DateQuestion.DatePart, day));

    public Gen<Answer> YesNo(YesNoQuestion question) =>
        Gen.Elements(YesNoQuestion.Yes, YesNoQuestion.No).Select(choice => Answer.Empty.With(YesNoQuestion.ChoicePart, choice));

    public Gen<Answer> Tick(TickQuestion question) => Gen.Constant(Answer.Empty.With(YesNoQuestion.ChoicePart, YesNoQuestion.Yes));

    public Gen<Answer> DatedChoices(DatedChoicesQuestion question) =>
        from chosen in Gen.SubListOf(question.Choices.AsEnumerable()).Where(some => some.Count > 0)
        from days in Day(Lately, ExchangeSamples.Today).ArrayOf(chosen.Count)
        select chosen.Zip(days).Aggregate(Answer.Empty, (answer, one) => answer.With(one.First.Code, one.Second));

    public Gen<Answer> Underlag(UnderlagQuestion question) =>
        from count in Gen.Choose(1, UnderlagQuestion.MaxRows)
        from types in Gen.Elements(question.Types.AsEnumerable()).ArrayOf(count)
        from days in Day(LongAgo, ExchangeSamples.Today).ArrayOf(count)
        from sources in Words(question.MaxSourceLength, singleLine: true).ArrayOf(count)
        select Enumerable.Range(1, count).Aggregate(Answer.Empty, (answer, row) => answer
            .With(UnderlagQuestion.TypePart(row), types[row - 1].Code)
            .With(UnderlagQuestion.DatePart(row), days[row - 1])
            .With(UnderlagQuestion.SourcePart(row), sources[row - 1]));

    public Gen<Answer> Diagnoses(DiagnosesQuestion question) =>
        from system in Gen.Elements(question.Systems.Select(one => one.Code))
        from count in Gen.Choose(1, DiagnosesQuestion.MaxRows)
        from codes in Gen.Elements(system == DiagnosesQuestion.DefaultSystem ? Icd : Ksh).ArrayOf(count)
        from words in Words(question.MaxDescriptionLength, singleLine: true).ArrayOf(count)
        select Enumerable.Range(1, count).Aggregate(Answer.Empty, (answer, row) => answer
            .With(DiagnosesQuestion.SystemPart, system)
            .With(DiagnosesQuestion.CodePart(row), codes[row - 1])
            .With(DiagnosesQuestion.DescriptionPart(row), words[row - 1]));

    public Gen<Answer> Basis(BasisQuestion question) => Gen.Constant(Answer.Empty);

    private static Gen<AnswerSheet> Sheet()
    {
        var kinds = new WrittenSheets();
        return from answers in Gen.CollectToList(Form.Questions, question =>
                   question.Requirement == Requirement.Required ? question.Accept(kinds) : Maybe(question.Accept(kinds), Answer.Empty))
               from additional in Gen.SubListOf("9001.1", "9002.1", "9500.1", "9999.1")
               from texts in Words(200, singleLine: false).ArrayOf(additional.Count)
               let sheet = Form.Questions.Zip(answers).Aggregate(AnswerSheet.Blank(Form), (all, one) => all.With(one.First.Id, one.Second))
               select additional.Zip(texts).Aggregate(Coherent(sheet), (all, one) => all.Write(one.First, one.Second));
    }

    /// <summary>
    /// What is not asked for is not answered, and an impairment is told.
    /// </summary>
    private static AnswerSheet Coherent(AnswerSheet sheet)
    {
        var asked = Form.Questions.Where(question => question.ShownWhen?.Holds(sheet) == false)
            .Aggregate(sheet, (all, question) => all.Clear(question.Id));
        var impairments = Form.Questions.Where(question => question.Requirement == Requirement.OneInCategory).ToList();
        return impairments.Any(question => !asked[question].IsEmpty) ? asked : asked.Write(impairments[0].Id, Shortest);
    }

    private static IEnumerable<WrittenSheet> Simpler(WrittenSheet written) =>
        from question in written.Sheet.Questions.OfType<TextQuestion>()
        let text = written.Sheet[question][TextQuestion.TextPart]
        where text.Length > 0 && text != Shortest
        select new WrittenSheet(written.Sheet.Write(question.Id, Shortest));

    private static Gen<string> Words(int longest, bool singleLine) => Piece.NonEmptyListOf().Select(pieces =>
    {
        var text = string.Concat(pieces);
        var line = singleLine ? text.Replace('\n', ' ').Replace('\t', ' ') : text;
        var fitting = line[..Math.Min(line.Length, longest)];
        return string.IsNullOrWhiteSpace(fitting) ? Shortest : fitting;
    });

    private static Gen<string> Maybe(Gen<string> words) => Maybe(words, "");

    private static Gen<T> Maybe<T>(Gen<T> something, T nothing) => Gen.OneOf(something, Gen.Constant(nothing));

    private static Gen<string> Day(DateOnly first, DateOnly last) =>
        Gen.Choose(first.DayNumber, last.DayNumber).Select(day => FormDate.Format(DateOnly.FromDayNumber(day)));
}
