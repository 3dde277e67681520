namespace Sjukersattning.Domain.Cases;

/// <summary>What a person must be to a case for a role to count. Each is one expression in <see cref="Relations"/>.</summary>
public enum Relation
{
    /// <summary>The case belongs to the unit the person works in.</summary>
    InUnit,

    /// <summary>The person is the case's responsible läkare.</summary>
    ResponsibleLakare,

    /// <summary>The person holds at least one section.</summary>
    HoldsASection,

    /// <summary>The person holds the very section that is acted on.</summary>
    HoldsThisSection,

    /// <summary>The person is the rehabkoordinator who leads the case.</summary>
    LeadsCase,

    /// <summary>The person has been asked to answer a komplettering.</summary>
    AnswersKomplettering,

    /// <summary>The person has stated a reason to read the case, for a time. It is no part in it: lists do not show it.</summary>
    HasInsyn,
}
