using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Containers;

/// <summary>A test that needs the schema of the Compose specification, which ./do compose-schema fetches.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ComposeSchemaFactAttribute : FactAttribute
{
    public ComposeSchemaFactAttribute() => Skip = System.IO.File.Exists(File) ? null : "./do compose-schema fetches the schema.";

    public static string File { get; } = Path.Combine(RepositoryRoot.Path, "artifacts", "compose", "compose-spec.json");
}
