namespace Sjukersattning.Domain.Form;

/// <summary>What it takes to sign.</summary>
public enum Requirement
{
    /// <summary>May be left out.</summary>
    Optional,

    /// <summary>Must be there whenever the question is shown.</summary>
    Required,

    /// <summary>At least one question of the category must be there.</summary>
    OneInCategory,
}
