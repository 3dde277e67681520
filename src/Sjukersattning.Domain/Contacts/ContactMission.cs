namespace Sjukersattning.Domain.Contacts;

/// <summary>
/// The three parts of koordineringsinsatser (lag 2019:1297 om koordineringsinsatser för sjukskrivna patienter; seed 001).
/// </summary>
public enum ContactMission
{
    PersonligtStod,

    InternSamordning,

    /// <summary>Work with others, e.g. an employer.</summary>
    ExternSamverkan,
}
