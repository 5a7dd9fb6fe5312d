// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Files of one folder that are to be handed over.</summary>
/// <param name="path">The folder, absolute, with '/' at its end.</param>
/// <param name="names">Their names, in order, each ended by NUL.</param>
/// <param name="count">The number of names.</param>
/// <param name="attributes">The attributes that hold in the folder; <see langword="null"/> for none.</param>
internal sealed class FileBatch(byte[] path, byte[] names, int count, AttributeScope? attributes) : WalkItem(path)
{
    // Files of a larger folder are shared among the threads.
    private const int MaxFiles = 256;

    /// <summary>Their names, in order, each ended by NUL.</summary>
    public ReadOnlySpan<byte> Names => names;

    /// <summary>Whether a file is the work of others, or of a tool.</summary>
    /// <param name="file">Its path, absolute.</param>
    /// <param name="isInVendoredFolder">Whether the name of a folder around it says so.</param>
    public bool IsVendored(ReadOnlySpan<byte> file, bool isInVendoredFolder) => attributes?.IsVendored(file, isInVendoredFolder) ?? isInVendoredFolder;

    /// <summary>Whether there are more files than one thread should be given.</summary>
    public bool IsLarge => count > MaxFiles;

    /// <summary>The files in batches that are not large.</summary>
    public IEnumerable<FileBatch> Split()
    {
        for (var start = 0; start < names.Length;)
        {
            var end = start;
            var taken = 0;
            for (; taken < MaxFiles && end < names.Length; taken++)
            {
                end += names.AsSpan(end).IndexOf((byte)0) + 1;
            }

            yield return new(Path, names[start..end], taken, attributes);
            start = end;
        }
    }
}
