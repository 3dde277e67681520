using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Sjukersattning.Data.Accounts;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Nothing typed is lost because a session or a page was too old. A form that comes without its session is kept while its writer signs in
/// again; one whose anti-forgery token is too old is shown again. Neither is saved before she has sent it once more.
/// </summary>
public static class KeptForms
{
    private const string HandlerValue = "handler";
    private const string SignedInAgain = "Du är inloggad igen. Det du skrev finns kvar men är inte sparat än. Titta igenom och skicka.";
    private const string TooOld = "Sidan var för gammal och inget sparades. Det du skrev finns kvar. Titta igenom det och skicka igen.";

    /// <summary>After who is known, and before anything judges the form.</summary>
    public static void UseKeptForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.WantsJson()
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null
            || PageOf(context) is not { } page
            || await IsAnsweredAsync(context, page, await request.ReadFormAsync(context.RequestAborted)))
        {
            await next(context);
        }
        else if (context.Features.Get<WaitingForm>() is not null)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        }
        else
        {
            context.Response.Redirect(To.Home);
        }
    });

    /// <summary>Names of the fields of a page that hold a password: they are never kept.</summary>
    public static IReadOnlySet<string> PasswordsOf(Type pageModel) => pageModel.GetProperties()
        .SelectMany(input => input.PropertyType.GetProperties()
            .Where(field => field.GetCustomAttribute<DataTypeAttribute>()?.DataType == DataType.Password)
            .Select(field => $"{input.Name}.{field.Name}"))
        .ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>False when the request ends here: the form waits for its writer, or it is no form of any page.</summary>
    private static async Task<bool> IsAnsweredAsync(HttpContext context, CompiledPageActionDescriptor page, IFormCollection form)
    {
        var services = context.RequestServices;
        var me = context.Features.Get<SignedIn>()?.Actor.Id;
        var isValid = () => services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
        if (form[KeptForm.Field].ToString() is { Length: > 0 } kept)
        {
            if (KeptForm.Open(services.GetRequiredService<IDataProtectionProvider>(), kept) is not { } opened)
            {
                return false;
            }

            if (IsForAnyone(page))
            {
                // The page that asks her to sign in may have been left open for long, too.
                return await isValid() || Wait(context, kept);
            }

            if (opened.AccountId != me)
            {
                return Wait(context, kept);
            }

            await services.GetRequiredService<HeldForms>().ForgetAsync(kept, context.RequestAborted);
            return Show(context, page, new FormCollection(opened.Fields.ToDictionary(field => field.Key,
                field => new Microsoft.Extensions.Primitives.StringValues(field.Value))), SignedInAgain);
        }

        if (IsForAnyone(page) || services.GetRequiredService<FormSeals>().Read(form) is not var (_, accountId))
        {
            return true;
        }

        var passwords = PasswordsOf(page.ModelTypeInfo!);
        var fields = form.Where(field => field.Key != FormSeals.TokenField && !passwords.Contains(field.Key)).ToList();
        if (accountId != me)
        {
            var sealedForm = KeptForm.Of(accountId, context.Request.GetEncodedPathAndQuery(), fields)
                .Seal(services.GetRequiredService<IDataProtectionProvider>());
            return Wait(context, sealedForm);
        }

        if (await isValid())
        {
            return true;
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(context, page, new FormCollection(fields.ToDictionary()), TooOld);
    }

    private static bool Wait(HttpContext context, string sealedForm)
    {
        context.Features.Set(new WaitingForm(sealedForm));
        return false;
    }

    /// <summary>Goes on as a reading of the same page, with the fields beside it: nothing is changed, its right is judged.</summary>
    private static bool Show(HttpContext context, CompiledPageActionDescriptor page, FormCollection fields, string sentence)
    {
        var request = context.Request;
        bool Reads(string? name) => page.HandlerMethods.Any(handler => HttpMethods.IsGet(handler.HttpMethod)
            && string.Equals(handler.Name ?? "", name ?? "", StringComparison.OrdinalIgnoreCase));
        if (!Reads(request.RouteValues[HandlerValue]?.ToString() ?? request.Query[HandlerValue]))
        {
            if (!Reads(null))
            {
                return false;
            }

            request.RouteValues.Remove(HandlerValue);
            request.QueryString = QueryString.Create(
                QueryHelpers.ParseQuery(request.QueryString.Value).Where(part => part.Key != HandlerValue));
        }

        request.Form = fields;
        request.Method = HttpMethods.Get;
        context.Features.Set(new ShownForm(sentence));
        return true;
    }

    private static CompiledPageActionDescriptor? PageOf(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() as CompiledPageActionDescriptor;

    private static bool IsForAnyone(CompiledPageActionDescriptor page) =>
        page.HandlerMethods.All(handler => handler.MethodInfo.IsDefined(typeof(ForAnyoneAttribute), inherit: true));
}
