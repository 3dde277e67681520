using System.Collections.Frozen;
using System.Globalization;

namespace Sjukersattning.Domain.Form;

/// <summary>
/// One edition of the form. A new edition is a second value of this type; old cases keep theirs. An edition that contradicts itself
/// cannot be made, so a program that holds one does not start.
/// </summary>
public sealed class FormEdition
{
    private readonly FrozenDictionary<string, Question> _byId;

    /// <param name="version">FK's text version, e.g. "1.3".</param>
    /// <param name="validFrom">The first day that new cases get it.</param>
    /// <param name="formId">The form's own number, e.g. "FK 7800 (007 F 001)".</param>
    /// <param name="categories">Headings and questions in order.</param>
    /// <exception cref="ArgumentException">The edition contradicts itself.</exception>
    public FormEdition(string version, DateOnly validFrom, string formId, string title, IReadOnlyList<Category> categories,
        IReadOnlyList<Section> sections)
    {
        Version = version;
        ValidFrom = validFrom;
        FormId = formId;
        Title = title;
        Categories = categories;
        Sections = sections;
        Questions = [.. categories.SelectMany(category => category.Questions)];
        _byId = Everything.ToFrozenDictionary(question => question.Id);
        RefuseLooseEnds();
        SvarOrder = Order();
    }

    public string Version { get; }

    public DateOnly ValidFrom { get; }

    public string FormId { get; }

    public string Title { get; }

    /// <summary>Who can get what the form is for, in our own words, a paragraph each; for whoever begins.</summary>
    public IReadOnlyList<string> Introduction { get; init; } = [];

    /// <summary>Earlier text versions whose files are read by this edition, because they have the same ids.</summary>
    public IReadOnlyList<string> AlsoReads { get; init; } = [];

    /// <summary>Headings in the form's order.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>The parts with one writer each.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>FK's questions in the form's order, without the basis of assessment.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The svar in the order they are sent: by number, but for those that say otherwise. Tilläggsfrågor come after.</summary>
    public IReadOnlyList<string> SvarOrder { get; }

    /// <summary>
    /// The basis of assessment of each section, then FK's questions: everything that can hold an answer, in a fixed order.
    /// </summary>
    public IEnumerable<Question> Everything => Sections.Select(section => (Question)section.Basis).Concat(Questions);

    /// <summary>The question with an id, basis questions and tilläggsfrågor included; null when there is none.</summary>
    public Question? Find(string questionId) => _byId.GetValueOrDefault(questionId) ?? AdditionalQuestion.Find(questionId);

    public Section this[SectionKey key] => Sections.First(section => section.Key == key);

    /// <summary>The section with an address word; null when there is none.</summary>
    public Section? SectionBySlug(string slug) => Sections.FirstOrDefault(section => section.Slug == slug);

    /// <summary>FK's questions of one section, in the form's order.</summary>
    public IEnumerable<Question> QuestionsOf(SectionKey key) => Questions.Where(question => question.Section == key);

    private void RefuseLooseEnds()
    {
        foreach (var question in Questions)
        {
            Refuse(Sections.All(section => section.Key != question.Section), question, "belongs to no section");
            Refuse(!question.SvarId.All(char.IsAsciiDigit), question, "has no number to be sent under");
            Refuse(!question.PartsReferredTo.All(IsPart), question, "depends on an answer that is not there");
            Refuse(question is TextQuestion { SentIn: { } place } && !IsSentText(place.QuestionId), question,
                "is sent in a text that is not sent");
        }

        foreach (var section in Sections.Where(section => !QuestionsOf(section.Key).Any()))
        {
            throw new ArgumentException($"Edition {Version}: nobody is asked anything in {section.Heading}.");
        }
    }

    private bool IsSentText(string questionId) => _byId.GetValueOrDefault(questionId) is TextQuestion { SentIn: null };

    private bool IsPart(string path) => path.Split('/') is [var id, var part] && _byId.GetValueOrDefault(id)?.Parts.Contains(part) == true;

    private List<string> Order()
    {
        var sent = Questions.Where(question => question is not TextQuestion { SentIn: not null })
            .DistinctBy(question => question.SvarId).ToList();
        var order = sent.Where(question => question.SentAfter is null).Select(question => question.SvarId)
            .OrderBy(id => int.Parse(id, CultureInfo.InvariantCulture)).ToList();
        foreach (var question in sent.Where(question => question.SentAfter is not null))
        {
            var place = order.IndexOf(question.SentAfter!);
            Refuse(place < 0, question, $"is sent after {question.SentAfter}, which is not sent");
            order.Insert(place + 1, question.SvarId);
        }

        return order;
    }

    private void Refuse(bool isWrong, Question question, string what)
    {
        if (isWrong)
        {
            throw new ArgumentException($"Edition {Version}: question {question.Id} {what}.");
        }
    }
}
