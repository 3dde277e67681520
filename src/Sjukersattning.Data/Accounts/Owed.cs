namespace Sjukersattning.Data.Accounts;

/// <summary>What somebody who is signed in has to do before the rest opens; the later ones come first.</summary>
public enum Owed
{
    Nothing,

    /// <summary>Several factors are asked of everybody, and she has shown one.</summary>
    Factor,

    /// <summary>Her password is not of her own choice.</summary>
    Password,
}
