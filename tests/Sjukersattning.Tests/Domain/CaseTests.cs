using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Contacts;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.Scheduling;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Domain;

/// <summary>The aggregate's own behaviour: what each action changes, and what stops it.</summary>
public sealed class CaseTests
{
    [Fact]
    public void Open_ByTheCoordinator_WaitsForAPlan()
    {
        var subject = Open();

        Assert.Equal((CaseStatus.Opened, "26-0017", UnitId, Tolvan.Id),
            (subject.Status, subject.Number, subject.UnitId, subject.PatientId));
        Assert.Equal(Tolvan.Id, subject.OpenPatientId);
        Assert.Null(subject.LakareId);
        Assert.Empty(subject.Sections);
        Assert.Equal("Planera utlåtandet: ansvarig läkare, avsnitt och tidsram.", subject.NextStep.What);
        Assert.Equal(("Rehabkoordinator", new DateOnly(2026, 11, 27)), (subject.NextStep.Who, subject.NextStep.By));
        var opened = Assert.Single(subject.Events);
        Assert.Equal((CaseAction.Open, "Initierat av patienten."), (opened.Action, opened.Detail));
        Assert.Equal((Rehabkoordinator.Id, "Namn rehabkoordinator", "rehabkoordinator", Now),
            (opened.ActorId, opened.ActorName, opened.ActorTitle, opened.At));
    }

    [Fact]
    public void Open_ByALakare_MakesHimResponsible() => Assert.Equal(Lakare.Id, Open(Lakare).LakareId);

    [Fact]
    public void Open_WhenThePatientHasAnOpenCase_IsRefused()
    {
        var verdict = UtlatandeCase.Open(Tolvan, "26-0018", Fk7800.Version13, Initiator.Lakare, Lakare,
            Facts with { PatientHasOpenCase = true }, out var opened);

        Assert.Equal(["Patienten har redan ett öppet ärende på enheten. Fortsätt i det."], verdict.Reasons);
        Assert.Null(opened);
    }

    [Fact]
    public void Open_ForAnotherUnitsPatient_IsHidden()
    {
        var verdict = UtlatandeCase.Open(Tolvan, "26-0018", Fk7800.Version13, Initiator.Lakare,
            Lakare with { UnitId = Guid.NewGuid() }, Facts, out var opened);

        Assert.True(verdict.IsHidden);
        Assert.False(verdict.IsAllowed);
        Assert.Null(opened);
    }

    [Fact]
    public void Plan_GivesEverySectionAWriterAndTheLakareTheRest()
    {
        var subject = In(CaseStatus.Planned);

        Assert.Equal(Sections, subject.Sections.Select(section => section.Key));
        Assert.All(subject.Sections, section => Assert.Equal(WriterOf(section.Key).Id, section.OwnerId));
        Assert.Equal((Lakare.Id, ConsentKind.Oral, new DateOnly(2026, 12, 11)),
            (subject.LakareId, subject.ConsentFor(ConsentScope.Team, Facts.Today)!.Kind, subject.SignDeadline));
        Assert.Equal(new DateOnly(2026, 12, 11), subject.NextStep.By);
        Assert.Equal("Signeras senast 2026-12-11. Samtycke: Muntligt.", subject.Events[^1].Detail);
    }

    [Fact]
    public void Plan_Again_ChangesHandsAndKeepsWhatIsDone()
    {
        var subject = In(CaseStatus.UnderReview);
        var plan = CaseSamples.Plan with { Sections = [.. CaseSamples.Plan.Sections.Select(line => line with { OwnerId = Kurator.Id })] };

        Assert.True(subject.Plan(plan, Rehabkoordinator, Facts).IsAllowed);

        Assert.Equal(CaseStatus.UnderReview, subject.Status);
        Assert.All(subject.Sections, section => Assert.True(section.IsDone && section.OwnerId == Kurator.Id));
        Assert.Equal("Granska och signera utlåtandet.", subject.NextStep.What);
    }

    [Fact]
    public void Plan_WhenASectionIsLeftOut_Throws() => Assert.Throws<ArgumentException>(
        () => Open().Plan(CaseSamples.Plan with { Sections = [.. CaseSamples.Plan.Sections.Skip(1)] }, Rehabkoordinator, Facts));

    [Fact]
    public void BookSigning_KeepsTheTime()
    {
        var subject = In(CaseStatus.Planned);
        var booking = new SigningBooking(new DateOnly(2026, 12, 10), new TimeOnly(13, 30), new TimeOnly(14, 0), Lakare.Id);

        Assert.True(subject.BookSigning(booking, Rehabkoordinator, Facts).IsAllowed);

        Assert.Equal(booking, subject.Booking);
        Assert.Equal("Signeringstid 2026-12-10 13.30–14.00.", subject.Events[^1].Detail);
    }

    [Fact]
    public void Write_TheFirstTime_StartsTheWritingAndLeavesOneEvent()
    {
        var subject = In(CaseStatus.Planned);
        var later = At(SectionKey.Psykiska) with { Now = Now.AddHours(2) };
        var events = subject.Events.Count;

        Assert.True(subject.Write(Kurator, later).IsAllowed);
        Assert.True(subject.Write(Kurator, later with { Now = Now.AddHours(3) }).IsAllowed);

        Assert.Equal((CaseStatus.BeingWritten, Now.AddHours(2)), (subject.Status, subject.StatusSince));
        Assert.Equal(events + 1, subject.Events.Count);
    }

    [Fact]
    public void Write_InAnothersSection_IsHidden() =>
        Assert.True(In(CaseStatus.BeingWritten).Write(Kurator, At(SectionKey.Medicinsk)).IsHidden);

    [Fact]
    public void Write_WhenTheSectionIsDone_IsTheLakaresAlone()
    {
        var subject = In(CaseStatus.UnderReview);

        Assert.Equal(["Avsnittet är klarmarkerat. Öppna det igen för att ändra."], subject.Write(Kurator, At(SectionKey.Psykiska)).Reasons);
        Assert.True(subject.Write(Lakare, At(SectionKey.Psykiska)).IsAllowed);
    }

    [Fact]
    public void MarkSectionDone_WhenSomethingIsMissing_IsRefused()
    {
        var subject = In(CaseStatus.BeingWritten);

        Assert.Equal(["En uppgift i avsnittet behöver rättas eller fyllas i."],
            subject.MarkSectionDone(Kurator, At(SectionKey.Psykiska) with { SectionFindings = [AFinding] }).Reasons);
        Assert.Equal(["2 uppgifter i avsnittet behöver rättas eller fyllas i."],
            subject.MarkSectionDone(Kurator, At(SectionKey.Psykiska) with { SectionFindings = [AFinding, AFinding] }).Reasons);
        Assert.Throws<InvalidOperationException>(
            () => subject.MarkSectionDone(Kurator, At(SectionKey.Psykiska) with { SectionFindings = null }));
        Assert.False(subject.Section(SectionKey.Psykiska).IsDone);
    }

    [Fact]
    public void MarkSectionDone_Twice_IsRefused()
    {
        var subject = In(CaseStatus.BeingWritten);
        subject.MarkSectionDone(Kurator, At(SectionKey.Psykiska));

        Assert.Equal(["Avsnittet är redan klarmarkerat."], subject.MarkSectionDone(Kurator, At(SectionKey.Psykiska)).Reasons);
    }

    [Fact]
    public void MarkSectionDone_OfTheLastSection_SendsTheCaseToReview()
    {
        var subject = In(CaseStatus.BeingWritten);
        foreach (var key in Sections.SkipLast(1))
        {
            subject.MarkSectionDone(WriterOf(key), At(key));
            Assert.Equal((CaseStatus.BeingWritten, "Teamet skriver sina avsnitt."), (subject.Status, subject.NextStep.What));
        }

        subject.MarkSectionDone(WriterOf(Sections[^1]), At(Sections[^1]));

        Assert.Equal((CaseStatus.UnderReview, "Granska och signera utlåtandet.", "Läkare"),
            (subject.Status, subject.NextStep.What, subject.NextStep.Who));
    }

    [Fact]
    public void ReturnSection_OpensItWithAComment()
    {
        var subject = In(CaseStatus.UnderReview);

        Assert.True(subject.ReturnSection("Skriv graden.", Lakare, At(SectionKey.Psykiska)).IsAllowed);

        Assert.Equal((CaseStatus.BeingWritten, false, "Skriv graden."),
            (subject.Status, subject.Section(SectionKey.Psykiska).IsDone, subject.Section(SectionKey.Psykiska).ReturnComment));
        Assert.Equal("Teamet skriver sina avsnitt.", subject.NextStep.What);
        Assert.Equal("Skriv graden.", subject.Events[^1].Detail);
        Assert.True(subject.MarkSectionDone(Kurator, At(SectionKey.Psykiska)).IsAllowed);
        Assert.Null(subject.Section(SectionKey.Psykiska).ReturnComment);
    }

    [Fact]
    public void ReturnSection_WhenItIsNotDone_IsRefused()
    {
        Assert.Equal(["Avsnittet är inte klarmarkerat."],
            In(CaseStatus.BeingWritten).ReturnSection("Skriv graden.", Lakare, At(SectionKey.Psykiska)).Reasons);
        Assert.Equal(
            ["Inget avsnitt är klarmarkerat."], In(CaseStatus.BeingWritten).Judge(CaseAction.ReturnSection, Lakare, Facts).Reasons);
    }

    [Fact]
    public void ReopenSection_TakesTheCaseBackToWriting()
    {
        var subject = In(CaseStatus.UnderReview);

        Assert.True(subject.ReopenSection(Arbetsterapeut, At(SectionKey.Aktivitet)).IsAllowed);

        Assert.Equal((CaseStatus.BeingWritten, false), (subject.Status, subject.Section(SectionKey.Aktivitet).IsDone));
    }

    [Fact]
    public void Sign_WhenEverythingIsThere_FreezesVersionOne()
    {
        var subject = In(CaseStatus.UnderReview);
        Assert.Equal(1, subject.WorkingVersion);

        Assert.True(subject.Sign(Lakare, Facts).IsAllowed);

        Assert.Equal((CaseStatus.Signed, 1, 1), (subject.Status, subject.SignedVersion, subject.WorkingVersion));
        Assert.Equal("Version 1.", subject.Events[^1].Detail);
        Assert.Equal(Tolvan.Id, subject.OpenPatientId);
    }

    [Fact]
    public void Sign_WhenSomethingIsMissing_GivesBlocker()
    {
        var subject = In(CaseStatus.UnderReview);

        Assert.Equal(["En uppgift måste rättas eller fyllas i före signering."],
            subject.Sign(Lakare, Facts with { Findings = [AFinding] }).Reasons);
        Assert.Equal(["3 uppgifter måste rättas eller fyllas i före signering."],
            subject.Sign(Lakare, Facts with { Findings = [AFinding, AFinding, AFinding] }).Reasons);
        Assert.Equal((CaseStatus.UnderReview, 0), (subject.Status, subject.SignedVersion));
    }

    [Fact]
    public void Sign_WhenDiagnosisIsMissing_GivesBlocker()
    {
        var findings = Review.Of(SheetSamples.Minimal().Clear("6"), SheetSamples.Unit, Today);

        Assert.False(In(CaseStatus.UnderReview).Sign(Lakare, Facts with { Findings = findings }).IsAllowed);
    }

    [Fact]
    public void Sign_WhenCompletenessIsUnknown_Throws() =>
        Assert.Throws<InvalidOperationException>(() => In(CaseStatus.UnderReview).Sign(Lakare, Facts with { Findings = null }));

    [Fact]
    public void Sign_WhenSectionsAreOpen_GivesBlocker()
    {
        var subject = In(CaseStatus.BeingWritten);
        Assert.Equal(["4 avsnitt är inte klarmarkerade."], subject.Sign(Lakare, Facts).Reasons);
        foreach (var key in Sections.SkipLast(1))
        {
            subject.MarkSectionDone(WriterOf(key), At(key));
        }

        Assert.Equal(["Ett avsnitt är inte klarmarkerat."], subject.Sign(Lakare, Facts).Reasons);
    }

    [Fact]
    public void Sign_ByAnotherLakare_IsHidden() =>
        Assert.True(In(CaseStatus.UnderReview).Sign(Lakare with { Id = Guid.NewGuid() }, Facts).IsHidden);

    [Fact]
    public void Sign_Twice_IsRefused() =>
        Assert.Equal(["Utlåtandet är signerat, och ingen ny version är påbörjad."], In(CaseStatus.Signed).Sign(Lakare, Facts).Reasons);
}
