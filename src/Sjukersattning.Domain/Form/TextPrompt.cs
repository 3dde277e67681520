namespace Sjukersattning.Domain.Form;

/// <summary>A box of its own inside a text field, for what is easily forgotten (quality-checks.md: memory in field 11).</summary>
/// <param name="LeadIn">What stands before the text when it is joined to the field.</param>
public sealed record TextPrompt(string Heading, string Help, string LeadIn);
