using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>Whether a komplettering, as it is entered, fits what is known.</summary>
internal static class KompletteringCheck
{
    /// <summary>Everything that is wrong, each at its field; null when nothing is.</summary>
    public static Verdict? FaultOf(UtlatandeCase subject, KompletteringState? standing, ReportedKomplettering told, CaseFacts facts)
    {
        var unexplained = standing is null ? null : UtlatandeCase.FaultOfReason(told.Reason);
        return told.Retract ? unexplained : Verdict.OfAll(
        [
            unexplained,
            FaultOfReceived(subject, told, facts),
            Verdict.RefusedIf(told.LastDay < told.ReceivedOn, nameof(ReportedKomplettering.LastDay),
                "Sista svarsdag kan inte vara före dagen då kompletteringen kom."),
            IdFault(nameof(ReportedKomplettering.MessageId), told.MessageId),
            IdFault(nameof(ReportedKomplettering.ReferenceId), told.ReferenceId),
            Verdict.RefusedIf(told.ReferenceId.Length > 0 && told.MessageId.Length == 0, nameof(ReportedKomplettering.MessageId),
                "Skriv meddelande-id också när du anger en referens."),
            Verdict.RefusedIf(told.Questions.Count is 0 or > ReportedKomplettering.MostQuestions, nameof(ReportedKomplettering.Questions),
                $"Skriv minst en och högst {ReportedKomplettering.MostQuestions} frågor."),
            .. told.Questions.SelectMany((asked, place) =>
                FaultsOf(subject.Form, asked, $"{nameof(ReportedKomplettering.Questions)}[{place}]", standing, facts)),
        ]);
    }

    private static Verdict? FaultOfReceived(UtlatandeCase subject, ReportedKomplettering told, CaseFacts facts)
    {
        ToldDay received = told.ReceivedOn;
        var applied = subject.Standing(RegistrationKind.Ansokan)?.Day ?? ToldDay.Unknown;
        var signed = subject.FirstSigning?.Day ?? ToldDay.Unknown;
        var fault = told.ReceivedOn > facts.Today ? "Dagen har inte varit än. Skriv dagen då kompletteringen kom."
            : subject.ApplicationComesFirst && received.IsBefore(applied)
                ? $"Kompletteringen kan inte ha kommit före ansökan ({applied})."
            : received.IsBefore(signed) ? $"Kompletteringen kan inte ha kommit före signeringen ({signed})."
            : null;
        return fault is null ? null : Verdict.RefusedAt(nameof(ReportedKomplettering.ReceivedOn), fault);
    }

    /// <summary>The entry in one line, as history keeps it.</summary>
    public static string InWords(FormEdition form, int number, KompletteringState? standing, ReportedKomplettering told)
    {
        if (told.Retract)
        {
            return $"Komplettering {number} togs bort. Skäl: {told.Reason}";
        }

        var what = $"Komplettering {number}, kom {told.ReceivedOn:yyyy-MM-dd}, svar senast {told.LastDay:yyyy-MM-dd}: " +
            $"{string.Join("; ", told.Questions.Select(asked => $"fält {form.Find(asked.QuestionId)!.SvarId}, {asked.Cause}"))}.";
        return standing is null ? what : $"Rättat: {what} Skäl: {told.Reason}";
    }

    private static Verdict? IdFault(string field, string id) =>
        id.Length > ReportedKomplettering.LongestId ? Verdict.RefusedAt(field, $"Skriv högst {ReportedKomplettering.LongestId} tecken.")
        : ForeignSigns.In(id) is { } foreign ? Verdict.RefusedAt(field, foreign)
        : null;

    private static IEnumerable<Verdict?> FaultsOf(FormEdition form, AskedQuestion asked, string field, KompletteringState? standing,
        CaseFacts facts) =>
    [
        Verdict.RefusedIf(form.Find(asked.QuestionId) is null or BasisQuestion, $"{field}.{nameof(AskedQuestion.QuestionId)}",
            "Välj vilket fält frågan gäller."),
        Verdict.RefusedIf(ShortText.IsBlank(asked.Text), $"{field}.{nameof(AskedQuestion.Text)}",
            "Skriv vad Försäkringskassan frågar."),
        Verdict.RefusedIf(asked.Text.Length > AskedQuestion.LongestText, $"{field}.{nameof(AskedQuestion.Text)}",
            $"Skriv högst {AskedQuestion.LongestText} tecken."),
        form.Find(asked.QuestionId) is { } about && AskedRow.FaultOf(about, asked.Instans) is { } noRow
            ? Verdict.RefusedAt($"{field}.{nameof(AskedQuestion.Instans)}", noRow) : null,
        Verdict.RefusedIf(
            !facts.CauseCodes.Concat(standing?.Entry.Questions.Select(known => known.Cause) ?? []).Contains(asked.Cause),
            $"{field}.{nameof(AskedQuestion.Cause)}", "Välj en orsak."),
    ];
}
