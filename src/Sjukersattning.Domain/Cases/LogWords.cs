namespace Sjukersattning.Domain.Cases;

/// <summary>What the access log's kinds and purposes are called: for the patient, and in the national log (StoreLog).</summary>
public static class LogWords
{
    /// <summary>What somebody did, as the patient is told.</summary>
    public static string Done(this LogKind kind) => kind switch
    {
        LogKind.Read => "Läste",
        LogKind.Write => "Skrev",
        LogKind.Sign => "Signerade",
        LogKind.Print => "Skrev ut",
        LogKind.Export => "Lämnade ut allt",
        LogKind.Missed => "Sökte utan träff",
        LogKind.Denied => "Försökte och nekades",
        LogKind.AktivtVal => "Valde att öppna, med angivet skäl",
        LogKind.HavdSparr => "Öppnade det spärrade med ditt samtycke",
        LogKind.Nodoppning => "Öppnade i en nödsituation",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };

    /// <summary>A purpose as StoreLog spells it.</summary>
    public static string National(this LogPurpose purpose) => $"{char.ToUpperInvariant(purpose.Swedish()[0])}{purpose.Swedish()[1..]}";

    /// <summary>The activity of StoreLog; null for what the national log has no word for: nothing of a patient was used.</summary>
    public static string? Activity(this LogKind kind) => kind switch
    {
        LogKind.Read or LogKind.AktivtVal or LogKind.HavdSparr => "Läsa",
        LogKind.Nodoppning => "Nödöppning",
        LogKind.Write => "Skriva",
        LogKind.Sign => "Signera",
        LogKind.Print or LogKind.Export => "Utskrift",
        LogKind.Missed or LogKind.Denied => null,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
    };
}
