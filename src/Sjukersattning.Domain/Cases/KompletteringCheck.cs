using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>Whether a komplettering, as it is entered, fits what is known.</summary>
internal static class KompletteringCheck
{
    /// <summary>The first thing that is wrong, at its field; null when nothing is.</summary>
    public static Verdict? FaultOf(UtlatandeCase subject, KompletteringState? standing, ReportedKomplettering told, CaseFacts facts)
    {
        ToldDay received = told.ReceivedOn;
        var applied = subject.Standing(RegistrationKind.Ansokan)?.Day ?? ToldDay.Unknown;
        var signed = subject.FirstSigning?.Day ?? ToldDay.Unknown;
        return standing is not null && UtlatandeCase.FaultOfReason(told.Reason) is { } unexplained ? unexplained
            : told.Retract ? null
            : told.ReceivedOn > facts.Today
                ? Verdict.RefusedAt(nameof(ReportedKomplettering.ReceivedOn),
                    "Dagen har inte varit än. Skriv dagen då kompletteringen kom.")
            : subject.ApplicationComesFirst && received.IsBefore(applied)
                ? Verdict.RefusedAt(nameof(ReportedKomplettering.ReceivedOn),
                    $"Kompletteringen kan inte ha kommit före ansökan ({applied}).")
            : received.IsBefore(signed)
                ? Verdict.RefusedAt(nameof(ReportedKomplettering.ReceivedOn),
                    $"Kompletteringen kan inte ha kommit före signeringen ({signed}).")
            : told.LastDay < told.ReceivedOn
                ? Verdict.RefusedAt(nameof(ReportedKomplettering.LastDay),
                    "Sista svarsdag kan inte vara före dagen då kompletteringen kom.")
            : IdFault(nameof(ReportedKomplettering.MessageId), told.MessageId) is { } message ? message
            : IdFault(nameof(ReportedKomplettering.ReferenceId), told.ReferenceId) is { } reference ? reference
            : told.ReferenceId.Length > 0 && told.MessageId.Length == 0
                ? Verdict.RefusedAt(nameof(ReportedKomplettering.MessageId), "Skriv meddelande-id också när du anger en referens.")
            : told.Questions.Count is 0 or > ReportedKomplettering.MostQuestions
                ? Verdict.RefusedAt(nameof(ReportedKomplettering.Questions),
                    $"Skriv minst en och högst {ReportedKomplettering.MostQuestions} frågor.")
            : told.Questions
                .Select((asked, place) =>
                    FaultOf(subject.Form, asked, $"{nameof(ReportedKomplettering.Questions)}[{place}]", standing, facts))
                .FirstOrDefault(fault => fault is not null);
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

    private static Verdict? FaultOf(FormEdition form, AskedQuestion asked, string field, KompletteringState? standing, CaseFacts facts) =>
        form.Find(asked.QuestionId) is null or BasisQuestion
            ? Verdict.RefusedAt($"{field}.{nameof(AskedQuestion.QuestionId)}", "Välj vilket fält frågan gäller.")
        : string.IsNullOrWhiteSpace(asked.Text)
            ? Verdict.RefusedAt($"{field}.{nameof(AskedQuestion.Text)}", "Skriv vad Försäkringskassan frågar.")
        : asked.Text.Length > AskedQuestion.LongestText
            ? Verdict.RefusedAt($"{field}.{nameof(AskedQuestion.Text)}", $"Skriv högst {AskedQuestion.LongestText} tecken.")
        : asked.Instans < 0
            ? Verdict.RefusedAt($"{field}.{nameof(AskedQuestion.Instans)}", "Skriv radens nummer med siffror, eller lämna tomt.")
        : !facts.CauseCodes.Concat(standing?.Entry.Questions.Select(known => known.Cause) ?? []).Contains(asked.Cause)
            ? Verdict.RefusedAt($"{field}.{nameof(AskedQuestion.Cause)}", "Välj en orsak.")
        : null;
}
