using System.Text.RegularExpressions;
using Sjukersattning.Tests.Domain;

namespace Sjukersattning.Tests.Containers;

/// <summary>What can be seen of the Dockerfile without an engine.</summary>
public sealed partial class ImageTests
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "Dockerfile"));

    [Fact]
    public void WhatIsCopied_IsThere()
    {
        var sources = Lines
            .Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]).ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.True(Path.Exists(Path.Combine(RepositoryRoot.Path, source)), source));
    }

    /// <summary>A project that is not restored before its code is copied is one that the image does not know of.</summary>
    [Fact]
    public void EveryProject_IsRestored_WithItsLock() => Assert.All(
        Directory.GetFiles(Path.Combine(RepositoryRoot.Path, "src"), "*.csproj", SearchOption.AllDirectories), project =>
        {
            var folder = $"src/{Path.GetFileNameWithoutExtension(project)}";
            Assert.Contains(Lines, line => line.Contains($"{folder}/{Path.GetFileName(project)}", StringComparison.Ordinal)
                && line.Contains($"{folder}/packages.lock.json", StringComparison.Ordinal));
        });

    [Fact]
    public void Program_RunsAsNobodySpecial_AndIsCompiledAhead()
    {
        var last = Lines.Skip(Array.FindLastIndex(Lines, line => line.StartsWith("FROM ", StringComparison.Ordinal))).ToList();
        Assert.Contains("USER $APP_UID", last);
        Assert.True(last.IndexOf("USER $APP_UID") < last.FindIndex(line => line.StartsWith("ENTRYPOINT", StringComparison.Ordinal)));
        Assert.Equal(2, Lines.Count(line => Profile().IsMatch(line)));
    }

    [Fact]
    public void SecretsOfThisMachine_StayOutOfTheImage()
    {
        var ignored = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, ".dockerignore"));
        Assert.All(["deploy", ".env", "**/App_Data", "artifacts"], one => Assert.Contains(one, ignored));
    }

    [GeneratedRegex(@"^RUN dotnet (restore|publish) .*\$PROFILE")]
    private static partial Regex Profile();
}
