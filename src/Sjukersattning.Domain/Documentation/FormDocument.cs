using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Documentation;

/// <summary>docs/fk7800.md: the form as the system knows it, question by question. A reader of the form's declaration.</summary>
public static class FormDocument
{
    /// <summary>The document of one edition, with "\n" as line break.</summary>
    public static string Render(FormEdition form)
    {
        var reader = new QuestionFactsReader(form);
        return MarkdownText.Document(
        [
            $"# {form.FormId}: {form.Title}",
            MarkdownText.Notice("Fk7800.cs"),
            $"Textversion {form.Version}. Rubriker och nycklar är Försäkringskassans; hjälpen är vår egen. "
                + "En uppgift pekas ut som \"fråga/del\", till exempel `3.1/svar`. Text får bara ha tecken ur ISO 8859-1.",
            .. form.Introduction,
            "## Avsnitt",
            Sections(form),
            .. form.Categories.SelectMany(category => OfCategory(form, category, reader)),
            "## Vad bedömningen bygger på",
            "Frågas en gång i varje avsnitt och skickas inte till Försäkringskassan.",
            .. form.Sections.Select(section => OfQuestion(form, section.Basis, reader)),
            "## Kodlistor",
            .. CodeLists(form, reader),
        ]);
    }

    private static string Sections(FormEdition form) => MarkdownText.Table(
        ["Avsnitt", "Adressord", "Skrivs av", "Fält"],
        form.Sections.Select(section => (IReadOnlyList<string>)
        [
            section.Heading,
            $"`{section.Slug}`",
            section.Profession.Swedish(),
            MarkdownText.Joined(form.QuestionsOf(section.Key).Select(question => question.Id), ", "),
        ]));

    private static IEnumerable<string> OfCategory(FormEdition form, Category category, QuestionFactsReader reader)
    {
        yield return $"## {category.Heading} (`{category.Key}`)";
        if (category.Help.Length > 0)
        {
            yield return $"Hjälp: {category.Help}";
        }

        foreach (var question in category.Questions)
        {
            yield return OfQuestion(form, question, reader);
        }
    }

    private static string OfQuestion(FormEdition form, Question question, QuestionFactsReader reader)
    {
        var facts = question.Accept(reader);
        return MarkdownText.Lines(
        [
            $"### {question.Id} {question.Heading}",
            "",
            $"- Nyckel: `{question.Key}`",
            $"- Avsnitt: {form[question.Section].Heading}",
            $"- Slag: {facts.Kind}",
            .. facts.Limits.Count == 0 ? [] : new[] { $"- Gräns: {MarkdownText.Joined(facts.Limits)}" },
            $"- Krav: {Words(question.Requirement)}",
            $"- Hör till svaret: {(question.ShownWhen is { } condition ? $"när {condition}" : "alltid")}",
            $"- Delar: {MarkdownText.Joined(question.Parts.Select(part => $"`{part}`"), ", ")}",
            .. facts.Labels.Select(label => $"- {label}"),
            $"- Hjälp: {question.Help}",
        ]);
    }

    private static IEnumerable<string> CodeLists(FormEdition form, QuestionFactsReader reader)
    {
        foreach (var question in form.Questions.Append(form.Sections[0].Basis))
        {
            var codes = question.Accept(reader).Codes;
            if (codes.Count > 0)
            {
                yield return $"### {question.ShortHeading}";
                yield return MarkdownText.Table(["Kod", "Text"],
                    codes.Select(code => (IReadOnlyList<string>)[$"`{code.Code}`", code.Label]));
            }
        }
    }

    private static string Words(Requirement requirement) => requirement switch
    {
        Requirement.Optional => "frivilligt",
        Requirement.Required => "måste fyllas i när det hör till svaret",
        Requirement.OneInCategory => "minst ett fält under rubriken måste fyllas i",
        _ => throw new ArgumentOutOfRangeException(nameof(requirement), requirement, "unknown requirement"),
    };
}
