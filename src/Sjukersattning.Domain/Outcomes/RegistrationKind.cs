namespace Sjukersattning.Domain.Outcomes;

/// <summary>What a <see cref="Registration"/> tells.</summary>
public enum RegistrationKind
{
    /// <summary>A version was signed; number = version.</summary>
    Signering,

    /// <summary>A signed version was revoked; number = version.</summary>
    Makulering,

    /// <summary>The patient was told that a version is ready; number = version.</summary>
    Information,

    /// <summary>The patient has applied.</summary>
    Ansokan,

    /// <summary>Försäkringskassan has decided.</summary>
    Beslut,

    /// <summary>The patient asked for omprövning.</summary>
    Omprovning,

    /// <summary>Försäkringskassan has reconsidered.</summary>
    Omprovningsbeslut,

    /// <summary>The patient has appealed.</summary>
    Overklagande,

    /// <summary>The court has decided.</summary>
    Overklagandebeslut,

    /// <summary>Försäkringskassan has sent a reminder; number = komplettering.</summary>
    Paminnelse,

    /// <summary>A komplettering was answered; number = komplettering.</summary>
    Svar,
}
