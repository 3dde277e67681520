namespace Sjukersattning.Domain.Cases;

/// <summary>
/// The spine: event of the state machine, key of authorization, verb of the access log and row of the permission tests at once.
/// What each one means, who may do it and when, stands in <see cref="CaseRules"/>.
/// </summary>
public enum CaseAction
{
    /// <summary>See cases in a list.</summary>
    ListCases,

    /// <summary>Look up a patient's next step, e.g. while she is on the phone.</summary>
    ReadNextStep,

    /// <summary>Open a new case.</summary>
    Open,

    /// <summary>Read the overview of a case.</summary>
    ReadCase,

    /// <summary>Read the whole utlåtande.</summary>
    ReadUtlatande,

    /// <summary>Read who did what.</summary>
    ReadHistory,

    /// <summary>Print the draft.</summary>
    PrintDraft,

    /// <summary>Print a signed version.</summary>
    PrintSigned,

    /// <summary>Plan: läkare, sections, deadlines, consent.</summary>
    Plan,

    /// <summary>Book the läkare's time for signing.</summary>
    BookSigning,

    /// <summary>Cancel the booked time for signing.</summary>
    CancelSigning,

    /// <summary>Write in a section.</summary>
    WriteSection,

    /// <summary>Mark a section klar.</summary>
    MarkSectionDone,

    /// <summary>Return a section with a comment.</summary>
    ReturnSection,

    /// <summary>Take a section back to go on writing.</summary>
    ReopenSection,

    /// <summary>Change the next step.</summary>
    ChangeNextStep,

    /// <summary>Hand over open work to a colleague.</summary>
    HandOver,

    /// <summary>Correct the patient's name or number.</summary>
    CorrectPerson,

    /// <summary>Join two patients who are one person.</summary>
    JoinPersons,

    /// <summary>Mark the patient as one with skyddad identitet.</summary>
    MarkSkyddad,

    /// <summary>Lift the skyddad identitet.</summary>
    LiftSkydd,

    /// <summary>Choose the rehabkoordinator who leads a case of a patient with skyddad identitet.</summary>
    ChooseRehabkoordinator,

    /// <summary>Note that the patient has died.</summary>
    NoteDeceased,

    /// <summary>Take back that the patient has died.</summary>
    UndoDeceased,

    /// <summary>Note that the patient bars other units.</summary>
    NoteSparr,

    /// <summary>Lift the patient's spärr.</summary>
    LiftSparr,

    /// <summary>Read the contact log and the consents.</summary>
    ReadContacts,

    /// <summary>Log a contact.</summary>
    LogContact,

    /// <summary>Strike a line of the contact log.</summary>
    StrikeContact,

    /// <summary>Enter a consent.</summary>
    RegisterConsent,

    /// <summary>Enter that a consent was withdrawn.</summary>
    WithdrawConsent,

    /// <summary>Print the form on which a patient consents.</summary>
    PrintConsent,

    /// <summary>Print the letter that tells the patient where things stand.</summary>
    PrintStatusLetter,

    /// <summary>Read the meetings' agendas and minutes, as far as they are about one's own cases.</summary>
    ReadMeeting,

    /// <summary>Lead a team meeting: agenda, notes and decisions.</summary>
    LeadMeeting,

    /// <summary>Print the minutes of a team meeting.</summary>
    PrintMinutes,

    /// <summary>Set a question of the quality check aside, with a reason.</summary>
    SetAsideConcern,

    /// <summary>Take up a question that was set aside.</summary>
    TakeUpConcern,

    /// <summary>Copy the text field by field into another system.</summary>
    CopyFields,

    /// <summary>Fetch a signed version in the exchange format.</summary>
    ExportSigned,

    /// <summary>Fetch everything that is kept of the case, for the patient or another care provider.</summary>
    ExportCase,

    /// <summary>Sign the utlåtande.</summary>
    Sign,

    /// <summary>Start a version that replaces the signed one.</summary>
    Replace,

    /// <summary>Give up the version that would have replaced the signed one.</summary>
    AbandonReplacement,

    /// <summary>Cancel the case.</summary>
    Cancel,

    /// <summary>Take up a cancelled or closed case again.</summary>
    Reopen,

    /// <summary>Enter that the patient was told that the utlåtande is ready.</summary>
    InformPatient,

    /// <summary>Print the letter to the patient.</summary>
    PrintLetter,

    /// <summary>Enter that a signed version was sent to Försäkringskassan.</summary>
    RegisterSent,

    /// <summary>Enter the patient's application.</summary>
    RegisterApplication,

    /// <summary>Enter a komplettering.</summary>
    RegisterKomplettering,

    /// <summary>Enter Försäkringskassan's reminder of a komplettering.</summary>
    RemindKomplettering,

    /// <summary>Answer that a komplettering cannot be given.</summary>
    DeclineKomplettering,

    /// <summary>Start a version that answers kompletteringar.</summary>
    Complement,

    /// <summary>Revoke (makulera) the signed version in force.</summary>
    Revoke,

    /// <summary>Enter what Försäkringskassan tells before it decides.</summary>
    RegisterKommunicering,

    /// <summary>Enter that what Försäkringskassan told was answered.</summary>
    RegisterKommuniceringssvar,

    /// <summary>Enter Försäkringskassan's decision.</summary>
    RegisterDecision,

    /// <summary>Enter the patient's request for omprövning.</summary>
    RegisterOmprovning,

    /// <summary>Enter the result of an omprövning.</summary>
    RegisterOmprovningsbeslut,

    /// <summary>Enter the patient's appeal.</summary>
    RegisterOverklagande,

    /// <summary>Enter the result of an appeal.</summary>
    RegisterOverklagandebeslut,

    /// <summary>Close the case.</summary>
    Close,
}
