using Sjukersattning.Domain.Form;

namespace Sjukersattning.Web.Rendering.Statistics;

/// <summary>Names of the form's fields for people; fields of editions that are gone keep their number.</summary>
internal static class FieldNames
{
    /// <summary>Number and heading.</summary>
    public static string Of(string svarId) =>
        FormEditions.Current.Questions.FirstOrDefault(question => question.SvarId == svarId) is { } question
            ? $"{svarId} {question.Heading}"
            : svarId;
}
