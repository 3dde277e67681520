using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Domain;

/// <summary>What must hold of every question of every edition, whatever is declared.</summary>
public sealed class FormTests
{
    private static readonly FormEdition Form = Fk7800.Version13;

    private static IEnumerable<Question> WithBasis => Form.Questions.Concat(Form.Sections.Select(section => section.Basis));

    [Fact]
    public void Questions_HaveHelpHeadingKeyAndSection() => Assert.All(WithBasis, question =>
    {
        Assert.False(string.IsNullOrWhiteSpace(question.Help));
        Assert.False(string.IsNullOrWhiteSpace(question.Heading));
        Assert.False(string.IsNullOrWhiteSpace(question.Key));
        Assert.Contains(question.Section, Form.Sections.Select(section => section.Key));
        Assert.EndsWith(".", question.Help, StringComparison.Ordinal);
        Assert.StartsWith(question.ShortHeading, question.Heading, StringComparison.Ordinal);
    });

    [Fact]
    public void Questions_HaveTheirOwnIdAndFindFindsThem()
    {
        Assert.Distinct(WithBasis.Select(question => question.Id));
        Assert.Distinct(Form.Questions.Select(question => question.Key));
        Assert.All(WithBasis, question => Assert.Same(question, Form.Find(question.Id)));
        Assert.Null(Form.Find("15.1"));
    }

    [Fact]
    public void Questions_AreTheOnesOfFk7800() => Assert.Equal(
        "1 1.3 1.4 2.1 3.1 4 6 7.1 45.1 45.2 5.1 8.1 9.1 10.1 11.1 12.1 13.1 14.1 17.1 18.1 19.1 20.1 21.1 22.1 23.1 25.1 26.1 26.2",
        string.Join(' ', Form.Questions.Select(question => question.Id)));

    [Fact]
    public void Parts_HaveTheirOwnNames() => Assert.All(WithBasis, question =>
    {
        Assert.NotEmpty(question.Parts);
        Assert.Distinct(question.Parts);
        Assert.DoesNotContain(question.Parts, part => part.Contains('/', StringComparison.Ordinal));
    });

    [Fact]
    public void Choices_HaveTheirOwnCodesAndLabels()
    {
        var lists = Form.Questions.Select(question => question switch
        {
            DatedChoicesQuestion dated => dated.Choices,
            UnderlagQuestion underlag => underlag.Types,
            DiagnosesQuestion diagnoses => diagnoses.Systems,
            _ => [],
        }).Append(BasisQuestion.Kinds).Where(list => list.Count > 0).ToList();

        Assert.Equal(4, lists.Count);
        Assert.All(lists, list => Assert.Distinct(list.Select(choice => choice.Code)));
        Assert.All(lists, list => Assert.Distinct(list.Select(choice => choice.Label)));
    }

    [Fact]
    public void Visitor_ReachesEveryKindByItsOwnMethod()
    {
        var kinds = typeof(Question).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Question))).ToList();

        Assert.All(WithBasis, question => Assert.Equal(question.GetType(), question.Accept(new KindReader())));
        Assert.Equal(kinds.Select(kind => kind.Name).Order(StringComparer.Ordinal),
            WithBasis.Select(question => question.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        Assert.All(kinds, kind => Assert.True(kind.IsSealed));
    }

    [Fact]
    public void Conditions_PointAtPartsThatExist() => Assert.All(Paths(), path =>
    {
        var cut = path.Split('/');
        Assert.Contains(cut[1], Form.Find(cut[0])!.Parts);
    });

    [Fact]
    public void Conditions_PointAtEarlierQuestionsThatAreAlwaysShown() => Assert.All(
        Form.Questions.Where(question => question.ShownWhen is not null),
        question => Assert.All(question.ShownWhen!.AnyOf.Concat(question.ShownWhen.NoneOf), path =>
        {
            var cause = Form.Find(path.Split('/')[0])!;
            Assert.Null(cause.ShownWhen);
            Assert.True(Form.Questions.ToList().IndexOf(cause) < Form.Questions.ToList().IndexOf(question));
        }));

    [Fact]
    public void Sections_CoverTheFormAndHaveTheirOwnAddressWords()
    {
        Assert.Equal(Enum.GetValues<SectionKey>(), Form.Sections.Select(section => section.Key));
        Assert.Distinct(Form.Sections.Select(section => section.Slug));
        Assert.All(Form.Sections, section => Assert.Same(section, Form.SectionBySlug(section.Slug)));
        Assert.All(Form.Sections, section => Assert.Same(section, Form[section.Key]));
        Assert.All(Form.Sections, section => Assert.Matches("^[a-z]+$", section.Slug));
        Assert.Equal(Form.Questions.Count, Form.Sections.Sum(section => Form.QuestionsOf(section.Key).Count()));
        Assert.Null(Form.SectionBySlug("okänt"));
    }

    [Theory]
    [InlineData(SectionKey.Psykiska, "8.1 9.1 10.1 11.1")]
    [InlineData(SectionKey.Fysiska, "12.1 13.1 14.1")]
    [InlineData(SectionKey.Aktivitet, "17.1 23.1")]
    public void Sections_HoldTheFieldsOfTheirProfession(SectionKey key, string ids) =>
        Assert.Equal(ids, string.Join(' ', Form.QuestionsOf(key).Select(question => question.Id)));

    [Fact]
    public void Memory_HasItsBoxInField11Only() =>
        Assert.Equal(["11.1"],
            Form.Questions.OfType<TextQuestion>().Where(question => question.Prompt is not null).Select(question => question.Id));

    [Fact]
    public void Editions_AreFoundByTheirVersion()
    {
        Assert.Same(Form, Fk7800.Editions.ByVersion("1.3"));
        Assert.Same(Form, Fk7800.Editions.Reading("1.0"));
        Assert.Null(Fk7800.Editions.Reading("0.9"));
        Assert.Throws<ArgumentException>(() => Fk7800.Editions.ByVersion("1.2"));
    }

    [Fact]
    public void LeadInsAndLabels_CanBeSent() => Assert.All(
        Form.Questions.OfType<TextQuestion>().Where(question => question.Prompt is not null),
        question => Assert.Empty(Iso88591.Foreign(question.Prompt!.LeadIn)));

    private static IEnumerable<string> Paths() => Form.Questions
        .SelectMany(question => question.ShownWhen is { } condition ? condition.AnyOf.Concat(condition.NoneOf) : [])
        .Concat(Form.Questions.OfType<DateQuestion>().SelectMany(question => question.NotAfter.Select(other => other.Part)));

    private sealed class KindReader : IQuestionVisitor<Type>
    {
        public Type Text(TextQuestion question) => typeof(TextQuestion);

        public Type Date(DateQuestion question) => typeof(DateQuestion);

        public Type YesNo(YesNoQuestion question) => typeof(YesNoQuestion);

        public Type Tick(TickQuestion question) => typeof(TickQuestion);

        public Type DatedChoices(DatedChoicesQuestion question) => typeof(DatedChoicesQuestion);

        public Type Underlag(UnderlagQuestion question) => typeof(UnderlagQuestion);

        public Type Diagnoses(DiagnosesQuestion question) => typeof(DiagnosesQuestion);

        public Type Basis(BasisQuestion question) => typeof(BasisQuestion);
    }
}
