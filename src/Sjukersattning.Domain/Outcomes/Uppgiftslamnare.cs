namespace Sjukersattning.Domain.Outcomes;

public enum Uppgiftslamnare
{
    Patienten,

    Forsakringskassan,

    Anhorig,

    Annan,
}
