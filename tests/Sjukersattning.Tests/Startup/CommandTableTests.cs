using System.Text.RegularExpressions;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Startup;

/// <summary>The table of commands is what an operator is told of them.</summary>
public sealed class CommandTableTests
{
    [Fact]
    public void EveryCommand_StandsInTheReadme()
    {
        var readme = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md"));
        Assert.NotEmpty(Commands.All);
        Assert.All(Commands.All, command => Assert.True(
            Regex.IsMatch(readme, $"`(Sjukersattning\\.Web |\\./do run )?{Regex.Escape(command.Name)}[ `]"),
            $"The README lacks {command.Name}."));
    }

    [Fact]
    public void EveryCommand_HasANameOfItsOwn_AndRefusesWordsThatAreTooMany()
    {
        Assert.Distinct(Commands.All.Select(command => command.Name));
        Assert.All(Commands.All, command => Assert.Null(command.Read(["ett", "två", "tre", "fyra", "fem", "sex"])));
    }
}
