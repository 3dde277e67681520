using System.Globalization;
using Sjukersattning.Data.Diagnoses;

namespace Sjukersattning.Web.Infrastructure;

/// <summary>The command import-icd10 FILE: replaces the register of diagnosis codes with a published file, all of it or nothing.</summary>
public static class ImportIcd10
{
    /// <summary>Reads the file before anything in the database is touched.</summary>
    /// <param name="progressOf">Makes what is told on the way, for a number of codes.</param>
    /// <returns>A sentence for the operator, and the exit code: 0 only when the whole file is loaded.</returns>
    public static async Task<(string Sentence, int Code)> RunAsync(IServiceProvider services, string path,
        Func<int, IProgress<int>> progressOf)
    {
        if (Directory.Exists(path))
        {
            return ($"{path} är en mapp. Ange filen med diagnoskoder.", 1);
        }

        byte[] content;
        try
        {
            content = await File.ReadAllBytesAsync(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return (File.Exists(path) ? $"Filen {path} går inte att läsa. Kontrollera dess rättigheter." : $"Filen {path} finns inte.", 1);
        }

        if (DiagnosisFile.Parse(content, out var file) is { } fault)
        {
            return ($"{fault} Ingenting är inläst, och registret är som förut.", 1);
        }

        var codes = file!.Codes;
        await services.GetRequiredService<DiagnosisRegister>()
            .ReplaceAsync(Path.GetFileName(path), codes, progressOf(codes.Count), CancellationToken.None);
        return (string.Create(CultureInfo.GetCultureInfo("sv-SE"),
            $"{codes.Count:N0} diagnoskoder är inlästa. {file.Headings:N0} kapitel och avsnitt " +
                $"och {file.Continuations:N0} fortsättningsrader hoppades över."), 0);
    }
}
