namespace Sjukersattning.Data.Accounts;

/// <summary>What the surroundings decide about accounts.</summary>
/// <param name="DemoMaySignIn">False in Production: the password of every demo account is printed on the sign-in page.</param>
public sealed record AccountSettings(bool DemoMaySignIn);
