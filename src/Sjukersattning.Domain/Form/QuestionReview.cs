namespace Sjukersattning.Domain.Form;

/// <summary>The rules of one shown question, kind by kind (fk7800.md §4a; the questions know the row numbers).</summary>
internal sealed class QuestionReview(AnswerSheet sheet, DateOnly today) : IQuestionVisitor<IEnumerable<Finding>>
{
    public IEnumerable<Finding> Text(TextQuestion question)
    {
        var answer = sheet[question];
        if (answer.IsBlank && question.Requirement == Requirement.Required)
        {
            yield return Missing(question, TextQuestion.TextPart, $"Fyll i {NameOf(question)}.");
        }
        else if (answer.IsBlank && !answer.IsEmpty && question.Requirement == Requirement.Optional)
        {
            yield return new(question.Id, TextQuestion.TextPart, "4a-28", FindingKind.Blank,
                "Fältet innehåller bara blanksteg. Skriv något eller töm det.");
        }

        var length = question.Compose(answer).Length;
        if (length > question.MaxLength)
        {
            yield return new(question.Id, TextQuestion.TextPart, "längd", FindingKind.TooLong,
                $"Texten är {Review.Count(length - question.MaxLength)} tecken för lång. " +
                    $"Högst {Review.Count(question.MaxLength)} tecken ryms på blanketten.");
        }

        if (question.SingleLine && answer[TextQuestion.TextPart].Contains('\n', StringComparison.Ordinal))
        {
            yield return new(question.Id, TextQuestion.TextPart, "tecken", FindingKind.Characters,
                "Fältet rymmer bara en rad. Ta bort radbrytningen.");
        }

        foreach (var finding in question.Parts.SelectMany(part => Characters(question, part)))
        {
            yield return finding;
        }
    }

    public IEnumerable<Finding> Date(DateQuestion question)
    {
        var text = sheet[question][DateQuestion.DatePart];
        if (text.Length == 0)
        {
            return question.Requirement == Requirement.Required
                ? [Missing(question, DateQuestion.DatePart, $"Fyll i datum i {NameOf(question)}.")]
                : [];
        }

        var faults = DateFaults(question, DateQuestion.DatePart, text).ToList();
        return faults.Count > 0 ? faults : OrderFaults(question, FormDate.Read(text)!.Value);
    }

    public IEnumerable<Finding> YesNo(YesNoQuestion question) => sheet[question][YesNoQuestion.ChoicePart] switch
    {
        YesNoQuestion.Yes or YesNoQuestion.No => [],
        "" => question.Requirement == Requirement.Required
            ? [Missing(question, YesNoQuestion.ChoicePart, $"Välj Ja eller Nej i {NameOf(question)}.")]
            : [],
        _ => [new(question.Id, YesNoQuestion.ChoicePart, "format", FindingKind.InvalidFormat, "Välj Ja eller Nej.")],
    };

    public IEnumerable<Finding> Tick(TickQuestion question) =>
        sheet[question][YesNoQuestion.ChoicePart] is "" or YesNoQuestion.Yes
            ? []
            : [new(question.Id, YesNoQuestion.ChoicePart, "format", FindingKind.InvalidFormat, "Kryssa i rutan eller lämna den tom.")];

    public IEnumerable<Finding> DatedChoices(DatedChoicesQuestion question)
    {
        var answer = sheet[question];
        if (answer.IsEmpty && question.Requirement == Requirement.Required)
        {
            return [Missing(question, question.Choices[0].Code, "Ange vad utlåtandet bygger på: skriv datum på minst en rad.")];
        }

        return question.Choices.Where(choice => answer[choice.Code].Length > 0)
            .SelectMany(choice => DateFaults(question, choice.Code, answer[choice.Code]));
    }

    public IEnumerable<Finding> Underlag(UnderlagQuestion question)
    {
        var rows = UnderlagQuestion.Rows(sheet[question]);
        if (rows.Count == 0)
        {
            yield return Missing(question, UnderlagQuestion.TypePart(1), "Ange minst ett underlag, eller svara Nej på frågan ovanför.");
        }
        else if (rows[0].Row != 1)
        {
            yield return new(question.Id, UnderlagQuestion.TypePart(1), question.RuleOf(AnswerFault.Gap), FindingKind.IncorrectCombination,
                "Fyll i första raden först.");
        }

        foreach (var finding in rows.SelectMany(row => OfUnderlagRow(question, row)))
        {
            yield return finding;
        }
    }

    public IEnumerable<Finding> Diagnoses(DiagnosesQuestion question)
    {
        var rows = DiagnosesQuestion.Rows(sheet[question]);
        if (rows.Count == 0)
        {
            return [Missing(question, DiagnosesQuestion.CodePart(1), "Ange minst en diagnos med kod och beskrivning.")];
        }

        if (rows.Where((row, index) => row.Row != index + 1).Any())
        {
            return [new(question.Id, DiagnosesQuestion.CodePart(1), question.RuleOf(AnswerFault.Gap), FindingKind.IncorrectCombination,
                "Fyll i diagnoserna uppifrån, utan tomma rader emellan.")];
        }

        return rows.SelectMany(row => OfDiagnosisRow(question, row)).Concat(DiagnosisSystem(question));
    }

    public IEnumerable<Finding> Basis(BasisQuestion question)
    {
        var answer = sheet[question];
        var kind = answer[BasisQuestion.KindPart];
        if (kind.Length == 0)
        {
            yield return Missing(question, BasisQuestion.KindPart, "Ange om bedömningen är din egen eller bygger på journalanteckningar.");
        }
        else if (BasisQuestion.Kinds.All(choice => choice.Code != kind))
        {
            yield return new(question.Id, BasisQuestion.KindPart, "format", FindingKind.InvalidFormat, "Välj ett av alternativen.");
        }
        else if (kind != BasisQuestion.Own && ShortText.IsBlank(answer[BasisQuestion.NotesPart]))
        {
            yield return Missing(question, BasisQuestion.NotesPart, "Skriv vilka journalanteckningar bedömningen bygger på.");
        }

        if (answer[BasisQuestion.NotesPart].Length > BasisQuestion.MaxNotesLength)
        {
            yield return new(question.Id, BasisQuestion.NotesPart, "längd", FindingKind.TooLong,
                $"Texten är för lång. Skriv högst {BasisQuestion.MaxNotesLength} tecken.");
        }
    }

    private static string NameOf(Question question) => $"fält {question.SvarId} ({question.ShortHeading})";

    private static Finding Missing(Question question, string part, string sentence, AnswerFault fault = AnswerFault.Missing) =>
        new(question.Id, part, question.RuleOf(fault), FindingKind.Empty, sentence);

    /// <summary>One finding for a part, whatever the number of foreign characters.</summary>
    private IEnumerable<Finding> Characters(Question question, string part) =>
        ForeignSigns.InField(sheet[question][part]) is { } sentence
            ? [new(question.Id, part, "tecken", FindingKind.Characters, sentence)]
            : [];

    private IEnumerable<Finding> DateFaults(Question question, string part, string text)
    {
        var rule = question.RuleOf(AnswerFault.WrongDate);
        if (FormDate.Read(text) is not { } date)
        {
            yield return new(question.Id, part, rule, FindingKind.InvalidFormat, FormDate.Unreadable);
        }
        else if (date > today)
        {
            yield return new(question.Id, part, rule, FindingKind.Other,
                "Datumet ligger i framtiden. Skriv dagens datum eller ett tidigare.");
        }
    }

    private IEnumerable<Finding> OrderFaults(DateQuestion question, DateOnly date) =>
        question.NotAfter
            .Where(other => FormDate.Read(sheet.Part(other.Part)) is { } later && date > later)
            .Select(other => new Finding(question.Id, DateQuestion.DatePart, question.RuleOf(AnswerFault.WrongOrder), FindingKind.Other,
                $"Du kan inte ha lärt känna patienten efter {other.Name}. Ändra ett av datumen."));

    private IEnumerable<Finding> OfUnderlagRow(UnderlagQuestion question, UnderlagRow row)
    {
        if (row.Type.Length == 0)
        {
            yield return Missing(question, UnderlagQuestion.TypePart(row.Row), $"Välj vilket underlag det är på rad {row.Row}.",
                AnswerFault.WrongKind);
        }
        else if (question.Types.All(type => type.Code != row.Type))
        {
            yield return new(question.Id, UnderlagQuestion.TypePart(row.Row), question.RuleOf(AnswerFault.WrongKind),
                FindingKind.InvalidFormat,
                "Välj ett underlag ur listan.");
        }

        var part = UnderlagQuestion.DatePart(row.Row);
        var dateFaults = row.Date.Length == 0
            ? [Missing(question, part, $"Fyll i underlagets datum på rad {row.Row}.", AnswerFault.WrongDate)]
            : DateFaults(question, part, row.Date);
        foreach (var finding in dateFaults.Concat(UnderlagSource(question, row)))
        {
            yield return finding;
        }
    }

    private IEnumerable<Finding> UnderlagSource(UnderlagQuestion question, UnderlagRow row)
    {
        var part = UnderlagQuestion.SourcePart(row.Row);
        if (string.IsNullOrWhiteSpace(row.Source))
        {
            return [Missing(question, part, $"Skriv från vilken vårdgivare underlaget kommer på rad {row.Row}.", AnswerFault.NoSource)];
        }

        return row.Source.Length > question.MaxSourceLength
            ? [new(question.Id, part, "längd", FindingKind.TooLong, $"Texten är för lång. Skriv högst {question.MaxSourceLength} tecken.")]
            : Characters(question, part);
    }

    private IEnumerable<Finding> OfDiagnosisRow(DiagnosesQuestion question, DiagnosisRow row)
    {
        var system = DiagnosesQuestion.SystemOf(sheet[question]);
        var codePart = DiagnosesQuestion.CodePart(row.Row);
        if (row.Code.Length == 0)
        {
            yield return Missing(question, codePart, $"Fyll i diagnoskod på rad {row.Row}.", AnswerFault.WrongCode);
        }
        else if (DiagnosisCode.FaultOf(row.Code, system) is { } fault)
        {
            yield return new(question.Id, codePart, question.RuleOf(AnswerFault.WrongCode), FindingKind.InvalidFormat, fault);
        }

        var textPart = DiagnosesQuestion.DescriptionPart(row.Row);
        if (string.IsNullOrWhiteSpace(row.Description))
        {
            yield return Missing(question, textPart, $"Beskriv diagnosen på rad {row.Row}.", AnswerFault.NoDescription);
        }
        else if (row.Description.Length > question.MaxDescriptionLength)
        {
            yield return new(question.Id, textPart, "längd", FindingKind.TooLong,
                $"Beskrivningen får ha högst {question.MaxDescriptionLength} tecken.");
        }

        foreach (var finding in Characters(question, textPart))
        {
            yield return finding;
        }
    }

    private IEnumerable<Finding> DiagnosisSystem(DiagnosesQuestion question) =>
        question.Systems.Any(system => system.Code == DiagnosesQuestion.SystemOf(sheet[question]))
            ? []
            : [new(question.Id, DiagnosesQuestion.SystemPart, question.RuleOf(AnswerFault.NoDescription), FindingKind.IncorrectCombination,
                "Välj kodverk ICD-10-SE eller KSH97-P.")];
}
