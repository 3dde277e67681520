using System.Reflection;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data;
using Sjukersattning.Data.Startup;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Tests.Access;

/// <summary>What keeps a forgotten permission from starting, and the door from having a back side.</summary>
public sealed class BareHandlerTests
{
    /// <summary>Pages that are open to every role and yet ask the gate: they must judge the role themselves.</summary>
    private static readonly Type[] AskTheGateThemselves =
    [
        typeof(Web.Pages.IndexModel), typeof(Web.Pages.InsynModel), typeof(Web.Pages.LoggexportModel),
        typeof(Web.Pages.LogggranskningModel), typeof(Web.Pages.LogggranskningarModel), typeof(Web.Pages.LoggutdragModel),
    ];

    [Fact]
    public void Program_HasOneAttributeOnEveryHandler()
    {
        AccessFilter.RefuseBareHandlers(PageModels.InThisProgram);
        Assert.All(PageModels.InThisProgram, model => Assert.NotEmpty(AccessFilter.HandlersOf(model)));
    }

    [Theory]
    [InlineData(typeof(BareModel))]
    [InlineData(typeof(DoubleModel))]
    [InlineData(typeof(HeirModel))]
    public void RefuseBareHandlers_WhenAnAttributeIsMissingOrDouble_NamesTheHandler(Type model)
    {
        var refused = Assert.Throws<StartupException>(() => AccessFilter.RefuseBareHandlers([.. PageModels.InThisProgram, model]));
        Assert.Contains("OnPostAsync", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PageModel_WithAHandlerThatNoTableJudges_GetsNoGate()
    {
        var openDoors = PageModels.InThisProgram
            .Where(model => AccessFilter.HandlersOf(model)
                .Any(handler => handler.GetCustomAttribute<AccessAttribute>() is not NeedsAttribute))
            .Where(model => model.GetConstructors()
                .SelectMany(made => made.GetParameters())
                .Any(parameter => ReachesPatients(parameter.ParameterType)));
        Assert.Equal(AskTheGateThemselves, openDoors);
    }

    [Fact]
    public void View_GetsNoGate()
    {
        var views = typeof(PageModels).Assembly.GetTypes().Where(type => typeof(RazorPageBase).IsAssignableFrom(type)).ToList();
        Assert.NotEmpty(views);
        Assert.DoesNotContain(views.SelectMany(view => view.GetProperties()), property => ReachesPatients(property.PropertyType));
    }

    /// <summary>A door to patients is what writes the access log; refusals write it too, and hand out nothing.</summary>
    private static bool ReachesPatients(Type type) => type == typeof(IServiceProvider)
        || (type != typeof(Refusals)
            && type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Any(field => field.FieldType == typeof(AccessLog)));

    private class BareModel : PageModel
    {
        public Task OnPostAsync() => Task.CompletedTask;
    }

    private sealed class HeirModel : BareModel
    {
        [ForAnyone]
        public void OnGet()
        {
        }
    }

    private sealed class DoubleModel : PageModel
    {
        [ForAnyone]
        [ForSignedIn]
        public Task OnPostAsync() => Task.CompletedTask;
    }
}
