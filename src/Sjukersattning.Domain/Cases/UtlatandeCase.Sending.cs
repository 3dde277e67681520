using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>What is sent to Försäkringskassan: each version, whether it answers something, and by when.</summary>
public sealed partial class UtlatandeCase
{
    /// <summary>How a signed version was sent; null when that is not entered.</summary>
    public Registration? Sending(int version) => Standing(RegistrationKind.Sent, version);

    /// <summary>
    /// Whether the version in force is still to be sent: nothing says that it was, Försäkringskassan has not asked about it, and has not
    /// written or decided since it was signed.
    /// </summary>
    public bool IsToBeSent => Signing(VersionInForce) is { } signing && Sending(VersionInForce) is null
        && StandingKompletteringar.All(one => one.Entry.Version != VersionInForce)
        && Endings.Prepend(RegistrationKind.Kommunicering).All(kind => !(Standing(kind)?.At >= signing.At));

    /// <summary>Whether the version in force answers Försäkringskassan, which has the utlåtande already.</summary>
    public bool IsAnswerInForce => VersionInForce != InformedVersion;

    /// <summary>How an earlier version than the one in force was sent last; null when that is not entered.</summary>
    public Registration? EarlierSending =>
        Enumerable.Range(1, Math.Max(0, VersionInForce - 1)).Select(Sending).LastOrDefault(sent => sent is not null);

    /// <summary>The day that Försäkringskassan wants what the version in force answers; null when it answers nothing.</summary>
    public DateOnly? AnswerWantedBy => StandingKompletteringar
        .Where(one => VersionInForce > 0 && one.Answer?.Version == VersionInForce).Min(one => (DateOnly?)one.Entry.LastDay);
}
