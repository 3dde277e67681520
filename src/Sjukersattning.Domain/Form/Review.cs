using System.Globalization;
using Sjukersattning.Domain.Units;

namespace Sjukersattning.Domain.Form;

/// <summary>
/// What FK 7800 itself requires before signing: every row of fk7800.md §4a, and the form's lengths and characters (§1).
/// One reader of the form's declaration serves the pages while writing, the review before signing and the signature itself.
/// </summary>
public static class Review
{
    /// <summary>The place of findings about the unit's address.</summary>
    public const string UnitPlace = "vardenhet";

    /// <summary>Everything that stops a signature, in the form's order; empty when the sheet can be signed.</summary>
    public static IReadOnlyList<Finding> Of(AnswerSheet sheet, UnitAddress unit, DateOnly today) =>
        [.. sheet.Categories.SelectMany(category => OfCategory(category, sheet, today)), .. OfUnit(unit)];

    /// <summary>What is wrong in, or missing from, one question as the sheet stands.</summary>
    public static IReadOnlyList<Finding> Of(Question question, AnswerSheet sheet, DateOnly today)
    {
        var answer = sheet[question];
        if (question.ShownWhen is { } condition && !condition.Holds(sheet))
        {
            return answer.IsEmpty ? [] : [Misplaced(question)];
        }

        return [.. question.Accept(new QuestionReview(sheet, today)), .. Unknown(question, answer)];
    }

    /// <summary>Whether a section has what FK needs of it; category-wide rules belong to no section.</summary>
    public static IReadOnlyList<Finding> OfSection(SectionKey key, AnswerSheet sheet, DateOnly today) =>
        [.. sheet.QuestionsOf(key).Append(sheet.Form[key].Basis).SelectMany(question => Of(question, sheet, today))];

    private static IEnumerable<Finding> OfCategory(Category category, AnswerSheet sheet, DateOnly today)
    {
        var group = category.Questions.Where(question => question.Requirement == Requirement.OneInCategory).ToList();
        if (group.Count > 0 && group.All(question => sheet[question].IsBlank))
        {
            var ids = string.Join(", ", group.Select(question => question.SvarId));
            yield return new(group[0].Id, null, category.NoneRule, FindingKind.Empty,
                $"Fyll i minst ett av fälten {ids} under {category.Heading}.");
        }

        foreach (var finding in category.Questions.SelectMany(question => Of(question, sheet, today)))
        {
            yield return finding;
        }
    }

    /// <summary>A part that the form has no place for would be signed without being seen; a fourth underlag is one (§4a row 10).</summary>
    private static IEnumerable<Finding> Unknown(Question question, Answer answer) =>
        from part in answer.Parts
        where !question.Parts.Contains(part.Key)
        select new Finding(question.Id, part.Key, question.RuleOf(AnswerFault.UnknownPart), FindingKind.Other, question.UnknownPart);

    private static Finding Misplaced(Question question)
    {
        var cause = question.ShownWhen!.AnyOf[0].Split('/')[0];
        return new(question.Id, null, question.RuleOf(AnswerFault.Misplaced), FindingKind.IncorrectCombination,
            $"Fält {question.Id} är ifyllt, men svaret i fält {cause} gör att det ska vara tomt. Töm fält {question.Id} eller ändra " +
                $"svaret i fält {cause}.");
    }

    private static IEnumerable<Finding> OfUnit(UnitAddress unit)
    {
        (string Value, string Part, string Name)[] fields =
        [
            (unit.Postadress, "postadress", "postadress"), (unit.Postnummer, "postnummer", "postnummer"),
            (unit.Postort, "postort", "postort"), (unit.Telefonnummer, "telefonnummer", "telefonnummer"),
        ];
        foreach (var (_, part, name) in fields.Where(field => string.IsNullOrWhiteSpace(field.Value)))
        {
            yield return new(UnitPlace, part, "4a-27", FindingKind.Empty,
                $"Vårdenhetens {name} saknas. Verksamhetschefen fyller i det under Enheten.");
        }

        if (!string.IsNullOrWhiteSpace(unit.Postnummer) && !IsPostnummer(unit.Postnummer))
        {
            yield return new(UnitPlace, "postnummer", "4a-27", FindingKind.InvalidFormat,
                "Vårdenhetens postnummer ska ha fem siffror, till exempel 333 33.");
        }
    }

    /// <summary>Three digits, an optional space, two digits (§4a row 27).</summary>
    public static bool IsPostnummer(string text)
    {
        var digits = text.Length == 6 && text[3] == ' ' ? text.Remove(3, 1) : text;
        return digits.Length == 5 && digits.All(char.IsAsciiDigit);
    }

    /// <summary>A number with Swedish thousands space.</summary>
    internal static string Count(int number) => number.ToString("N0", CultureInfo.GetCultureInfo("sv-SE"));
}
