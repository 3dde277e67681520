using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Outcomes;

/// <summary>
/// What Försäkringskassan asks back about a signed utlåtande (workflow.md step 9). Append-only: a correction is the next revision.
/// </summary>
public sealed class Komplettering
{
    private readonly List<KompletteringQuestion> _questions = [];

    private Komplettering()
    {
    }

    internal Komplettering(int number, int revision, int version, ReportedKomplettering told, Func<AskedQuestion, Guid?> assignee,
        CaseActor actor, Moment at)
    {
        Number = number;
        Revision = revision;
        Version = version;
        ReceivedOn = told.ReceivedOn;
        LastDay = told.LastDay;
        IsRetracted = told.Retract;
        MessageId = told.MessageId;
        ReferenceId = told.ReferenceId;
        NeedsExamination = told.NeedsExamination;
        At = at.Now;
        ActorId = actor.Id;
        _questions.AddRange(told.Questions.Select((asked, place) => new KompletteringQuestion(place + 1, asked, assignee(asked))));
    }

    /// <summary>1 for the case's first.</summary>
    public int Number { get; private set; }

    /// <summary>1 for the first entry; each correction is one higher.</summary>
    public int Revision { get; private set; }

    /// <summary>The signed version it asks about.</summary>
    public int Version { get; private set; }

    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Försäkringskassan's last day for an answer.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>
    /// Försäkringskassan's id of the message (meddelande-id), so that the answer can name it; empty when nobody entered it.
    /// </summary>
    public string MessageId { get; private set; } = "";

    /// <summary>Försäkringskassan's reference (referens-id); empty for none.</summary>
    public string ReferenceId { get; private set; } = "";

    /// <summary>Whether the patient has to come for a new examination before it can be answered.</summary>
    public bool NeedsExamination { get; private set; }

    /// <summary>True when the entry says that it never came.</summary>
    public bool IsRetracted { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Guid ActorId { get; private set; }

    public IReadOnlyList<KompletteringQuestion> Questions => _questions;

    /// <summary>The next revision, with other people to answer and nothing else changed.</summary>
    internal Komplettering HandedOver(int revision, Func<KompletteringQuestion, Guid?> assignee, CaseActor actor, Moment at)
    {
        var next = new Komplettering
        {
            Number = Number, Revision = revision, Version = Version, ReceivedOn = ReceivedOn, LastDay = LastDay, MessageId = MessageId,
            ReferenceId = ReferenceId, NeedsExamination = NeedsExamination, At = at.Now, ActorId = actor.Id,
        };
        next._questions
            .AddRange(_questions.Select(
                question =>
                    new KompletteringQuestion(question.Line, new AskedQuestion(question.QuestionId, question.Text, question.Cause)
                    {
                        Instans = question.Instans,
                    },
                        assignee(question))));
        return next;
    }
}
