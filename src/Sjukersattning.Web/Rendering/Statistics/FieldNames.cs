using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>Names of the form's fields for people; questions of editions that are gone keep their id.</summary>
internal static class FieldNames
{
    public static string SvarIdOf(string questionId) => FormEditions.Current.Find(questionId)?.SvarId ?? questionId;

    public static string Of(string questionId) =>
        FormEditions.Current.Find(questionId) is { } question ? $"{question.SvarId} {question.Heading}" : questionId;
}
