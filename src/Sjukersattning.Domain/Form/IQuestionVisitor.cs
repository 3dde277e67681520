namespace Sjukersattning.Domain.Form;

/// <summary>A reader of questions. A new kind adds a method here and so breaks the build in every reader until it is handled.</summary>
public interface IQuestionVisitor<out T>
{
    T Text(TextQuestion question);

    T Date(DateQuestion question);

    T YesNo(YesNoQuestion question);

    T Tick(TickQuestion question);

    /// <summary>Reads a list of choices with a date each.</summary>
    T DatedChoices(DatedChoicesQuestion question);

    T Underlag(UnderlagQuestion question);

    T Diagnoses(DiagnosesQuestion question);

    /// <summary>Reads what an assessment builds on.</summary>
    T Basis(BasisQuestion question);
}
