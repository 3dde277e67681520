using System.Globalization;
using Sjukersattning.Data.Notices;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Mail;

/// <summary>How the outbox is, as the administrator reads it.</summary>
public static class OutboxWords
{
    /// <summary>Said where no mail server is set.</summary>
    public const string Off = "E-post är inte inställd. Notiserna syns bara i programmet.";

    /// <summary>The state in a few sentences.</summary>
    public static string InWords(this OutboxState state) =>
        state is not { Waiting: > 0, Oldest: { } oldest } ? "E-posten är inställd. Inga brev väntar."
        : string.Create(CultureInfo.InvariantCulture, $"{state.Waiting} brev väntar, det äldsta sedan {Words.Moment(oldest)}.")
            + (state.Fault.Length == 0 ? "" : $" Senaste felet: {state.Fault} Arbetet fortsätter; breven skickas när servern svarar.");
}
