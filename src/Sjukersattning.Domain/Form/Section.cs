using Sjukersattning.Domain.People;

namespace Sjukersattning.Domain.Form;

/// <summary>A part of the form with one writer.</summary>
/// <param name="Slug">Its word in the address, e.g. "psykiska".</param>
/// <param name="Profession">Who writes it by default (seed 000, "Do").</param>
/// <param name="Basis">The question on what the assessment builds on.</param>
public sealed record Section(SectionKey Key, string Slug, string Heading, Role Profession, BasisQuestion Basis);
