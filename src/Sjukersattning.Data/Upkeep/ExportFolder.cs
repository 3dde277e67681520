using System.Security.Cryptography;
using Sjukersattning.Data.Startup;

namespace Sjukersattning.Data.Upkeep;

/// <summary>
/// The folder that everything is written to. A file has its name only when it is whole, so what is there after a break can be kept; a
/// folder with anything of somebody else's is not touched.
/// </summary>
internal sealed class ExportFolder
{
    /// <summary>The list of all files with their sums, as sha256sum reads it. Written last: where it is, the export is done.</summary>
    public const string Sums = "SHA256SUMS";

    /// <summary>Says, while it is not done, that the folder is this program's.</summary>
    public const string Begun = "EXPORT-PAGAR";

    private const string Draft = ".halv";

    private readonly string _root;

    /// <exception cref="StartupException">There is something else in it, or it is done already.</exception>
    public ExportFolder(string root)
    {
        _root = root;
        if (File.Exists(root))
        {
            throw new StartupException($"{root} är en fil. Ange en mapp som inte finns, eller en tom.");
        }

        if (File.Exists(Path.Combine(root, Sums)))
        {
            throw new StartupException($"{root} innehåller en export som är färdig. Ange en annan mapp; ingenting är ändrat.");
        }

        if (Directory.Exists(root) && Directory.EnumerateFileSystemEntries(root).Any() && !File.Exists(Path.Combine(root, Begun)))
        {
            throw new StartupException($"{root} innehåller annat. Ange en mapp som inte finns, eller en tom; ingenting är ändrat.");
        }

        Make(root);
        foreach (var left in Directory.EnumerateFiles(root, $"*{Draft}", SearchOption.AllDirectories).ToList())
        {
            File.Delete(left);
        }

        File.WriteAllText(Path.Combine(root, Begun), "Exporten är inte färdig. Kör kommandot igen.\n");
    }

    /// <summary>The whole file, or null where it is not.</summary>
    public byte[]? Find(string path) => File.Exists(Full(path)) ? File.ReadAllBytes(Full(path)) : null;

    public async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        Make(Path.GetDirectoryName(Full(path))!);
        var draft = Full(path) + Draft;
        await using (var file = new FileStream(draft, FileMode.Create, FileAccess.Write))
        {
            await write(file);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, Full(path), overwrite: true);
    }

    public Task WriteAsync(string path, ReadOnlyMemory<byte> content) => WriteAsync(path, file => file.WriteAsync(content).AsTask());

    public async Task<long> CountLinesAsync(string path, CancellationToken cancel)
    {
        var lines = 0L;
        await foreach (var line in File.ReadLinesAsync(Full(path), cancel))
        {
            lines += line.Length > 0 ? 1 : 0;
        }

        return lines;
    }

    /// <summary>Removes files of an earlier try that nothing of this one has written or kept.</summary>
    public void KeepOnly(IReadOnlySet<string> paths)
    {
        foreach (var stray in Files().Where(path => !paths.Contains(path)).ToList())
        {
            File.Delete(Full(stray));
        }
    }

    /// <summary>Writes the list of files with their sums, and takes away the note that it is not done.</summary>
    public async Task EndAsync(CancellationToken cancel)
    {
        var lines = new List<string>();
        foreach (var path in Files().Order(StringComparer.Ordinal))
        {
            await using var file = File.OpenRead(Full(path));
            lines.Add($"{Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel))}  {path}");
        }

        await WriteAsync(Sums, System.Text.Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));
        File.Delete(Full(Begun));
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(_root, file).Replace('\\', '/')).Where(path => path is not (Begun or Sums));

    private string Full(string path) => Path.Combine(_root, path);

    /// <summary>For the owner alone, where the system knows owners: everything in it is patient data.</summary>
    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
