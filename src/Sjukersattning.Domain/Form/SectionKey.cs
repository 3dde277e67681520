namespace Sjukersattning.Domain.Form;

/// <summary>The four parts of the utlåtande that different professions write.</summary>
public enum SectionKey
{
    /// <summary>Fields 8–11.</summary>
    Psykiska,

    /// <summary>Fields 12–14.</summary>
    Fysiska,

    /// <summary>Fields 17 and 23.</summary>
    Aktivitet,

    /// <summary>Everything else: the läkare's own part.</summary>
    Medicinsk,
}
