using System.Globalization;

namespace Sjukersattning.Domain.Notices;

/// <summary>What a notice says: case number, heading and days, never anything about the patient.</summary>
public static class NoticeWords
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The notice in one sentence, without the case's number.</summary>
    /// <param name="heading">Heading of the section; null when it is about none.</param>
    /// <param name="komplettering">Number of the komplettering; null when it is about none.</param>
    /// <param name="day">The day it is about.</param>
    public static string Sentence(NoticeKind kind, string? heading, int? komplettering, DateOnly? day, TimeOnly? time)
    {
        var on = day is { } date ? date.ToString("d MMMM yyyy", Swedish) : "";
        var (what, done) = heading is not null
            ? ($"Avsnittet {heading}", "klart")
            : komplettering is not null ? ("Svaret på kompletteringen", "klart") : ("Signeringen", "klar");
        return kind switch
        {
            NoticeKind.Assigned => $"Du har fått avsnittet {heading}. Klart senast {on}.",
            NoticeKind.Returned => $"Avsnittet {heading} har skickats tillbaka till dig med en kommentar.",
            NoticeKind.DueSoon => $"{what} ska vara {done} senast {on}.",
            NoticeKind.Overdue => $"{what} skulle ha varit {done} {on}.",
            NoticeKind.AllDone => "Alla avsnitt är klara. Utlåtandet kan granskas och signeras.",
            NoticeKind.TimeBooked => $"Tid för signering är bokad {on} kl. {time:HH\\.mm}.",
            NoticeKind.TimeCancelled => $"Tiden för signering {on} kl. {time:HH\\.mm} är avbokad.",
            NoticeKind.BookedWhileAway => $"Läkaren är borta {on}, då tid för signering är bokad kl. {time:HH\\.mm}. Boka en annan tid.",
            NoticeKind.Signed when komplettering is not null => "Svaret på kompletteringen är signerat.",
            NoticeKind.Signed => "Utlåtandet är signerat. Patienten ska informeras.",
            NoticeKind.KompletteringReceived => $"Försäkringskassan har begärt en komplettering. Svara senast {on}.",
            NoticeKind.KompletteringDueSoon => $"Kompletteringen ska besvaras senast {on}.",
            NoticeKind.Kommunicering => day is null
                ? "Försäkringskassan har skrivit vad den lutar åt att besluta. Sista dag att svara är inte känd."
                : $"Försäkringskassan har skrivit vad den lutar åt att besluta. Svara senast {on}.",
            NoticeKind.KommuniceringDueSoon => $"Försäkringskassans brev före beslutet ska besvaras senast {on}.",
            NoticeKind.KommuniceringOverdue => $"Försäkringskassans brev före beslutet skulle ha besvarats senast {on}.",
            NoticeKind.Beslut => "Försäkringskassans beslut är registrerat.",
            NoticeKind.ChosenToLead => "Du leder ärendet från och med nu. De andra rehabkoordinatorerna ser det inte.",
            NoticeKind.BrokenVersion => "Den undertecknade texten är ändrad i databasen, eller går inte att pröva. Den lämnas inte ut. " +
                "Tala med den som sköter driften.",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "unknown kind"),
        };
    }

    /// <summary>How often a person wants mail, as people read it.</summary>
    public static string InWords(this MailChoice choice) => choice switch
    {
        MailChoice.AtOnce => "Genast, ett brev per notis",
        MailChoice.Daily => "En gång om dagen, allt i ett brev",
        MailChoice.Never => "Aldrig, jag läser notiserna här",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "unknown choice"),
    };
}
