using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Sjukersattning.Domain.Form;

namespace Sjukersattning.Tests.Exchange;

/// <summary>Whatever a team may write comes through XML as it was, and anybody who has the schema can read it.</summary>
public sealed class SheetExchangeProperties
{
    [Property(MaxTest = 150, Arbitrary = [typeof(WrittenSheets)])]
    public void Read_WhatWasWritten_GivesEveryAnswerBack(WrittenSheet written)
    {
        var sent = written.Sheet;
        var bytes = ExchangeSamples.Bytes(ExchangeSamples.Of(sent));
        var reading = ExchangeSamples.Read(bytes);
        Assert.True(reading.IsValid, string.Join('\n', reading.Faults));
        var back = reading.Utlatande!.Sheet;
        Assert.Equal(sent.Questions.Select(question => question.Id), back.Questions.Select(question => question.Id));
        Assert.All(sent.Questions, question => Assert.Equal(Told(question, sent), Told(question, back)));
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(ExchangeSamples.Bytes(reading.Utlatande)));
        if (File.Exists(RivtaSchema.File))
        {
            Assert.Empty(RivtaSchema.FaultsOf(bytes));
        }
    }

    /// <summary>A code system that nobody chose is ICD-10-SE; a file always tells which.</summary>
    private static string Told(Question question, AnswerSheet sheet) => question is DiagnosesQuestion
        ? $"{DiagnosesQuestion.SystemOf(sheet[question])} {string.Join(' ', DiagnosesQuestion.Rows(sheet[question]))}"
        : sheet[question].ToJson();
}
