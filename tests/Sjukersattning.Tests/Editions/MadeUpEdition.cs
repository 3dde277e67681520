using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Editions;

/// <summary>
/// An edition that FK never made, declared as a real next one would be: one field more (24), one fewer (23), two headings and an address
/// word changed, one limit changed.
/// </summary>
internal static class MadeUpEdition
{
    public const string Version = "1.4";
    public const string NewField = "24.1";
    public const string GoneField = "23.1";
    public const string NewHeading = "Psykosociala funktioner";
    public const string NewSlug = "delaktighet";
    public const int NewLimit = 2000;

    public static FormEdition From(DateOnly validFrom) => new(
        Version, validFrom, "FK 7800 (008 F 001)", Fk7800.Version13.Title,
        [.. Fk7800.Version13.Categories.Select(category => category with { Questions = [.. category.Questions.SelectMany(Changed)] })],
        [.. Fk7800.Version13.Sections.Select(section => section.Key != SectionKey.Aktivitet ? section
            : section with { Slug = NewSlug, Heading = "Aktivitet och delaktighet" })]);

    private static IEnumerable<Question> Changed(Question question) => question switch
    {
        { Id: "9.1" } => [question with { Heading = NewHeading }],
        TextQuestion { Id: "25.1" } text => [text with { MaxLength = NewLimit }],
        TextQuestion { Id: GoneField } text =>
        [
            text with
            {
                Id = NewField, Key = "hjalpIVardagen", Requirement = Requirement.Required,
                Heading = "Hjälp och hjälpmedel", Help = "Vem som hjälper till, med vad och hur ofta.",
            },
        ],
        _ => [question],
    };
}
