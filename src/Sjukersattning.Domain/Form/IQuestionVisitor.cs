namespace Sjukersattning.Domain.Form;

/// <summary>A reader of questions. A new kind adds a method here and so breaks the build in every reader until it is handled.</summary>
public interface IQuestionVisitor<out T>
{
    /// <summary>Reads a text question.</summary>
    T Text(TextQuestion question);

    /// <summary>Reads a date question.</summary>
    T Date(DateQuestion question);

    /// <summary>Reads a yes/no question.</summary>
    T YesNo(YesNoQuestion question);

    /// <summary>Reads a single tick.</summary>
    T Tick(TickQuestion question);

    /// <summary>Reads a list of choices with a date each.</summary>
    T DatedChoices(DatedChoicesQuestion question);

    /// <summary>Reads the list of underlag.</summary>
    T Underlag(UnderlagQuestion question);

    /// <summary>Reads the list of diagnoses.</summary>
    T Diagnoses(DiagnosesQuestion question);

    /// <summary>Reads what an assessment builds on.</summary>
    T Basis(BasisQuestion question);
}
