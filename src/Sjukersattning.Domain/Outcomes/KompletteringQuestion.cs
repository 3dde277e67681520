namespace Sjukersattning.Domain.Outcomes;

/// <summary>One thing Försäkringskassan asks in a komplettering.</summary>
public sealed class KompletteringQuestion
{
    private KompletteringQuestion()
    {
    }

    internal KompletteringQuestion(int line, AskedQuestion asked, Guid? assigneeId)
    {
        Line = line;
        QuestionId = asked.QuestionId;
        Text = asked.Text;
        Cause = asked.Cause;
        Instans = asked.Instans;
        AssigneeId = assigneeId;
    }

    /// <summary>1 for the first.</summary>
    public int Line { get; private set; }

    /// <summary>The form's question, by its id.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>What Försäkringskassan wrote, at most 4,999 characters; patient data.</summary>
    public string Text { get; private set; } = "";

    /// <summary>One of the unit's cause codes as it was then.</summary>
    public string Cause { get; private set; } = "";

    /// <summary>Which row of the field is meant, 1 for the first; 0 for the whole field.</summary>
    public int Instans { get; private set; }

    /// <summary>Who is to answer: the one who wrote the field last, else the section's writer, else the läkare.</summary>
    public Guid? AssigneeId { get; private set; }
}
