namespace Sjukersattning.Domain.Form;

public enum Requirement
{
    Optional,

    /// <summary>Must be there whenever the question is shown.</summary>
    Required,

    /// <summary>At least one question of the category must be there.</summary>
    OneInCategory,
}
