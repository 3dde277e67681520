namespace Sjukersattning.Data;

/// <summary>A case of the unit that has met an utlåtande before.</summary>
/// <param name="Number">The case's number, e.g. "26-0012".</param>
/// <param name="WasSigned">True when the case signed it, false when it started from it.</param>
internal sealed record KnownUtlatande(Guid PatientId, string Number, bool WasSigned)
{
    /// <summary>The sentence for a case of a patient's that starts from it now.</summary>
    public string InWords(Guid patientId) => PatientId != patientId
        ? $"Utlåtandets id finns här redan, för en annan person (ärende {Number}). Kontrollera vem utlåtandet gäller."
        : WasSigned
            ? $"Utlåtandet är signerat här, i ärende {Number}."
            : $"Samma utlåtande är läst in förut, i ärende {Number}.";
}
