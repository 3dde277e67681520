using System.Text.Unicode;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>
/// Reads a posted form once, before anybody asks for its fields. One that cannot be read ends here, with the code that says why and
/// the failure page in Swedish, which would otherwise stumble over the same form.
/// </summary>
public static class ReadForms
{
    private const int MostKeptInMemory = 1_000_000; // bytes

    /// <summary>Bytes of a body that is too large and still taken in, so that a browser gets to read the answer.</summary>
    private const long MostTakenIn = 20_000_000;

    /// <summary>After the page is found and before its form is judged.</summary>
    public static void UseReadForms(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (!context.Request.HasFormContentType || context.GetEndpoint() is null
            || context.Features.Get<UnreadForm>() is not null || await FaultOfAsync(context) is not { } code)
        {
            await next(context);
            return;
        }

        context.Request.Form = FormCollection.Empty;
        context.Features.Set(new UnreadForm());
        context.Response.StatusCode = code;
    });

    /// <summary>Why the form cannot be read, as a status code; null when it was read.</summary>
    private static async Task<int?> FaultOfAsync(HttpContext context)
    {
        var request = context.Request;
        try
        {
            if (await IsTooLargeAsync(context))
            {
                return StatusCodes.Status413PayloadTooLarge;
            }

            var hasText = !request.ContentType!.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase);
            if (hasText)
            {
                request.EnableBuffering(MostKeptInMemory);
            }

            var form = await request.ReadFormAsync(context.RequestAborted);
            return !hasText || await IsUtf8Async(request, form) ? null : StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException exception)
        {
            return exception.StatusCode;
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException && !context.RequestAborted.IsCancellationRequested)
        {
            // Limits of the form, a boundary that is missing, a part that ends too early.
            return StatusCodes.Status400BadRequest;
        }
    }

    /// <summary>Whether the body is announced as too large; within reason it is taken in and thrown away.</summary>
    private static async Task<bool> IsTooLargeAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is not { MaxRequestBodySize: { } most } limit
            || context.Request.ContentLength is not { } length || length <= most)
        {
            return false;
        }

        if (length <= MostTakenIn && !limit.IsReadOnly)
        {
            limit.MaxRequestBodySize = length;
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }

        return true;
    }

    /// <summary>
    /// Whether the text is what was sent: another encoding is read as UTF-8 with signs that stand for none. They may be pasted, too; then
    /// the bytes are in order.
    /// </summary>
    private static async Task<bool> IsUtf8Async(HttpRequest request, IFormCollection form)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.Charset.Length > 0
            && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        if (!form.Any(field => IsDamaged(field.Key) || field.Value.Any(value => IsDamaged(value ?? ""))))
        {
            return true;
        }

        request.Body.Position = 0;
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, request.HttpContext.RequestAborted);
        return Utf8.IsValid(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static bool IsDamaged(string text) => text.Contains('\uFFFD', StringComparison.Ordinal);
}
