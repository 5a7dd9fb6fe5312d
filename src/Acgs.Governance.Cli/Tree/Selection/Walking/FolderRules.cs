// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;
using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Reads what a folder in a working tree of git says itself about the files in it.</summary>
/// <param name="reader">Reads the tree.</param>
/// <param name="rootLength">The length of the path that the reader's paths are relative to.</param>
internal sealed class FolderRules(ITreeReader reader, int rootLength)
{
    private byte[] _content = new byte[4096];

    /// <summary>Adds the rules in a folder to those around it.</summary>
    /// <returns>Why they cannot be read.</returns>
    public FileError Read(FolderEntries entries, FolderNode folder)
    {
        var error = FileError.None;
        if (!folder.IsIgnored && entries.Contains(".gitignore"u8))
        {
            var rules = IgnoreRules.Parse(ReadSmall([.. folder.Path, .. ".gitignore\0"u8], out error), folder.IgnoresCase);
            folder.Ignored = rules.Around(folder.Path.Length, folder.Ignored);
        }

        if (entries.Contains(".gitattributes"u8))
        {
            // Without them more files must have the header, and none fewer.
            var attributes = ReadSmall([.. folder.Path, .. ".gitattributes\0"u8], out _);
            folder.Attributes = AttributeScope.Read(attributes, folder.IgnoresCase, folder.Path.Length, folder.Attributes);
        }

        return error;
    }

    /// <summary>Reads a file whole, whose path ends with NUL. One that is gone, or is a link, says nothing.</summary>
    private ReadOnlySpan<byte> ReadSmall(byte[] path, out FileError error)
    {
        error = reader.Open(path.AsSpan(rootLength..^1));
        if (error != FileError.None)
        {
            error = error is FileError.NotFound or FileError.Link ? FileError.None : error;
            return [];
        }

        var length = reader.ReadAll(ref _content);
        reader.Close();
        error = length < 0 ? FileError.Failed : FileError.None;
        return _content.AsSpan(0, Math.Max(length, 0));
    }
}
