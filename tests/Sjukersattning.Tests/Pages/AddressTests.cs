using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Tests.Access;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web;

namespace Sjukersattning.Tests.Pages;

/// <summary>Addresses have one home, and each leads to a page that is there.</summary>
public sealed partial class AddressTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Handler = "?handler=";

    /// <summary>What may stand elsewhere: part of a source file's name, the beginning of the text, and why.</summary>
    private static readonly (string File, string Text, string Why)[] Elsewhere =
    [
        ("Program.cs", "/health/", "asked by machines, never linked to"),
        ("HandbookPicture.cs", "/handbok/", "static files"),
        ("_Layout.cshtml", "~/", "static files"),
        ("_Passkey.cshtml", "~/", "static files"),
    ];

    [Fact]
    public async Task EveryAddress_LeadsToAPage_AndEveryPageHasOne()
    {
        var pages = (await PageHandler.AllAsync(clinic.Services)).Values.ToList();
        var constraints = clinic.Services.GetRequiredService<IInlineConstraintResolver>();
        var reached = new HashSet<Type>();
        foreach (var (name, address) in Addresses())
        {
            var found = pages.Where(page => Leads(address, page.Template, constraints)).ToList();
            Assert.True(found.Count > 0, $"To.{name} gives {address}, and no page has it.");
            reached.UnionWith(found.Select(page => page.Method.ReflectedType!));
        }

        Assert.Empty(pages.Select(page => page.Method.ReflectedType!).Except(reached));
    }

    [Fact]
    public void NoAddress_IsWrittenAnywhereElse()
    {
        var web = Path.Combine(RepositoryRoot.Path, "src", "Sjukersattning.Web");
        var sources = Directory.GetDirectories(web)
            .Where(folder => Path.GetFileName(folder) is not ("bin" or "obj" or "node_modules" or "wwwroot"))
            .SelectMany(folder => Directory.GetFiles(folder, "*.cs*", SearchOption.AllDirectories))
            .Concat(Directory.GetFiles(web, "*.cs")).Append(Path.Combine(web, "wwwroot", "site.js"))
            .Where(file => Path.GetFileName(file) != "To.cs").ToList();
        var found =
            from file in sources
            from line in File.ReadAllLines(file)
            where !line.StartsWith("@page ", StringComparison.Ordinal) && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from Match match in AddressInSource().Matches(line)
            let text = match.Groups["address"].Value
            where !Elsewhere.Any(one => Path.GetFileName(file) == one.File && text.StartsWith(one.Text, StringComparison.Ordinal))
            select $"{Path.GetFileName(file)}: {text}";

        Assert.True(sources.Count > 200, "The sources are where they were.");
        Assert.Empty(found);
    }

    /// <summary>Every address that <see cref="To"/> can make, with an argument of each type.</summary>
    private static IEnumerable<(string Name, string Address)> Addresses() =>
        from method in typeof(To).GetMethods(BindingFlags.Public | BindingFlags.Static)
        from arguments in method.GetParameters().Aggregate((IEnumerable<object?[]>)[[]], (before, parameter) =>
            before.SelectMany(some => Samples(parameter).Select(one => (object?[])[.. some, one])))
        select (method.Name, (string)method.Invoke(null, arguments)!);

    private static IEnumerable<object?> Samples(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        IEnumerable<object?> samples =
            type == typeof(Guid) ? [Guid.AllBitsSet]
            : type == typeof(int) ? [7]
            : type == typeof(string) ? ["ord", "ett ord"]
            : type == typeof(RegistrationRule) ? RegistrationRules.All
            : throw new InvalidOperationException($"Say which {type.Name} to try.");
        return parameter.HasDefaultValue ? samples.Prepend(null) : samples;
    }

    /// <summary>Whether the router takes an address to a page, and to that handler of it.</summary>
    private static bool Leads(string address, string template, IInlineConstraintResolver constraints)
    {
        var page = TemplateParser.Parse(template.Split(Handler)[0].TrimStart('/'));
        var values = new RouteValueDictionary();
        return address.Split(Handler).Skip(1).SequenceEqual(template.Split(Handler).Skip(1))
            && new TemplateMatcher(page, []).TryMatch(address.Split('?', '#')[0], values)
            && page.Parameters.Where(parameter => values.ContainsKey(parameter.Name!))
                .All(parameter => parameter.InlineConstraints.All(inline => Allows(inline.Constraint, parameter.Name!)));

        bool Allows(string constraint, string name) =>
            constraints.ResolveConstraint(constraint)!.Match(null, null, name, values, RouteDirection.IncomingRequest);
    }

    [GeneratedRegex("""["'`](?<address>~?/(?![/>"'`*]| )[^"'`]*|/(?="))|://\{[^}]*\}(?<address>/[^"'`]*)""")]
    private static partial Regex AddressInSource();
}
