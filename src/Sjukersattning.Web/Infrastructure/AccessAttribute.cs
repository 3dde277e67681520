namespace Sjukersattning.Web.Infrastructure;

/// <summary>What a page handler asks of the visitor. Every handler carries exactly one; the program does not start otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public abstract class AccessAttribute : Attribute;
