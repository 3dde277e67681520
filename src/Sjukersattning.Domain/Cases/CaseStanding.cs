using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Domain.Cases;

/// <summary>
/// How a case stands after a signature, for whoever tells the patient: days and counts, nothing of what anybody has written.
/// </summary>
/// <param name="SignedOn">
/// The day the utlåtande was signed: the version that the patient was told of, whatever answered Försäkringskassan since.
/// </param>
/// <param name="ComplementedOn">The day it was complemented last; null when it was not.</param>
/// <param name="Ansokan">The application; null without one.</param>
/// <param name="Beslut">The decision; null without one.</param>
/// <param name="Asked">Number of kompletteringar that wait for an answer.</param>
/// <param name="AnswerBy">Försäkringskassan's nearest last day; null when nothing is asked.</param>
/// <param name="NeedsExamination">Whether the patient has to come for one of them.</param>
public sealed record CaseStanding(DateOnly SignedOn, DateOnly? ComplementedOn, Registration? Ansokan, Registration? Beslut, int Asked,
    DateOnly? AnswerBy, bool NeedsExamination, BegunVersion? Begun)
{
    /// <summary>What Försäkringskassan has told before it decides, while it waits for an answer; null for nothing.</summary>
    public Registration? Told { get; init; }

    /// <summary>How this version or an earlier one was sent to Försäkringskassan last; null when that is not entered.</summary>
    public Registration? Sent { get; init; }

    /// <summary>Whether the version in force answers Försäkringskassan, which has the utlåtande already.</summary>
    public bool IsAnswer { get; init; }

    /// <summary>The day the only version was revoked; null while one holds.</summary>
    public DateOnly? RevokedOn { get; init; }

    /// <summary>Whether the version in force is still to be sent.</summary>
    public bool IsToBeSent { get; init; }

    /// <summary>Whether Försäkringskassan has a case although no application is known.</summary>
    public bool IsWithoutApplication { get; init; }

    /// <summary>How a case stands; null while nothing is signed. What came after the signature must be loaded.</summary>
    public static CaseStanding? Of(UtlatandeCase subject)
    {
        var told = subject.VersionInForce > 0 ? subject.InformedVersion : subject.SignedVersion;
        if (subject.Signing(told) is not { } signing)
        {
            return null;
        }

        var open = subject.OpenKompletteringar.Select(one => one.Entry).ToList();
        return new(signing.Day.Exact!.Value,
            subject.IsAnswerInForce ? subject.Signing(subject.VersionInForce)?.Day.Exact : null,
            subject.Standing(RegistrationKind.Ansokan), subject.Standing(RegistrationKind.Beslut), open.Count,
            open.Min(one => (DateOnly?)one.LastDay), open.Any(one => one.NeedsExamination), subject.Begun)
        {
            Told = subject.OpenKommunicering, IsToBeSent = subject.IsToBeSent, IsAnswer = subject.IsAnswerInForce,
            Sent = subject.Sending(subject.VersionInForce) ?? subject.EarlierSending,
            RevokedOn = subject.VersionInForce > 0 ? null : subject.Revocation(told)?.Day.Exact,
            IsWithoutApplication = subject.IsWithoutAnsokan,
        };
    }
}
