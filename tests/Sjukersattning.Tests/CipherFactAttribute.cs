using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests;

/// <summary>A test that needs the SQLite that encrypts its files; it is skipped, with the reason, where nobody has built it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CipherFactAttribute : FactAttribute
{
    public CipherFactAttribute()
    {
        if (!File.Exists(Library))
        {
            Skip = $"Needs {Library}, which ./do cipher builds.";
        }
    }

    public static string Library { get; } = Path.Combine(RepositoryRoot.Path, "artifacts", "cipher", "libsqlite3mc.so");
}
