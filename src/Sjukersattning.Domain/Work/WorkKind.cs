using System.Text.Json.Serialization;

namespace Sjukersattning.Domain.Work;

/// <summary>
/// What an open case waits for. The first ones are tasks that stand in Mitt
/// arbete; the last two are only last days that somebody is reminded of.
/// </summary>
public enum WorkKind
{
    /// <summary>A section is to be written.</summary>
    [JsonStringEnumMemberName("Avsnitt")]
    Section,

    /// <summary>A question of Försäkringskassan is to be answered.</summary>
    Komplettering,

    /// <summary>The utlåtande is to be reviewed and signed.</summary>
    [JsonStringEnumMemberName("Signera")]
    Sign,

    /// <summary>The case is to be planned.</summary>
    [JsonStringEnumMemberName("Planera")]
    Plan,

    /// <summary>A time for signing is to be booked.</summary>
    [JsonStringEnumMemberName("BokaTid")]
    BookTime,

    /// <summary>The next step is to be taken.</summary>
    [JsonStringEnumMemberName("NastaSteg")]
    NextStep,

    /// <summary>What Försäkringskassan has told before it decides is to be answered.</summary>
    Kommunicering,

    /// <summary>The version in force is to be sent to Försäkringskassan.</summary>
    [JsonStringEnumMemberName("Skicka")]
    Send,

    [JsonStringEnumMemberName("Signeringsdag")]
    SigningDay,

    /// <summary>Försäkringskassan's last day for an answer.</summary>
    [JsonStringEnumMemberName("Svarsdag")]
    AnswerDay,
}
