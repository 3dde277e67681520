using Sjukersattning.Data;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>One thing that waits for somebody: what, in which case, by when, and the page where it is done.</summary>
public sealed record WorkItem(string What, CaseRow Row, DateOnly By, string Href, string Button)
{
    /// <summary>Late, or due within a week.</summary>
    public bool IsUrgent(DateOnly today) => By <= today.AddDays(CaseFilter.SoonDays);

    /// <summary>Everything in the rows that waits for this person, most urgent first. <see cref="CaseFilter.WaitingFor"/> finds the same cases in SQL; a test compares them.</summary>
    public static IReadOnlyList<WorkItem> For(CaseActor actor, IEnumerable<CaseRow> rows, DateOnly today) =>
        [.. rows.SelectMany(row => Sections(actor, row).Concat(Asked(actor, row)).Concat(Signing(actor, row)).Concat(Leading(actor, row, today))).OrderBy(item => item.By).ThenBy(item => item.Row.Number, StringComparer.Ordinal)];

    private static IEnumerable<WorkItem> Sections(CaseActor actor, CaseRow row) =>
        from line in row.Sections
        where line.OwnerId == actor.Id && !line.IsDone && row.Status is CaseStatus.Planerat or CaseStatus.Skrivs
        let section = FormEditions.Current[line.Key]
        select new WorkItem(line.IsReturned ? $"{section.Heading}, skickat tillbaka" : section.Heading, row, line.Deadline, $"/arenden/{row.CaseId}/utlatande/{section.Slug}", "Skriv");

    /// <summary>While the answering version is written, the section says what to do.</summary>
    private static IEnumerable<WorkItem> Asked(CaseActor actor, CaseRow row) =>
        from line in row.Asked
        where line.AssigneeId == actor.Id && !row.IsComplementing
        group line by line.Komplettering into asked
        let fields = string.Join(", ", asked.Select(line => FormEditions.Current.Find(line.QuestionId)!.SvarId).Distinct())
        select new WorkItem($"Komplettering fält {fields}", row, asked.First().LastDay, $"/arenden/{row.CaseId}/kompletteringar/{asked.Key}", "Svara");

    private static IEnumerable<WorkItem> Signing(CaseActor actor, CaseRow row)
    {
        if (row.Status == CaseStatus.Granskas && row.LakareId == actor.Id && actor.Roles.Contains(Role.Lakare))
        {
            yield return new WorkItem("Signera utlåtandet", row, row.SigningDate ?? row.SignDeadline ?? row.NextBy, $"/arenden/{row.CaseId}/granska", "Granska och signera");
        }
    }

    private static IEnumerable<WorkItem> Leading(CaseActor actor, CaseRow row, DateOnly today)
    {
        if (!actor.Roles.Contains(Role.Rehabkoordinator) || !StatusNames.Open.Contains(row.Status))
        {
            yield break;
        }

        if (row.Status == CaseStatus.Oppnat)
        {
            yield return new WorkItem("Planera utlåtandet", row, row.NextBy, $"/arenden/{row.CaseId}/plan", "Planera");
        }
        else if (row.Status is CaseStatus.Granskas)
        {
            if (row.SigningDate is null)
            {
                yield return new WorkItem("Boka signeringstid", row, row.SignDeadline ?? row.NextBy, $"/arenden/{row.CaseId}/signeringstid", "Boka");
            }
        }
        else if (row.NextBy <= today.AddDays(CaseFilter.SoonDays))
        {
            yield return new WorkItem(row.NextWhat, row, row.NextBy, $"/arenden/{row.CaseId}", "Öppna");
        }
    }
}
