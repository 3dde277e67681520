using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>Names of the form's fields for people; questions of editions that are gone keep their id.</summary>
internal static class FieldNames
{
    /// <summary>The field's number.</summary>
    public static string SvarIdOf(string questionId) => FormEditions.Current.Find(questionId)?.SvarId ?? questionId;

    /// <summary>Number and heading.</summary>
    public static string Of(string questionId) => FormEditions.Current.Find(questionId) is { } question ? $"{question.SvarId} {question.Heading}" : questionId;
}
