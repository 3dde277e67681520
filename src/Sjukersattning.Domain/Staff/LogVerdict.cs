namespace Sjukersattning.Domain.Staff;

/// <summary>What a reviewer found of a visit in the access log.</summary>
public enum LogVerdict
{
    Motiverad,

    Utreds,

    Obehorig,
}
