using Sjukersattning.Domain.Cases;
using Sjukersattning.Domain.Form;
using Sjukersattning.Domain.People;
using static Sjukersattning.Tests.Domain.CaseSamples;

namespace Sjukersattning.Tests.Domain;

/// <summary>After the signature, after a cancellation, and what holds after every action.</summary>
public sealed class CaseReplacementTests
{
    public static TheoryData<CaseAction, string> ActionsByKind
    {
        get
        {
            var all = new TheoryData<CaseAction, string>();
            foreach (var rule in CaseRules.All.Where(rule => !rule.IsReading
                && rule.Action is not (CaseAction.Open or CaseAction.LeadMeeting or CaseAction.StrikeContact)))
            {
                // What another entry must come before has tests of its own: HandoverTests, ContactTests.
                Array.ForEach(
                    [.. Kinds.Keys.Where(kind => kind != nameof(CaseStatus.Opened)
                        || rule.Action is not (CaseAction.HandOver or CaseAction.WithdrawConsent))], kind => all.Add(rule.Action, kind));
            }

            return all;
        }
    }

    [Fact]
    public void Replace_OpensTheLakaresSectionOnly()
    {
        var subject = Replacing();

        Assert.Equal((CaseStatus.Signed, 1, 2), (subject.Status, subject.SignedVersion, subject.WorkingVersion));
        Assert.Equal([SectionKey.Medicinsk], subject.Sections.Where(section => !section.IsDone).Select(section => section.Key));
        Assert.Equal("Version 2 ersätter version 1. Ny diagnos.", subject.Events[^1].Detail);
    }

    [Fact]
    public void Replace_ThenSign_MakesVersionTwo()
    {
        var subject = Replacing();

        Assert.True(subject.MarkSectionDone(Lakare, At(SectionKey.Medicinsk)).IsAllowed);
        Assert.True(subject.Sign(Lakare, Facts).IsAllowed);

        Assert.Equal((CaseStatus.Signed, 2, "Version 2."), (subject.Status, subject.SignedVersion, subject.Events[^1].Detail));
    }

    [Fact]
    public void AbandonReplacement_LeavesTheSignedVersionInForce()
    {
        var subject = Replacing();
        subject.ReturnSection("Skriv graden.", Lakare, At(SectionKey.Psykiska));

        Assert.True(subject.AbandonReplacement(Lakare, Facts).IsAllowed);

        Assert.Equal((CaseStatus.Signed, 1, "Version 1 gäller."), (subject.Status, subject.SignedVersion, subject.Events[^1].Detail));
        Assert.All(subject.Sections, section => Assert.True(section.IsDone && section.ReturnComment is null));
    }

    [Fact]
    public void AbandonReplacement_WhenNothingIsSigned_IsRefused() =>
        Assert.Equal(["Det går inte när ärendet är i läget Granskas."],
            In(CaseStatus.UnderReview).AbandonReplacement(Lakare, Facts).Reasons);

    [Fact]
    public void Cancel_ClosesTheCaseForThePatient()
    {
        var subject = In(CaseStatus.Cancelled);

        Assert.Equal(CancelReason.Other, subject.CancelReason);
        Assert.Null(subject.OpenPatientId);
        Assert.Equal("Annat. Patienten är utomlands.", subject.Events[^1].Detail);
        Assert.Equal(["Det går inte när ärendet är i läget Avbrutet. Återuppta ärendet först."],
            subject.Write(Kurator, At(SectionKey.Psykiska)).Reasons);
    }

    [Fact]
    public void Cancel_WhenAVersionIsSigned_IsRefused() => Assert.Equal(
        ["Det går inte när ärendet är i läget Signerat. Ett signerat utlåtande gäller: avsluta ärendet i stället. " +
            "En påbörjad ny version signeras eller ångras först."],
        Replacing().Cancel(CancelReason.PatientDeclines, "", Rehabkoordinator, Facts).Reasons);

    [Fact]
    public void Reopen_WhenPlanned_GoesOnWriting()
    {
        var subject = In(CaseStatus.Cancelled);

        Assert.True(subject.Reopen("Patienten har ändrat sig.", Rehabkoordinator, Facts).IsAllowed);

        Assert.Equal((CaseStatus.BeingWritten, Tolvan.Id, "Patienten har ändrat sig."),
            (subject.Status, subject.OpenPatientId, subject.Events[^1].Detail));
        Assert.Null(subject.CancelReason);
    }

    [Fact]
    public void Reopen_WhenNeverPlanned_WaitsForAPlan()
    {
        var subject = Open();
        subject.Cancel(CancelReason.Moved, "", Rehabkoordinator, Facts);

        Assert.True(subject.Reopen("Tillbaka.", Rehabkoordinator, Facts).IsAllowed);

        Assert.Equal(CaseStatus.Opened, subject.Status);
    }

    [Fact]
    public void Reopen_WhenThePatientHasANewCase_IsRefused()
    {
        var subject = In(CaseStatus.Cancelled);

        Assert.Single(subject.Reopen("Åter.", Rehabkoordinator, Facts with { PatientHasOpenCase = true }).Reasons);
        Assert.Null(subject.OpenPatientId);
    }

    [Fact]
    public void Reopen_WhenEverySectionWasDone_CanBeSigned()
    {
        var subject = In(CaseStatus.UnderReview);
        subject.Cancel(CancelReason.NotMedicallyRelevant, "", Rehabkoordinator, Facts);
        subject.Reopen("Aktuellt igen.", Rehabkoordinator, Facts);

        Assert.True(subject.Sign(Lakare, Facts).IsAllowed);
    }

    [Fact]
    public void ChangeNextStep_IsKeptAndTold()
    {
        var subject = In(CaseStatus.BeingWritten);
        var step = new NextStep("Ring patienten.", "Kurator", new DateOnly(2026, 11, 25), "Kuratorn ringer.");

        Assert.True(subject.ChangeNextStep(step, Kurator, Facts).IsAllowed);

        Assert.Equal(step, subject.NextStep);
        Assert.Equal("Ring patienten. Ansvarig: Kurator. Senast 2026-11-25. Till patienten: Kuratorn ringer.", subject.Events[^1].Detail);
    }

    [Fact]
    public void Detail_LongerThanItsColumn_IsCut()
    {
        var subject = In(CaseStatus.Cancelled);
        subject.Reopen(new string('å', 1001), Rehabkoordinator, Facts);

        Assert.Equal(1000, subject.Events[^1].Detail.Length);
    }

    [Fact]
    public void Touch_CountsChanges()
    {
        var subject = Open();
        subject.Touch();

        Assert.Equal(1, subject.Revision);
    }

    [Theory]
    [MemberData(nameof(ActionsByKind))]
    public void Perform_ChangesWhatTheTableSaysOrNothing(CaseAction action, string kind)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            foreach (var key in Sections)
            {
                var subject = Kinds[kind]().PreparedFor(action);
                var status = subject.Status;
                var events = subject.Events.Count;
                var step = subject.NextStep;
                var entries = subject.Registrations.Count + subject.Kompletteringar.Count;
                var targets = CaseRules.For(action).Transitions
                    .Where(transition => transition.From == status)
                    .Select(transition => transition.To).ToList();
                var expected = subject.Judge(action, Actor(role), At(key));

                var verdict = subject.Perform(action, Actor(role), At(key));

                Assert.Equal((expected.IsHidden, expected.IsAllowed), (verdict.IsHidden, verdict.IsAllowed));
                Assert.Equal(expected.Reasons, verdict.Reasons);
                AssertNextStep(subject.NextStep);
                if (verdict.IsAllowed)
                {
                    Assert.Contains(subject.Status, targets);
                    Assert.Equal(events + (action == CaseAction.WriteSection && subject.Status == status ? 0 : 1), subject.Events.Count);
                    Assert.Equal(subject.Status, subject.Events[^1].Status);
                    Assert.Equal(StatusNames.Open.Contains(subject.Status) ? Tolvan.Id : null, subject.OpenPatientId);
                }
                else
                {
                    Assert.Equal((status, events, step), (subject.Status, subject.Events.Count, subject.NextStep));
                    Assert.Equal(entries, subject.Registrations.Count + subject.Kompletteringar.Count);
                }
            }
        }
    }

    private static void AssertNextStep(NextStep? step)
    {
        Assert.NotNull(step);
        Assert.InRange(step.What.Length, 1, 200);
        Assert.InRange(step.Who.Length, 1, 100);
        Assert.InRange(step.TellPatient.Length, 1, 300);
        Assert.True(step.By >= Today);
    }
}
