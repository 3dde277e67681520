namespace Sjukersattning.Domain.Form;

/// <summary>
/// When a question belongs to the answer. One value, three readers: C# evaluates it, the browser gets it as data, the docs print it.
/// </summary>
/// <param name="AnyOf">Parts ("question/part") of which at least one must be filled (and, with <paramref name="Value"/>, hold it).</param>
/// <param name="NoneOf">Parts that must be empty.</param>
/// <param name="Value">The value asked for, or null for "anything".</param>
public sealed record Condition(IReadOnlyList<string> AnyOf, IReadOnlyList<string> NoneOf, string? Value)
{
    public static Condition Is(string part, string value) => new([part], [], value);

    public static Condition Filled(string part) => new([part], [], null);

    /// <summary>One of some parts is filled in while another is empty.</summary>
    public static Condition AnyFilledWithout(IReadOnlyList<string> anyOf, string without) => new(anyOf, [without], null);

    /// <summary>Whether the sheet meets the condition.</summary>
    public bool Holds(AnswerSheet sheet) =>
        AnyOf.Any(part => Value is null ? sheet.Part(part).Length > 0 : sheet.Part(part) == Value)
        && NoneOf.All(part => sheet.Part(part).Length == 0);

    /// <summary>The condition as a person reads it in the generated documentation.</summary>
    public override string ToString()
    {
        var any = string.Join(" eller ", AnyOf) + (Value is null ? " är ifylld" : $" = {Value}");
        return NoneOf.Count == 0 ? any : $"{any} och {string.Join(", ", NoneOf)} är tom";
    }
}
