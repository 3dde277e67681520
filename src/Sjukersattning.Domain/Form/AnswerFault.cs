namespace Sjukersattning.Domain.Form;

/// <summary>What can be wrong with an answer, of what fk7800.md §4a numbers question by question.</summary>
public enum AnswerFault
{
    Missing,
    Misplaced,
    UnknownPart,
    WrongDate,
    WrongOrder,
    Gap,
    WrongKind,
    NoSource,
    WrongCode,
    NoDescription,
}
