using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>The Swedish words for the small coded choices of a case.</summary>
public static class CaseWords
{
    /// <summary>The reason as people read it.</summary>
    public static string Swedish(this CancelReason reason) => reason switch
    {
        CancelReason.PatientDeclines => "Patienten vill inte",
        CancelReason.NotMedicallyRelevant => "Inte aktuellt medicinskt",
        CancelReason.RehabilitationNotExhausted => "Rehabiliteringen är ännu inte uttömd",
        CancelReason.Moved => "Flyttat eller listat om sig",
        CancelReason.Deceased => "Avliden",
        CancelReason.Other => "Annat",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "unknown reason"),
    };

    /// <summary>The relation as it follows a role, e.g. "läkare, som ansvarig läkare".</summary>
    public static string Swedish(this Relation relation) => relation switch
    {
        Relation.InUnit => "enhetens ärenden",
        Relation.ResponsibleLakare => "som ansvarig läkare",
        Relation.HoldsASection => "som skriver något avsnitt",
        Relation.HoldsThisSection => "som skriver just det avsnittet",
        Relation.LeadsCase => "som leder ärendet",
        Relation.AnswersKomplettering => "som ska svara på en komplettering",
        Relation.HasInsyn => "som har insyn, med angivet skäl",
        _ => throw new ArgumentOutOfRangeException(nameof(relation), relation, "unknown relation"),
    };

    /// <summary>Who took the first step, as people read it.</summary>
    public static string Swedish(this Initiator initiator) => initiator switch
    {
        Initiator.Lakare => "Läkaren",
        Initiator.Patient => "Patienten",
        Initiator.Forsakringskassan => "Försäkringskassan",
        _ => throw new ArgumentOutOfRangeException(nameof(initiator), initiator, "unknown initiator"),
    };

    /// <summary>The same within a sentence, where only a name keeps its capital.</summary>
    public static string InSentence(this Initiator initiator) => initiator == Initiator.Forsakringskassan
        ? initiator.Swedish()
        : OutcomeWords.Lower(initiator.Swedish());

    /// <summary>To whom a case is handed out, as people read it.</summary>
    public static string Swedish(this ExportRecipient recipient) => recipient switch
    {
        ExportRecipient.Patient => "Till patienten",
        ExportRecipient.Vardgivare => "Till en annan vårdgivare",
        ExportRecipient.Other => "Till någon annan som har rätt till uppgifterna",
        _ => throw new ArgumentOutOfRangeException(nameof(recipient), recipient, "unknown recipient"),
    };

    /// <summary>The kind of log row as people read it.</summary>
    public static string Swedish(this LogKind kind) => kind switch
    {
        LogKind.Read => "Läsa",
        LogKind.Write => "Skriva",
        LogKind.Sign => "Signera",
        LogKind.Print => "Utskrift",
        LogKind.Export => "Utlämning",
        LogKind.Missed => "Sökning utan träff",
        LogKind.Denied => "Nekad",
        LogKind.AktivtVal => "Aktivt val",
        LogKind.HavdSparr => "Hävd spärr",
        LogKind.Nodoppning => "Nödöppning",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    /// <summary>What a log row was for, as people read it.</summary>
    public static string Swedish(this LogPurpose purpose) => purpose switch
    {
        LogPurpose.Care => "vård och behandling",
        LogPurpose.QualityAssurance => "kvalitetssäkring",
        LogPurpose.Statistics => "statistik",
        LogPurpose.Administration => "administration",
        _ => throw new ArgumentOutOfRangeException(nameof(purpose), purpose, "unknown purpose"),
    };
}
