namespace Sjukersattning.Domain.Notices;

/// <summary>How often a person wants notices by e-mail. They are always on the page.</summary>
public enum MailChoice
{
    /// <summary>One letter per notice, at once.</summary>
    Genast,

    /// <summary>One letter a day with everything.</summary>
    Dagligen,

    Aldrig,
}
