namespace Sjukersattning.Web.Infrastructure;

/// <summary>The same POST may come again: the handler has a way of its own to make it one act. Other forms' marks are used once.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MayRepeatAttribute : Attribute;
