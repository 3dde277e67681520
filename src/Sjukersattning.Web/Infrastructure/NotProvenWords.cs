using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>Why somebody has not shown who she is, to herself: she is signed in, so no stranger hears it.</summary>
public static class NotProvenWords
{
    public static string ToHerself(this Judgement shown, ClinicClock clock) => shown.Why switch
    {
        NotProven.Wrong => "Det stämmer inte.",
        NotProven.CodeMissing => "Skriv också koden från din app.",
        NotProven.CodeUsed => "Koden är redan använd. Vänta tills appen visar nästa.",
        NotProven.TooOld => "Sidan hade stått öppen för länge, eller passkeyn är redan använd här. Försök igen.",
        NotProven.Locked => GuessWords.Locked(shown.Until!.Value, clock),
        _ => throw new ArgumentOutOfRangeException(nameof(shown), shown.Why, "unknown reason"),
    };
}
