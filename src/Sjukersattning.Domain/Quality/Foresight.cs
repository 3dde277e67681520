namespace Sjukersattning.Domain.Quality;

/// <summary>What the quality check had said of a field that Försäkringskassan then asked about.</summary>
public enum Foresight
{
    /// <summary>The version was signed before there was a check.</summary>
    Okant,

    /// <summary>The check asked, and was set aside.</summary>
    LagtAtSidan,

    /// <summary>The check asked, and nobody answered.</summary>
    Obesvarat,

    /// <summary>The check asked nothing about the field.</summary>
    Oforutsett,
}
