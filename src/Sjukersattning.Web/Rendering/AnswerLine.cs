namespace Sjukersattning.Web.Rendering;

/// <summary>One line of an answer in words.</summary>
/// <param name="Part">The part of the answer it comes from.</param>
/// <param name="Label">What it is; empty when the question's heading says it.</param>
public sealed record AnswerLine(string Part, string Label, string Text);
