using System.Globalization;
using FluentValidation;
using Sjukersattning.Domain.Outcomes;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages.Arenden;

/// <summary>A komplettering as it is typed; named as <see cref="ReportedKomplettering"/>.</summary>
public sealed class KompletteringInput
{
    private const int FewestLines = 4;

    [ReadAsMeant]
    public string ReceivedOn { get; set; } = "";

    [ReadAsMeant]
    public string LastDay { get; set; } = "";

    [ReadAsMeant]
    public string MessageId { get; set; } = "";

    [ReadAsMeant]
    public string ReferenceId { get; set; } = "";

    public bool NeedsExamination { get; set; }

    public List<KompletteringLine> Questions { get; set; } = [];

    public string Reason { get; set; } = "";

    public bool Retract { get; set; }

    /// <summary>What an entry says, to be corrected.</summary>
    public static KompletteringInput Of(Komplettering entry) => new()
    {
        ReceivedOn = FormDate.Format(entry.ReceivedOn), LastDay = FormDate.Format(entry.LastDay), MessageId = entry.MessageId,
        ReferenceId = entry.ReferenceId, NeedsExamination = entry.NeedsExamination,
        Questions = [.. entry.Questions.OrderBy(question => question.Line)
            .Select(question => new KompletteringLine
            {
                QuestionId = question.QuestionId, Text = question.Text, Cause = question.Cause,
                Instans = question.Instans == 0 ? "" : question.Instans.ToString(CultureInfo.InvariantCulture),
            })],
    };

    /// <summary>Drops lines left blank, so that the lines stand as the rules see them.</summary>
    public void DropBlankLines() => Questions.RemoveAll(line => line.IsBlank);

    /// <summary>Blank lines to write in: four in all, more when all are used.</summary>
    public void AddBlankLines(int wanted = FewestLines)
    {
        while (Questions.Count < Math.Min(wanted, ReportedKomplettering.MostQuestions))
        {
            Questions.Add(new KompletteringLine());
        }
    }

    /// <summary>Twice as much room, up to the most there may be.</summary>
    public void AddMoreLines() => AddBlankLines(Questions.Count + FewestLines);

    /// <summary>The input; in place of a day that cannot be read stands one that puts no other field at fault.</summary>
    /// <param name="standing">The entry that is corrected; what it says serves a retraction.</param>
    public ReportedKomplettering ToReported(Komplettering? standing) => Retract && standing is not null
        ? new ReportedKomplettering(standing.ReceivedOn, standing.LastDay,
            [.. standing.Questions.Select(question => new AskedQuestion(question.QuestionId, question.Text, question.Cause)
            {
                Instans = question.Instans,
            })])
        {
            MessageId = standing.MessageId, ReferenceId = standing.ReferenceId, NeedsExamination = standing.NeedsExamination,
            Reason = Reason.Trim(), Retract = true,
        }
        : new ReportedKomplettering(FormDate.ReadTyped(ReceivedOn) ?? DateOnly.MinValue, FormDate.ReadTyped(LastDay) ?? DateOnly.MaxValue,
            [.. Questions.Select(line => line.ToAsked())])
        {
            MessageId = MessageId.Trim(), ReferenceId = ReferenceId.Trim(), NeedsExamination = NeedsExamination, Reason = Reason.Trim(),
        };
}

/// <summary>One question of Försäkringskassan's as it is typed; named as <see cref="AskedQuestion"/>.</summary>
public sealed class KompletteringLine
{
    public string QuestionId { get; set; } = "";

    public string Text { get; set; } = "";

    public string Cause { get; set; } = "";

    /// <summary>The row's number in the field, as typed; empty for the whole field.</summary>
    [ReadAsMeant]
    public string Instans { get; set; } = "";

    /// <summary>The question as typed; a row that is no number is -1, which the rules refuse.</summary>
    public AskedQuestion ToAsked() => new(QuestionId, Text.Trim(), Cause)
    {
        Instans = string.IsNullOrWhiteSpace(Instans) ? 0
            : int.TryParse(Instans.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var row) ? row : -1,
    };

    /// <summary>Whether nobody has written in it.</summary>
    public bool IsBlank => QuestionId.Length == 0 && ShortText.IsBlank(Text) && Cause.Length == 0;
}

public sealed class KompletteringValidator : AbstractValidator<KompletteringInput>
{

    public KompletteringValidator() => When(input => !input.Retract, () =>
    {
        RuleFor(input => input.ReceivedOn).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
        RuleFor(input => input.LastDay).Must(text => FormDate.ReadTyped(text) is not null).WithMessage(FormDate.Unreadable);
    });
}
