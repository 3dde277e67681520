using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Domain.Work;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// A line of <see cref="OpenWork"/> as Mitt arbete shows it: what, in which case, by when, and the page where it is done.
/// </summary>
public sealed record WorkItem(string What, WorkItemRow Row, string Href, string Button)
{
    public DateOnly By => Row.Line.By;

    /// <summary>Late, or due within a week.</summary>
    public bool IsUrgent(DateOnly today) => By <= today.AddDays(OpenWork.SoonDays);

    /// <summary>The line in words, with its page.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The line is a last day and no task.</exception>
    public static WorkItem Of(WorkItemRow row)
    {
        var (line, id) = (row.Line, row.CaseId);
        return line.Kind switch
        {
            WorkKind.Section => OfSection(row, row.Form[line.Section!.Value]),
            WorkKind.Komplettering =>
                new WorkItem($"Komplettering fält {line.Words}", row, To.Komplettering(id, line.Komplettering!.Value), "Svara"),
            WorkKind.Sign => new WorkItem(ToSign(row.Begun), row, To.Review(id), "Granska och signera"),
            WorkKind.Plan => new WorkItem("Planera utlåtandet", row, To.Plan(id), "Planera"),
            WorkKind.BookTime => new WorkItem("Boka signeringstid", row, To.SigningTime(id), "Boka"),
            WorkKind.Kommunicering =>
                new WorkItem("Försäkringskassan vill ha svar före beslutet", row, To.Outcomes(id), "Öppna"),
            WorkKind.Send => new WorkItem("Skicka utlåtandet till Försäkringskassan", row,
                To.Outcome(id, RegistrationRules.For(RegistrationKind.Sent)), "Registrera som skickat"),
            WorkKind.NextStep => new WorkItem(line.Words, row, To.Case(id), "Öppna"),
            _ => throw new ArgumentOutOfRangeException(nameof(row), line.Kind, "no task"),
        };
    }

    /// <summary>What is signed, in words.</summary>
    /// <param name="begun">What the version will be to the one that holds; null when none holds.</param>
    public static string ToSign(VersionRelation? begun) => begun switch
    {
        null => "Signera utlåtandet",
        VersionRelation.Complements => "Signera svaret på kompletteringen",
        _ => "Signera den nya versionen",
    };

    private static WorkItem OfSection(WorkItemRow row, Section part) =>
        new(string.Join(", ", new[] { part.Heading, ForWhat(row.Begun), row.Line.Words }.Where(words => words.Length > 0)), row,
            To.Section(row.CaseId, part.Slug), "Skriv");

    private static string ForWhat(VersionRelation? begun) => begun switch
    {
        null => "",
        VersionRelation.Complements => "svar på komplettering",
        _ => "ny version",
    };
}
