// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;

namespace Acgs.Governance.Operations.Backup;

/// <summary>The folder of one backup, and the names in it.</summary>
/// <param name="path">The folder.</param>
internal sealed class BackupFolder(string path)
{
    public const string Dump = "database.dump";
    public const string Globals = "globals.sql";
    public const string Ledger = "ledger.sqlite";
    public const string Configuration = "configuration";
    public const string Manifest = "manifest.json";
    public const string ManifestHash = "manifest.sha256";
    public const string Mark = "verified.json";

    public string Path { get; } = System.IO.Path.GetFullPath(path);

    public string Name => System.IO.Path.GetFileName(System.IO.Path.TrimEndingDirectorySeparator(Path));

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>The files that a manifest names, if all is well: all but itself, its hash, and what a verification has left.</summary>
    public IEnumerable<string> Files() => Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
        .Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
        .Where(file => file is not (Manifest or ManifestHash or Mark) && !IsLeftMark(file));

    /// <summary>
    /// Keeps others from removing the backup until it is disposed; <see langword="null"/> without a manifest. Reading is enough for it, so that it works
    /// on any medium.
    /// </summary>
    public FileStream? TryHold()
    {
        try
        {
            return new(PathOf(Manifest), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Reads the manifest, which must have the hash that stands beside it.</summary>
    /// <exception cref="FormatException">It is missing, changed or unknown; the message says which.</exception>
    public BackupManifest ReadManifest() => ManifestReader.Read(ReadManifestBytes());

    /// <summary>The hash of the manifest.</summary>
    /// <inheritdoc cref="ReadManifest"/>
    public string HashOfManifest() => HashOf(ReadManifestBytes());

    /// <summary>The line that <c>sha256sum --check manifest.sha256</c> reads.</summary>
    public static string HashLine(byte[] manifest) => $"{HashOf(manifest)}  {Manifest}\n";

    // Of a verification that was killed while it wrote.
    private static bool IsLeftMark(string file) =>
        file.StartsWith($"{Mark}.", StringComparison.Ordinal) && file.EndsWith(DurableFile.NotYet, StringComparison.Ordinal);

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private byte[] ReadManifestBytes()
    {
        try
        {
            var manifest = File.ReadAllBytes(PathOf(Manifest));
            return File.ReadAllText(PathOf(ManifestHash)) == HashLine(manifest)
                ? manifest
                : throw new FormatException($"{Manifest} is not the one that {ManifestHash} names");
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FormatException($"{Manifest} or {ManifestHash} is missing", exception);
        }
    }
}
