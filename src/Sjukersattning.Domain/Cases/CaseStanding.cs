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

    /// <summary>Whether Försäkringskassan has a case although no application is known.</summary>
    public bool IsWithoutApplication { get; init; }

    /// <summary>How a case stands; null while no signed version holds. What came after the signature must be loaded.</summary>
    public static CaseStanding? Of(UtlatandeCase subject)
    {
        if (subject.Signing(subject.InformedVersion) is not { } signing)
        {
            return null;
        }

        var open = subject.OpenKompletteringar.Select(one => one.Entry).ToList();
        return new(signing.Day.Exact!.Value,
            subject.InformedVersion == subject.VersionInForce ? null : subject.Signing(subject.VersionInForce)?.Day.Exact,
            subject.Standing(RegistrationKind.Ansokan), subject.Standing(RegistrationKind.Beslut), open.Count,
            open.Min(one => (DateOnly?)one.LastDay), open.Any(one => one.NeedsExamination), subject.Begun)
        {
            Told = subject.OpenKommunicering,
            IsWithoutApplication = subject.IsAtForsakringskassan && subject.Standing(RegistrationKind.Ansokan) is null,
        };
    }
}
