namespace Sjukersattning.Tests.Domain;

/// <summary>One attempt in the history of a signed case; the rules may refuse it.</summary>
public enum KompletteringStep
{
    Ask,
    Correct,
    Retract,
    Remind,
    Decline,
    Complement,
    Replace,
    Abandon,
    FinishAndSign,
    Revoke,
    Decide,
    Close,
    Reopen,
}
