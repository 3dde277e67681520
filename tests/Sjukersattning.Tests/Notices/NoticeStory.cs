using System.Globalization;
using System.Net;
using Microsoft.Extensions.Time.Testing;
using Sjukersattning.Data;
using Sjukersattning.Domain.Form;
using Sjukersattning.Tests.Data;
using Sjukersattning.Tests.Domain;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Notices;

/// <summary>A case of the demo unit led over HTTP, with days counted from the day it begins. Every step must be done.</summary>
internal sealed class NoticeStory(TestClinic clinic, FakeTimeProvider time)
{
    private DateOnly? _first;

    /// <summary>The steps from the signature on.</summary>
    public AfterSigning After { get; } = new(clinic, () => TodayOf(time));

    public Guid CaseId => After.CaseId;

    /// <summary>Days since it began.</summary>
    public int Today => TodayOf(time).DayNumber - First.DayNumber;

    public DateOnly First => _first ??= TodayOf(time);

    public static DateOnly TodayOf(FakeTimeProvider time) => DateOnly.FromDateTime(ClinicClock.Local(time.GetUtcNow()).DateTime);

    /// <summary>Lets time pass until a clock in Sweden shows this, a number of days from now.</summary>
    public static void MoveTo(FakeTimeProvider time, int days, TimeOnly clock) =>
        time.SetUtcNow(ClinicClock.Moment(TodayOf(time).AddDays(days), clock));

    /// <summary>A day as it is typed.</summary>
    public string Day(int day) => First.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Opens and plans, with the unit's usual people and the last day of each section and of the signature.</summary>
    public async Task PlanAsync(IReadOnlyList<int> lastDays, int signature, string name = "Prov Provsson", string? personnummer = null)
    {
        Done(await After.Job.OpenAsync(personnummer, name));
        await PlanAgainAsync(lastDays, signature);
    }

    /// <summary>Plans, or plans again, by the same people.</summary>
    public async Task PlanAgainAsync(IReadOnlyList<int> lastDays, int signature)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        var fysioterapeut = await clinic.ActorAsync("fysioterapeut");
        Done(await koordinator.SubmitAsync(
            await koordinator.GetAsync($"{After.CaseUrl}/plan"), "form.narrow",
            [("Input.Consent", "Muntligt"), ("Input.ConsentOn", "2026-01-02"), ("Input.Sections[1].OwnerId", $"{fysioterapeut.Id}"),
                ("Input.SignDeadline", Day(signature)), .. lastDays.Select((day, i) => ($"Input.Sections[{i}].Deadline", Day(day)))]));
    }

    /// <summary>Somebody writes a section and marks it klar.</summary>
    public async Task WriteAsync(string who, SectionKey key) =>
        Done(await After.Job.WriteAsync(await clinic.SignInAsync(who), key, SheetSamples.Full()));

    public async Task ReturnAsync(SectionKey key)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        Done(await koordinator.SubmitAsync(await koordinator.GetAsync(After.Job.SectionUrl(key)), "form.narrow",
            ("Comment", "Skriv något om uthållighet.")));
    }

    /// <summary>The rehabkoordinator books or moves the time for signing.</summary>
    public async Task BookAsync(string lakare, int day, string clock)
    {
        var koordinator = await clinic.SignInAsync("koordinator");
        Done(await koordinator.SubmitAsync(
            await koordinator.GetAsync($"{After.CaseUrl}/signeringstid"), "form.narrow",
            ("Input.LakareId", $"{(await clinic.ActorAsync(lakare)).Id}"), ("Input.Date", Day(day)), ("Input.Time", clock)));
    }

    /// <summary>The verksamhetschef notes that somebody is away one day.</summary>
    public async Task AwayAsync(string who, int day)
    {
        var chef = await clinic.SignInAsync("chef");
        var page = await chef.SubmitAsync(await chef.GetAsync("/franvaro"), "form.narrow",
            ("Input.AccountId", $"{(await clinic.ActorAsync(who)).Id}"), ("Input.From", Day(day)), ("Input.Until", Day(day)));
        Done(page);
        Assert.Contains("Signeringstid är bokad de dagarna i ärende", page.Text, StringComparison.Ordinal);
    }

    /// <summary>Asserts that a step was done.</summary>
    public static void Done(StaffPage page)
    {
        Assert.Empty(page.Errors);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }
}
