using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Startup;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Domain.Staff;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Deny by default: reads the one <see cref="AccessAttribute"/> of the handler that is about to run and lets its table judge: in a
/// case through the gate. Filters placed on Razor Pages handlers themselves do nothing, hence one global filter and a plain attribute.
/// </summary>
public sealed class AccessFilter(CaseGate gate, Refusals refusals, SignInSettings settings) : IAsyncPageFilter
{
    /// <summary>Name of the route value that holds a section's address word.</summary>
    public const string SectionRouteValue = "avsnitt";

    /// <summary>Refuses to start while any handler says nothing about who may use it.</summary>
    /// <exception cref="StartupException">Names the handlers.</exception>
    public static void RefuseBareHandlers(IEnumerable<Type> pageModels)
    {
        var bare = pageModels.SelectMany(HandlersOf).Where(handler => handler.GetCustomAttributes<AccessAttribute>().Count() != 1)
            .Select(handler => $"{handler.DeclaringType!.Name}.{handler.Name}").ToList();
        if (bare.Count > 0)
        {
            throw new StartupException($"Sidhanterare utan exakt ett behörighetsattribut: {string.Join(", ", bare)}.");
        }
    }

    /// <summary>The handler methods of a page model, by Razor Pages' own naming rule.</summary>
    public static IEnumerable<MethodInfo> HandlersOf(Type pageModel) =>
        pageModel.GetMethods(BindingFlags.Public | BindingFlags.Instance).Where(method =>
            typeof(PageModel).IsAssignableFrom(method.DeclaringType) && method.DeclaringType != typeof(PageModel)
            && new[] { "OnGet", "OnPost", "OnPut", "OnDelete", "OnPatch", "OnHead", "OnOptions" }
                .Any(verb => method.Name.StartsWith(verb, StringComparison.Ordinal)));

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        context.Result = context.HandlerMethod?.MethodInfo.GetCustomAttribute<AccessAttribute>() switch
        {
            { } way when IsClosedWay(way, context) => new NotFoundResult(),
            ForAnyoneAttribute => null,
            null => new NotFoundResult(),
            { } access =>
                context.HttpContext.Features.Get<SignedIn>() is { } me ? await JudgeAsync(access, me, context) : Unsigned(context),
        };
        if (context.Result is null)
        {
            await next();
        }
    }

    /// <summary>Whether the handler is a way of local secrets, and closed: to everybody, or to who came by the region's sign-in.</summary>
    private bool IsClosedWay(AccessAttribute access, PageHandlerExecutingContext context) =>
        context.HandlerMethod!.MethodInfo.IsDefined(typeof(ByLocalSecretAttribute))
            && (!settings.Local || (access is not ForAnyoneAttribute
                && context.HttpContext.Features.Get<SignedIn>() is { Method: SignInMethod.Region }));

    private static IActionResult Unsigned(PageHandlerExecutingContext context) =>
        context.HttpContext.Request.WantsJson() ? new UnauthorizedResult() : new ChallengeResult();

    private static IActionResult AccountFirst(PageHandlerExecutingContext context) =>
        context.HttpContext.Request.WantsJson() ? Status(StatusCodes.Status403Forbidden) : new LocalRedirectResult(To.Account);

    private async Task<IActionResult?> JudgeAsync(AccessAttribute access, SignedIn me, PageHandlerExecutingContext context)
    {
        if (me.Owes > ((access as ForSignedInAttribute)?.MayOwe ?? Owed.Nothing))
        {
            await refusals.OwnFirstAsync(me);
            return AccountFirst(context);
        }

        if (access is NeedsAttribute about && context.HandlerInstance is CasePageModel page)
        {
            return await EnterAsync(about.Action, me, page, context);
        }

        if (!access.IsFor(me.Actor))
        {
            await DenyAsync(access, me.Actor, context.HttpContext.RequestAborted);
            return Status(StatusCodes.Status403Forbidden);
        }

        if (access is NeedsRightAttribute needs)
        {
            ((StaffPageModel)context.HandlerInstance).Right = StaffRules.PassFor(needs.Action, me.Actor)!;
        }

        return null;
    }

    private async Task<IActionResult?> EnterAsync(CaseAction action, SignedIn me, CasePageModel page, PageHandlerExecutingContext context)
    {
        var slug = context.RouteData.Values.TryGetValue(SectionRouteValue, out var word) ? word as string ?? "" : null;
        var caseId = Guid.Parse((string)context.RouteData.Values["id"]!);
        var (result, pass) = await gate.EnterAsync(me.Actor, caseId, action, slug, context.HttpContext.RequestAborted);
        page.Pass = pass!;
        return result switch
        {
            AdmissionResult.Admitted when PrintWarning.IsOwed(pass!, context.HttpContext.Request) =>
                new LocalRedirectResult(PrintWarning.Before(pass!, context.HttpContext.Request)),
            AdmissionResult.Admitted => null,
            AdmissionResult.Forbidden => Status(StatusCodes.Status403Forbidden),
            _ => Status(StatusCodes.Status404NotFound),
        };
    }

    private Task DenyAsync(AccessAttribute access, CaseActor actor, CancellationToken cancel) => access switch
    {
        NeedsAttribute needs => refusals.DenyAsync(actor, needs.Action, cancel),
        NeedsRightAttribute needs => refusals.DenyAsync(actor, needs.Action, cancel),
        _ => throw new InvalidOperationException($"What does {access.GetType().Name} refuse?"),
    };

    private static StatusCodeResult Status(int code) => new(code);
}
