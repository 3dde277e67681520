namespace Sjukersattning.Data.Accounts;

/// <summary>What is guessed. Each is counted for itself: whoever knows the password has no more tries at the code for it.</summary>
public enum GuessedSecret
{
    Password,

    Code,
}
