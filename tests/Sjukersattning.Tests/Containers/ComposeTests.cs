using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Sjukersattning.Data.Startup;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Containers;

/// <summary>What can be seen of docker-compose.yml without an engine: that it is one, and that what it names is there.</summary>
public sealed partial class ComposeTests
{
    private static readonly JsonObject Compose = ComposeFile.Read("docker-compose.yml");

    private static readonly IReadOnlyList<(string Name, JsonObject Parts)> Services =
        [.. Compose["services"]!.AsObject().Select(one => (one.Key, one.Value!.AsObject()))];

    public static TheoryData<string> Names => [.. Services.Select(one => one.Name)];

    [ComposeSchemaFact]
    public void File_KeepsTheSchemaOfComposeSpec()
    {
        // It says 2019-09 by a name that draft does not have, and is written as draft 7 is; a project's name is of the year after.
        var schema = JsonSchema.FromText(File.ReadAllText(ComposeSchemaFactAttribute.File)
            .Replace("http://json-schema.org/draft/2019-09/schema#", "http://json-schema.org/draft-07/schema", StringComparison.Ordinal));
        var asked = Compose.DeepClone().AsObject();
        Assert.True(asked.Remove("name"));
        var outcome = schema.Evaluate(
            JsonSerializer.SerializeToElement(asked), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(outcome.IsValid, string.Join('\n', (outcome.Details ?? []).Where(one => one.Errors is not null)
            .Select(one => $"{one.InstanceLocation}: {string.Join("; ", one.Errors!.Values)}")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Service_HasNoMoreRightsThanItNeeds(string name)
    {
        var service = Of(name);
        Assert.Contains("no-new-privileges:true", Texts(service["security_opt"]));
        Assert.Null(service["privileged"]);

        // SQL Server's own image writes where it likes, as a user of its own.
        if (name != "db")
        {
            Assert.Equal("true", service["read_only"]!.ToString());
            Assert.Equal(["ALL"], Texts(service["cap_drop"]));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Service_NamesOnlyWhatIsThere(string name)
    {
        var service = Of(name);
        Assert.All(service["depends_on"]?.AsObject() ?? [], one => Assert.Contains(Services, other => other.Name == one.Key));
        Assert.All(SecretsOf(service), one => Assert.NotNull(Compose["secrets"]![one.Source]));
        Assert.All(Texts(service["volumes"]).Select(one => one.Split(':')[0]),
            source => Assert.True(source.StartsWith("./", StringComparison.Ordinal)
                ? File.Exists(Path.Combine(RepositoryRoot.Path, source)) : Compose["volumes"]!.AsObject().ContainsKey(source), source));
    }

    /// <summary>An engine that inspects a container shows its environment.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Service_IsToldNoSecretByItsEnvironment(string name)
    {
        var environment = Of(name)["environment"]?.AsObject() ?? [];
        Assert.DoesNotContain(environment, one => Settings.All.Any(setting => setting.IsSecret && setting.Variable == one.Key));
        Assert.DoesNotContain(environment, one => one.Key.Contains("PASSWORD", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void EverySecret_IsMadeByTheScript_AndNamedAsASettingWhereItIsOne()
    {
        var script = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "deploy", "secrets.sh"));
        Assert.All(Compose["secrets"]!.AsObject(), one =>
        {
            Assert.Equal($"./deploy/secrets/{one.Key}", one.Value!["file"]!.ToString());
            Assert.Matches($@"\b{one.Key}\b", script);
        });
        Assert.All(Services.SelectMany(one => SecretsOf(one.Parts)).Where(one => one.Target.Contains("__", StringComparison.Ordinal)),
            one => Assert.Contains(Settings.All, setting => setting.Variable == one.Target && setting.IsSecret));
    }

    /// <summary>The step that migrates has a login that the program does not have.</summary>
    [Fact]
    public void OnlyTheMigratingStep_HasTheLoginThatMigrates()
    {
        Assert.Equal(["logins", "migrate"], Services
            .Where(one => SecretsOf(one.Parts).Any(secret => secret.Source.StartsWith("migrate_", StringComparison.Ordinal)))
            .Select(one => one.Name).Order());
        Assert.All(Services.Where(one => one.Name.StartsWith("app", StringComparison.Ordinal)),
            one => Assert.Equal("service_completed_successfully", one.Parts["depends_on"]!["migrate"]!["condition"]!.ToString()));
    }

    [Fact]
    public void Proxy_IsTheOneThatIsTrusted_AndReachesEveryInstance()
    {
        var address = Of("proxy")["networks"]!["inner"]!["ipv4_address"]!.ToString();
        var instances = Services.Where(one => Texts(one.Parts["profiles"]).Contains("drift") && one.Name != "proxy").ToList();
        Assert.Equal(2, instances.Count);
        Assert.All(instances, one => Assert.Equal(address, one.Parts["environment"]![Settings.TrustedProxy.Variable]!.ToString()));
        var nginx = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "deploy", "nginx.conf"));
        Assert.Equal(instances.Select(one => one.Name).Order(), Upstream().Matches(nginx).Select(one => one.Groups[1].Value).Order());
    }

    private static JsonObject Of(string name) => Services.Single(one => one.Name == name).Parts;

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(one => one!.ToString()) ?? [];

    private static IEnumerable<(string Source, string Target)> SecretsOf(JsonObject service) => service["secrets"]?.AsArray()
        .Select(one => one is JsonObject whole ? ($"{whole["source"]}", $"{whole["target"]}") : ($"{one}", $"{one}")) ?? [];

    [GeneratedRegex(@"server (\w+):8080")]
    private static partial Regex Upstream();
}
