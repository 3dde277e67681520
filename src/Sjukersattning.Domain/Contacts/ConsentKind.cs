namespace Sjukersattning.Domain.Contacts;

/// <summary>How the patient agreed that the team reads and writes together.</summary>
public enum ConsentKind
{
    InteInhamtat,

    Muntligt,

    Skriftligt,
}
