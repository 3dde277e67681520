namespace Sjukersattning.Domain.Exchange;

/// <summary>A simple type of the schema.</summary>
/// <param name="Rule">The rule that a wrong value breaks.</param>
/// <param name="Wanted">What the value must be, to stand after "ska".</param>
internal sealed record ValueShape(string Rule, string Wanted, Func<string, bool> Holds);
