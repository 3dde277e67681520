namespace Sjukersattning.Domain.Form;

/// <summary>The editions of the form that the system knows.</summary>
public static class FormEditions
{
    /// <summary>The edition that new cases get.</summary>
    public static FormEdition Current => Fk7800.Version13;

    /// <summary>The edition of an existing case.</summary>
    /// <exception cref="ArgumentException">The version is unknown to this program.</exception>
    public static FormEdition ByVersion(string version) =>
        version == Fk7800.Version13.Version
            ? Fk7800.Version13
            : throw new ArgumentException($"Unknown form version {version}.", nameof(version));
}
