using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Quality;

namespace Sjukersattning.Web.Rendering;

/// <summary>One question of the quality check as the pages show it.</summary>
/// <param name="Field">The form's question that it is asked at.</param>
/// <param name="Address">The page where it is set aside or taken up again.</param>
/// <param name="SetAside">How it was set aside; null while it stands.</param>
public sealed record ConcernLine(QualityRule Rule, Question Field, string Address, SetAside? SetAside)
{
    /// <summary>What the form posts, and the page's own script knows it by.</summary>
    public string Key => KeyOf(Rule.Id, Field.Id);

    /// <summary>What the check asks of a case, set aside or not, in the form's order.</summary>
    /// <param name="back">The page to come back to; null is the section.</param>
    public static IReadOnlyList<ConcernLine> Of(UtlatandeCase subject, IReadOnlyList<Concern> concerns, string? back = null) =>
    [
        .. from concern in concerns
           let field = subject.Form.Find(concern.QuestionId)!
           select new ConcernLine(
               concern.Rule, field,
               To.Concern(subject.Id, subject.Form[field.Section].Slug, concern.Rule.Id, field.Id, back),
               subject.StandingSetAside(concern.Rule.Id, field.Id)),
    ];

    /// <summary>What names a question of the check on a page.</summary>
    public static string KeyOf(string ruleId, string questionId) => $"{ruleId}/{questionId}";

    /// <summary>Element id of the list of what is asked at a question.</summary>
    public static string ListOf(string questionId) => $"kontroll-{questionId.Replace('.', '_')}";

    /// <summary>Takes a posted key apart; null when it is none.</summary>
    public static (string RuleId, string QuestionId)? ReadKey(string key) =>
        key.Split('/') is [{ Length: > 0 } rule, { Length: > 0 } question] ? (rule, question) : null;
}
