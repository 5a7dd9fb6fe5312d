// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>Files of one folder that are to be handed over.</summary>
/// <param name="path">The folder, absolute, with '/' at its end.</param>
/// <param name="names">Their names, in order, each ended by NUL.</param>
/// <param name="attributes">The attributes that hold in the folder; <see langword="null"/> for none.</param>
internal sealed class FileBatch(byte[] path, byte[] names, AttributeScope? attributes) : WalkItem(path)
{
    // Files of a larger folder are shared among the threads.
    private const int MaxFiles = 256;

    /// <summary>Their names, in order, each ended by NUL.</summary>
    public ReadOnlySpan<byte> Names => names;

    /// <summary>Whether a file is the work of others, or of a tool.</summary>
    /// <param name="file">Its path, absolute.</param>
    /// <param name="isInVendoredFolder">Whether the name of a folder around it says so.</param>
    public bool IsVendored(ReadOnlySpan<byte> file, bool isInVendoredFolder) => attributes?.IsVendored(file, isInVendoredFolder) ?? isInVendoredFolder;

    /// <summary>Takes the first files out of a batch with too many.</summary>
    /// <returns>The rest in batches of their own.</returns>
    public IEnumerable<FileBatch> Split()
    {
        for (var start = 0; start < names.Length;)
        {
            var end = start;
            for (var count = 0; count < MaxFiles && end < names.Length; count++)
            {
                end += names.AsSpan(end).IndexOf((byte)0) + 1;
            }

            yield return start == 0 && end == names.Length ? this : new(Path, names[start..end], attributes);
            start = end;
        }
    }
}
