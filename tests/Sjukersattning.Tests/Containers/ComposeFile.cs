using System.Text.Json.Nodes;
using Sjukersattning.Tests.Domain;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Sjukersattning.Tests.Containers;

/// <summary>A YAML file as another program reads it, with what it merges merged in.</summary>
internal static class ComposeFile
{
    public static JsonObject Read(string file)
    {
        using var text = File.OpenText(Path.Combine(RepositoryRoot.Path, file));
        var read = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build()
            .Deserialize<Dictionary<string, object>>(new MergingParser(new Parser(text)));
        return JsonNode.Parse(new SerializerBuilder().JsonCompatible().Build().Serialize(read))!.AsObject();
    }
}
