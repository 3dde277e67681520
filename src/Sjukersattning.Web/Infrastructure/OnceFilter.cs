using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Routing;
using Sjukersattning.Data.Accounts;
using Sjukersattning.Data.Forms;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// The same form, posted twice, is one act: the second POST gets the first one's answer. It stands round every POST handler, and every
/// drawn form carries its mark; a POST without a mark (a page that was opened before this was built) is answered as it always was.
/// </summary>
public sealed class OnceFilter(FormMarks marks, FormSeals seals, IUrlHelperFactory urls) : IAsyncResourceFilter, IAsyncPageFilter
{
    private (Guid Id, string Content)? _mark;

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var http = context.HttpContext;
        _mark = await MarkAsync(context);
        if (_mark is not var (id, content))
        {
            await next();
            return;
        }

        if (await marks.FirstAnswerAsync(id, content, http.RequestAborted) is { } location)
        {
            context.Result = SameAnswer(context, location);
            return;
        }

        marks.Begin(id, content);
        await next();
        await marks.EndAsync(http.Response.Headers.Location.ToString());
    }

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <summary>Two at the same moment: the one that was beaten to it says what the other has answered, and not why it could not.</summary>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        var failed = done.Exception is not null || !context.ModelState.IsValid
            || context.HttpContext.Response.StatusCode != StatusCodes.Status200OK;
        if (failed && _mark is var (id, content)
            && await marks.FirstAnswerAsync(id, content, context.HttpContext.RequestAborted) is { } location)
        {
            done.Exception = null;
            done.Result = SameAnswer(context, location);
        }
    }

    /// <summary>Whether the handler that is asked for has its own way of being called twice.</summary>
    private static bool MayRepeat(ResourceExecutingContext context)
    {
        var name = context.RouteData.Values["handler"]?.ToString() ?? context.HttpContext.Request.Query["handler"].ToString();
        return ((CompiledPageActionDescriptor)context.ActionDescriptor).HandlerMethods.Any(handler =>
            HttpMethods.IsPost(handler.HttpMethod) && string.Equals(handler.Name ?? "", name, StringComparison.OrdinalIgnoreCase)
            && handler.MethodInfo.IsDefined(typeof(MayRepeatAttribute), inherit: true));
    }

    private static async Task<string> ContentAsync(HttpRequest request)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes(text + '\0'));
        Add(request.Path + request.QueryString);
        foreach (var (name, values) in request.Form.Where(field => field.Key != FormSeals.TokenField))
        {
            Add(name);
            values.ToList().ForEach(value => Add(value ?? ""));
        }

        foreach (var file in request.Form.Files)
        {
            Add(file.Name + file.FileName);
            await using var stream = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(stream, request.HttpContext.RequestAborted));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task<(Guid Id, string Content)?> MarkAsync(ResourceExecutingContext context)
    {
        var request = context.HttpContext.Request;
        return HttpMethods.IsPost(request.Method) && request.HasFormContentType && !request.WantsJson() && !MayRepeat(context)
            && context.HttpContext.Features.Get<SignedIn>() is { } me
            && seals.Read(await request.ReadFormAsync(context.HttpContext.RequestAborted)) is var (id, accountId)
            && accountId == me.Actor.Id
            ? (id, await ContentAsync(request))
            : null;
    }

    private IActionResult SameAnswer(ActionContext context, string location) => new LocalRedirectResult(
        location.Length > 0 ? location : urls.GetUrlHelper(context).Page(null, new { handler = "" }) ?? To.Home);
}
