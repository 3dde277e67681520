using System.Collections.Frozen;

namespace Sjukersattning.Domain.Form;

/// <summary>One edition of the form. A new edition is a second value of this type; old cases keep theirs.</summary>
public sealed class FormEdition
{
    private readonly FrozenDictionary<string, Question> _byId;

    /// <summary>Declares an edition.</summary>
    /// <param name="version">FK's text version, e.g. "1.3".</param>
    /// <param name="formId">The form's own number, e.g. "FK 7800 (007 F 001)".</param>
    /// <param name="title">The form's title.</param>
    /// <param name="categories">Headings and questions in order.</param>
    /// <param name="sections">Who writes what.</param>
    public FormEdition(string version, string formId, string title, IReadOnlyList<Category> categories, IReadOnlyList<Section> sections)
    {
        Version = version;
        FormId = formId;
        Title = title;
        Categories = categories;
        Sections = sections;
        Questions = [.. categories.SelectMany(category => category.Questions)];
        _byId = Everything.ToFrozenDictionary(question => question.Id);
    }

    public string Version { get; }

    public string FormId { get; }

    public string Title { get; }

    /// <summary>Headings in the form's order.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>The parts with one writer each.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>FK's questions in the form's order, without the basis of assessment.</summary>
    public IReadOnlyList<Question> Questions { get; }

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
}
