using System.Globalization;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Domain.Exchange;

/// <summary>What a svar may hold and how often it may stand in a file, read from the form's declaration.</summary>
/// <param name="Delsvar">Its delsvar; empty for a tilläggsfråga, whose only delsvar may have any id.</param>
/// <param name="HasInstance">Whether it must carry an instance number.</param>
internal sealed record SvarLayout(IReadOnlyList<DelsvarLayout> Delsvar, int Most = 1, bool HasInstance = false)
{
    private static readonly SvarLayout OfAdditional = new([]);

    /// <summary>The layouts of an edition's svar, by svar-id.</summary>
    public static IReadOnlyDictionary<string, SvarLayout> OfEdition(FormEdition form) => form.Questions
        .Where(question => question is not TextQuestion { SentIn: not null })
        .GroupBy(question => question.SvarId, question => question.Accept(new Reader()))
        .ToDictionary(group => group.Key, group => group.First() with { Delsvar = [.. group.SelectMany(layout => layout.Delsvar)] });

    /// <summary>The layout of a svar that no edition declares; null when it is no tilläggsfråga.</summary>
    public static SvarLayout? OfUndeclared(string svarId) => AdditionalQuestion.IsId($"{svarId}.1") ? OfAdditional : null;

    /// <summary>Each kind of question as the format carries it.</summary>
    private sealed class Reader : IQuestionVisitor<SvarLayout>
    {
        public SvarLayout Text(TextQuestion question) => new([new(question.Id, DelsvarKind.Text)]);

        public SvarLayout Date(DateQuestion question) => new([new(question.Id, DelsvarKind.Date)]);

        public SvarLayout YesNo(YesNoQuestion question) => new([new(question.Id, DelsvarKind.Truth)]);

        public SvarLayout Tick(TickQuestion question) => new([new(question.Id, DelsvarKind.Truth)]);

        public SvarLayout DatedChoices(DatedChoicesQuestion question) => new(
            [new(question.Id + ".1", DelsvarKind.Code)
                {
                    Systems = [question.CodeSystem], Codes = [.. question.Choices.Select(choice => choice.Code)], IsNeeded = true,
                    Names = question.Choices.ToDictionary(choice => choice.Code),
                },
                new(question.Id + ".2", DelsvarKind.Date) { IsNeeded = true }],
            question.Choices.Count, HasInstance: true);

        /// <summary>How many there may be the review of the answers tells.</summary>
        public SvarLayout Underlag(UnderlagQuestion question) => new(
            [new(question.Id + ".1", DelsvarKind.Code)
                {
                    Systems = [question.CodeSystem], Names = question.Types.ToDictionary(type => type.Code),
                },
                new(question.Id + ".2", DelsvarKind.Date), new(question.Id + ".3", DelsvarKind.Text)],
            int.MaxValue, HasInstance: true);

        public SvarLayout Diagnoses(DiagnosesQuestion question) => new(
        [
            .. Enumerable.Range(1, DiagnosesQuestion.MaxRows).SelectMany(row => new DelsvarLayout[]
            {
                new(Id(question, (2 * row) - 1), DelsvarKind.Text),
                new(Id(question, 2 * row), DelsvarKind.Code)
                {
                    Systems = [.. ExchangeCodes.DiagnosisSystems.Select(system => system.Oid)], HasTidySystem = true,
                },
            }),
        ]);

        public SvarLayout Basis(BasisQuestion question) => new([]);

        private static string Id(Question question, int number) => string.Create(CultureInfo.InvariantCulture, $"{question.Id}.{number}");
    }
}
