namespace Sjukersattning.Domain.People;

/// <summary>What a person may be at a vårdenhet. One person may hold several (shared workflow, "Roles").</summary>
public enum Role
{
    /// <summary>Leads the case: opens, plans, books, informs.</summary>
    Rehabkoordinator,

    /// <summary>Writes the medical part, signs and bears the responsibility.</summary>
    Lakare,

    Kurator,

    Fysioterapeut,

    Arbetsterapeut,

    /// <summary>Answers the phone; sees next steps only.</summary>
    Sjukskoterska,

    /// <summary>Leads the unit; sees no certificate text.</summary>
    Verksamhetschef,

    /// <summary>Keeps accounts and units; sees no patient data.</summary>
    Administrator,
}
