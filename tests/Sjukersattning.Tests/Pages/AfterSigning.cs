using Sjukersattning.Data;
using Sjukersattning.Data.Demo;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Outcomes;

namespace Sjukersattning.Tests.Pages;

/// <summary>
/// The steps after the signature over HTTP, each by somebody who may take
/// it and newly signed in, so that a test may move the clock between them.
/// </summary>
internal sealed class AfterSigning(TestClinic clinic, Func<DateOnly>? today = null, FormEdition? form = null)
{
    private static readonly Dictionary<SectionKey, string> Writers = new()
    {
        [SectionKey.Psykiska] = "kurator", [SectionKey.Fysiska] = "fysioterapeut", [SectionKey.Aktivitet] = "arbetsterapeut",
        [SectionKey.Medicinsk] = "lakare",
    };

    public MainJob Job { get; } = new(clinic, form);

    public string CaseUrl => Job.CaseUrl;

    public Guid CaseId => Guid.Parse(CaseUrl.Split('/')[2]);

    /// <summary>The day at the clinic, as it is typed.</summary>
    public string Today => Day(0);

    /// <summary>A day as it is typed.</summary>
    public string Day(int daysFromNow) =>
        FormDate.Format((today?.Invoke() ?? DateOnly.FromDateTime(ClinicClock.Local(DateTimeOffset.UtcNow).DateTime)).AddDays(daysFromNow));

    /// <summary>Opens, plans, writes and signs a new case.</summary>
    public async Task<StaffPage> SignAsync(AnswerSheet? sheet = null, string? personnummer = null)
    {
        await Job.OpenAsync(personnummer);
        await Job.PlanAsync();
        await Job.WriteAllAsync(sheet ?? Domain.SheetSamples.Full());
        return await SignDraftAsync();
    }

    /// <summary>Signs the version that is being written.</summary>
    public async Task<StaffPage> SignDraftAsync()
    {
        var lakare = await clinic.SignInAsync("lakare");
        return await lakare.SubmitAsync(await lakare.GetAsync($"{CaseUrl}/granska"), "form.narrow",
            ("Input.Password", DemoClinic.Password));
    }

    public Task<StaffPage> InformAsync(string? day = null) => RegisterAsync("information", ("Input.Day", day ?? Today));

    public Task<StaffPage> ApplyAsync(string? day = null, Ersattningsniva? level = null) =>
        RegisterAsync("ansokan", ("Input.Day", day ?? Today), ("Input.Level", level?.ToString() ?? ""),
            ("Input.ToldBy", "Patienten"));

    public Task<StaffPage> DecideAsync(Beslutsutfall ending, Ersattningsniva? level = null, string? day = null, string receivedOn = "") =>
        RegisterAsync(
        "beslut", ("Input.Day", day ?? Today), ("Input.Utfall", ending.ToString()), ("Input.Level", level?.ToString() ?? ""),
        ("Input.ToldBy", "Forsakringskassan"), ("Input.ReceivedOn", receivedOn));

    /// <summary>Fills in the form of one kind, by its word in the address, as the rehabkoordinator.</summary>
    public async Task<StaffPage> RegisterAsync(string slug, params (string Name, string Value)[] fields)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        return await koordinator.SubmitAsync(await koordinator.GetAsync($"{CaseUrl}/utfall/{slug}"), "form.narrow", fields);
    }

    /// <summary>Enters a komplettering with one question.</summary>
    public async Task<StaffPage> KompletteringAsync(string questionId = "11.1", string cause = "MINNE",
        string text = "Vad har iakttagits om minnet?", string? receivedOn = null, string? lastDay = null)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        return await koordinator.SubmitAsync(
            await koordinator.GetAsync($"{CaseUrl}/kompletteringar/ny"), "form.narrow",
            [("Input.ReceivedOn", receivedOn ?? Today), ("Input.LastDay", lastDay ?? Day(14)), .. Line(0, questionId, text, cause)]);
    }

    /// <summary>Answers the open kompletteringar with a complementing version: begins it, writes the field and signs.</summary>
    public async Task<StaffPage> ComplementAsync(int number = 1, string questionId = "11.1",
        string answer = "Minnet prövat, måttligt nedsatt.")
    {
        await BeginComplementAsync(number);
        var section = Job.Form.Find(questionId)!.Section;
        var writer = await clinic.SignInAsync(Writers[section]);
        await writer.SubmitByAsync(await writer.GetAsync(Job.SectionUrl(section)), "form.answers", "button[formaction*=Klar]",
            ($"f/{questionId}/text", answer));
        return await SignDraftAsync();
    }

    /// <summary>Begins the complementing version, as the rehabkoordinator.</summary>
    public Task<StaffPage> BeginComplementAsync(int number = 1) => StepAsync("koordinator", number, "Komplettera");

    /// <summary>Submits one of the forms on the page of a komplettering.</summary>
    public async Task<StaffPage> StepAsync(string who, int number, string handler, params (string Name, string Value)[] fields)
    {
        var browser = await clinic.SignInAsync(who);
        return await browser.SubmitAsync(await browser.GetAsync($"{CaseUrl}/kompletteringar/{number}"),
            $"form[action$='handler={handler}']", fields);
    }

    public async Task<StaffPage> RevokeAsync(int version, string reason = "Skrevs på fel underlag.")
    {
        var lakare = await clinic.SignInAsync("lakare");
        return await lakare.SubmitAsync(await lakare.GetAsync($"{CaseUrl}/versioner/{version}/makulera"), "form.narrow",
            ("Input.Reason", reason));
    }

    public Task<StaffPage> CloseAsync(string text = "") => LeadAsync("avsluta", ("Input.Text", text));

    public Task<StaffPage> ReopenAsync(string reason = "Ny uppgift.") => LeadAsync("ateruppta", ("Input.Reason", reason));

    /// <summary>A page of the case as the rehabkoordinator sees it; the overview without a path.</summary>
    public async Task<StaffPage> SeeAsync(string path = "") => await (await clinic.SignInAsync("koordinator")).GetAsync(CaseUrl + path);

    /// <summary>The case's status, as its header says it.</summary>
    public async Task<string> StatusAsync() => (await SeeAsync()).Document.QuerySelector(".case-header__status")!.TextContent.Split(',')[0];

    /// <summary>The posted fields of one question.</summary>
    public static (string Name, string Value)[] Line(int place, string questionId, string text, string cause) =>
        [($"Input.Questions[{place}].QuestionId", questionId), ($"Input.Questions[{place}].Text", text),
            ($"Input.Questions[{place}].Cause", cause)];

    private async Task<StaffPage> LeadAsync(string path, params (string Name, string Value)[] fields)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        return await koordinator.SubmitAsync(await koordinator.GetAsync($"{CaseUrl}/{path}"), "form.narrow", fields);
    }
}
