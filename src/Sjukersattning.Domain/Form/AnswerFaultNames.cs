namespace Sjukersattning.Domain.Form;

/// <summary>What a fault is called in findings where §4a has no number for it.</summary>
internal static class AnswerFaultNames
{
    public static string Swedish(this AnswerFault fault) => fault switch
    {
        AnswerFault.Missing => "krav",
        AnswerFault.Misplaced => "villkor",
        AnswerFault.UnknownPart => "okänd",
        AnswerFault.WrongDate => "datum",
        AnswerFault.WrongOrder => "ordning",
        AnswerFault.Gap => "tom rad",
        AnswerFault.WrongKind => "slag",
        AnswerFault.NoSource => "källa",
        AnswerFault.WrongCode => "kod",
        AnswerFault.NoDescription => "beskrivning",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "unknown fault"),
    };
}
