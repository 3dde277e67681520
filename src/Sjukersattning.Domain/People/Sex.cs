namespace Sjukersattning.Domain.People;

/// <summary>Legal sex, read from the second last digit of the personnummer.</summary>
public enum Sex
{
    Kvinna,

    Man,
}
