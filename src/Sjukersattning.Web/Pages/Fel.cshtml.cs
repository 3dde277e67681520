using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sjukersattning.Data.Keys;
using Sjukersattning.Web.Infrastructure;

namespace Sjukersattning.Web.Pages;

/// <summary>Every answer without a page of its own, in Swedish. Runs for any method: the failed request may have been a POST.</summary>
[IgnoreAntiforgeryToken]
public sealed class FelModel(ILogger<FelModel> logger) : PageModel
{
    /// <summary>As long as a replica takes to become the one that writes.</summary>
    private const string SecondsUntilAgain = "10";

    public string Heading { get; private set; } = "";

    public string Sentence { get; private set; } = "";

    /// <summary>What was typed and waits for its writer; null when nothing does.</summary>
    public WaitingForm? Waiting => HttpContext.Features.Get<WaitingForm>();

    [ForAnyone]
    public Task<IActionResult> OnGetAsync(int? kod) => ShowAsync(kod);

    [ForAnyone]
    public Task<IActionResult> OnPostAsync(int? kod) => ShowAsync(kod);

    private async Task<IActionResult> ShowAsync(int? kod)
    {
        await FailurePage.LogAsync(HttpContext, logger);
        var error = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error;
        var failed = error is not null;
        var code = failed
            ? Response.StatusCode
            : HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is null
                ? StatusCodes.Status404NotFound : kod ?? StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        if (code == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = SecondsUntilAgain;
        }

        var isUnread = HttpContext.Features.Get<UnreadForm>() is not null;
        (Heading, Sentence) = code switch
        {
            400 when isUnread => ("Formuläret gick inte att läsa",
                "Det kom inte fram helt, hade för många fält eller var skrivet med en annan teckenkodning än UTF-8."),
            400 => ("Det gick inte att ta emot", "Sidan var för gammal eller ofullständig. Gå tillbaka, ladda om sidan och försök igen."),
            401 => ("Du är utloggad", "Det har gått för lång tid, eller så har du loggat ut på en annan sida."),
            403 => ("Du har inte behörighet",
                "Din roll får inte göra det här. Försöket är loggat. " +
                    "Tala med rehabkoordinatorn om du behöver det i ditt arbete."),
            404 => ("Sidan finns inte",
                "Adressen leder ingenstans, eller till något som du inte har del i. Kontrollera adressen eller gå till Mitt arbete."),
            408 => ("Det tog för lång tid", "Anslutningen var för långsam, och allt kom inte fram."),
            409 => ("Någon hann före", "En kollega ändrade samtidigt. Ingenting sparades. Gå tillbaka, ladda om sidan och försök igen."),
            413 => ("För mycket på en gång", "Det du skickade är för stort. Korta texten eller dela upp den."),
            421 => ("Sidan nås bara över https",
                "Använd en adress som börjar med https. Den som sköter driften: står en proxy framför programmet ska dess adress stå i " +
                    "inställningen Proxy__Trusted, se docs/drift/proxy-och-certifikat.md."),
            429 => ("För många på kort tid",
                $"Det är fler än någon behöver i sitt arbete. Försök igen {RequestLimits.WhenAgain(Response)}. Ingenting har sparats."),
            503 => ("Det går inte att spara just nu",
                "Databasen eller åtkomstloggen svarar inte eller går inte att skriva i. Utan logg visas ingenting. Det du skickade är " +
                    "antingen helt sparat eller inte alls: ingenting är halvsparat, och samma formulär sparas inte två gånger. Försök " +
                    "igen om en stund. Hjälper inte det: tala med den som sköter driften."),
            500 when error is BrokenVersionException { State: SealState.KeyIsMissing } => ("Den undertecknade texten kan inte prövas",
                "Nyckeln som versionen förseglades med saknas, så det går inte att se om texten är som den undertecknades. Den visas och " +
                    "lämnas inte ut. Felet är loggat, och verksamhetschefen har fått veta. Tala med den som sköter driften."),
            500 when error is BrokenVersionException => ("Den undertecknade texten stämmer inte",
                "Det undertecknade innehållet är ändrat i databasen, så det visas och lämnas inte ut. Felet är loggat, och " +
                    "verksamhetschefen har fått veta. Tala med den som sköter driften: texten återställs från en säkerhetskopia."),
            >= 500 => ("Något gick fel hos oss", "Felet är loggat. Titta efter vad som blev sparat innan du försöker igen."),
            _ => ("Det gick inte", "Gå tillbaka, ladda om sidan och försök igen."),
        };
        if (isUnread)
        {
            Sentence += " Ingenting av det är sparat. " + (Request.WantsJson()
                ? "Det du skrev står kvar i fältet."
                : "Gå tillbaka i webbläsaren: det du skrev står i regel kvar i fälten. Kopiera det innan du försöker igen.");
        }

        return Request.WantsJson() ? new JsonResult(new { sentence = Sentence }) { StatusCode = code } : Page();
    }
}
