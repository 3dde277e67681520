using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Sjukersattning.Domain;

/// <summary>
/// The names by which members of an enum are kept, in the database, in frozen copies and in pages that stand open: their own, or the
/// one that <see cref="JsonStringEnumMemberNameAttribute"/> gives a member that was renamed after it had been kept.
/// </summary>
public static class StoredNames
{
    private const string Separator = ", ";

    /// <summary>The name, or the names of several flags.</summary>
    public static string Stored<T>(this T value)
        where T : struct, Enum =>
        Names<T>.Of.TryGetValue(value, out var name)
            ? name
            : string.Join(Separator, value.ToString().Split(Separator).Select(flag => Names<T>.Of[Enum.Parse<T>(flag)]));

    /// <summary>The member, or several flags, with a stored name; null when there is none.</summary>
    public static T? Find<T>(string? stored)
        where T : struct, Enum
    {
        if (Names<T>.Members.TryGetValue(stored ?? "", out var member))
        {
            return member;
        }

        var names = typeof(T).IsDefined(typeof(FlagsAttribute)) ? (stored ?? "").Split(Separator) : [];
        T?[] flags = [.. names.Select(name => Names<T>.Members.TryGetValue(name, out var flag) ? flag : (T?)null)];
        return flags.Length < 2 || flags.Contains(null) ? null : Enum.Parse<T>(string.Join(Separator, flags));
    }

    /// <summary>The member, or several flags, with a stored name.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static T Read<T>(string stored)
        where T : struct, Enum =>
        Find<T>(stored) ?? throw new FormatException($"{typeof(T).Name} has no member that is stored as {stored}.");

    /// <summary>Every name of an enum, in its order.</summary>
    internal static IReadOnlyList<string> Of(Type kind) => [.. kind.GetFields(BindingFlags.Public | BindingFlags.Static).Select(NameOf)];

    private static string NameOf(FieldInfo member) =>
        member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member.Name;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> Of = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToFrozenDictionary(field => Enum.Parse<T>(field.Name), NameOf);

        public static readonly FrozenDictionary<string, T> Members = Of.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);
    }
}
