using Microsoft.EntityFrameworkCore;
using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.People;
using Sjukersattning.Tests.Pages;

namespace Sjukersattning.Tests.Persons;

/// <summary>What is noted of a person: with a reason, in every case of hers, and kept when two rows become one.</summary>
public sealed class PersonNoteTests(TestClinic clinic) : IClassFixture<TestClinic>
{
    private const string Reason = "Sades på mottagningen.";
    private readonly PersonDesk _desk = new(clinic);

    public static TheoryData<string> Kinds => [.. PersonNote.All.Select(note => note.Property)];

    public static TheoryData<string, bool> KindsOfEither
    {
        get
        {
            var all = new TheoryData<string, bool>();
            foreach (var note in PersonNote.All)
            {
                all.Add(note.Property, true);
                all.Add(note.Property, false);
            }

            return all;
        }
    }

    /// <summary>Whatever her cases take over from her row is one of them.</summary>
    [Fact]
    public void Kinds_AreWhatCasesTakeOver() => Assert.Equal(
        typeof(Patient).GetProperties().Where(one => typeof(UtlatandeCase).GetProperty(one.Name)?.PropertyType == one.PropertyType)
            .Select(one => one.Name).Except([nameof(Patient.Id), nameof(Patient.UnitId)]).Order(),
        PersonNote.All.Select(note => note.Property).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Note_WithoutAReason_NotesNothing(string kind)
    {
        var note = Of(kind);
        var url = await _desk.OpenAsync(MainJob.NewPersonnummer(), "Gun Asp");
        Assert.NotNull((await note.NoteAsync(_desk, url, " ")).ErrorBeside("Input.Reason"));
        Assert.NotEqual(note.Noted, note.Of((await _desk.ReadAsync(url)).Patient));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Note_ReachesEveryCase_WithItsReason_IsLogged_AndFollowsToTheNextOne(string kind)
    {
        var note = Of(kind);
        var number = MainJob.NewPersonnummer();
        var earlier = await _desk.OpenAsync(number, "Gun Asp");
        await _desk.CancelAsync(earlier);
        var url = await _desk.OpenAsync(number, "Gun Asp");

        await note.NoteAsync(_desk, earlier, Reason);

        foreach (var one in new[] { earlier, url })
        {
            await AssertNotedAsync(note, one);
            var history = await _desk.HistoryAsync(one);
            Assert.Contains(CaseRules.For(note.Action).Name, history, StringComparison.Ordinal);
            Assert.Contains(Reason, history, StringComparison.Ordinal);
        }

        var patient = (await _desk.ReadAsync(url)).Patient.Id;
        var rows = await clinic.InDatabaseAsync(db => db.AccessLog.AsNoTracking()
            .Where(row => row.PatientId == patient && row.Kind == LogKind.Write).ToListAsync());
        Assert.Equal(2, rows.Count(row => row.Action == note.Action));
        await _desk.CancelAsync(url);
        if (note.Action != CaseAction.NoteDeceased)
        {
            // Of who has died no next one is opened.
            await AssertNotedAsync(note, await _desk.OpenAsync(number, "Gun Asp"));
        }
    }

    [Theory]
    [MemberData(nameof(KindsOfEither))]
    public async Task Join_KeepsIt_WhicheverOfTheTwoHadIt(string kind, bool goneHadIt)
    {
        var note = Of(kind);
        var (old, right) = (PersonDesk.NewSamordningsnummer(), MainJob.NewPersonnummer());
        var kept = await _desk.OpenAsync(right, "Siv Alm");
        await _desk.CancelAsync(kept);
        var gone = await _desk.OpenAsync(old, "Siv Alm");
        await note.NoteAsync(_desk, goneHadIt ? gone : kept, Reason);

        await _desk.JoinAsync(gone, right, "DenHar");

        foreach (var url in new[] { gone, kept })
        {
            await AssertNotedAsync(note, url);
            Assert.Equal(right, (await _desk.ReadAsync(url)).Patient.Personnummer.Digits);
        }
    }

    private static PersonNote Of(string kind) => PersonNote.All.Single(note => note.Property == kind);

    private async Task AssertNotedAsync(PersonNote note, string url)
    {
        var (subject, patient) = await _desk.ReadAsync(url);
        Assert.Equal((note.Noted, note.Noted), (note.Of(patient), note.Of(subject)));
    }
}
