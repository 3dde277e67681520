namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The handler is a way of passwords, codes, passkeys or invitations: closed where local sign-in is, and to whoever came by the region's.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ByLocalSecretAttribute : Attribute;
