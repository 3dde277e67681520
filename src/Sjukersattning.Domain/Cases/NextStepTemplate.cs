using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Cases;

/// <summary>The next step an action sets when nobody writes one.</summary>
/// <param name="Days">Days from today; used where the case has no deadline of its own.</param>
/// <param name="TellPatient">What the patient may be told.</param>
public sealed record NextStepTemplate(string What, Role Who, int Days, string TellPatient);
