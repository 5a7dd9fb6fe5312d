// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;
using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>A folder that a walk comes to, and what is known of it.</summary>
/// <param name="path">Its path, absolute, with '/' at its end.</param>
/// <param name="around">The folder around it, whose working tree and rules are also its own; <see langword="null"/> for none.</param>
internal sealed class FolderNode(byte[] path, FolderNode? around = null)
{
    // Files of a larger folder are shared among the threads.
    private const int MaxFiles = 256;

    /// <summary>Its path, absolute, with '/' at its end.</summary>
    public byte[] Path => path;

    /// <summary>What git tracks in its working tree; <see langword="null"/> outside of git.</summary>
    public GitIndex? Index { get; init; } = around?.Index;

    /// <summary>The length of the path of its working tree; 0 outside of git.</summary>
    public int TopLength { get; init; } = around?.TopLength ?? 0;

    /// <summary>The first of its entries in the index.</summary>
    public int IndexStart { get; init; }

    /// <summary>The end of its entries in the index.</summary>
    public int IndexEnd { get; init; }

    /// <summary>The ignore rules around it; once it is listed, in it.</summary>
    public IgnoreScope? Ignored { get; set; } = around?.Ignored;

    /// <summary>The attributes around it; once it is listed, in it.</summary>
    public AttributeScope? Attributes { get; set; } = around?.Attributes;

    /// <summary>Whether ASCII letters match in either case in these rules.</summary>
    public bool IgnoresCase { get; init; } = around?.IgnoresCase ?? false;

    /// <summary>Whether it is ignored; then only what is tracked is taken.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Whether the walk starts here, so that it is entered whatever it is.</summary>
    public bool IsStart { get; } = around is null;

    /// <summary>The names of the files in it to be handed over; <see langword="null"/> when it is to be listed.</summary>
    public byte[][]? Files { get; init; }

    /// <summary>Whether there are more files than one thread should be given.</summary>
    public static bool IsLarge(int files) => files > MaxFiles;

    /// <summary>The folder with the names of files in it, as often as it takes for no thread to be given too many.</summary>
    public IEnumerable<FolderNode> With(IEnumerable<byte[]> files) => files.Chunk(MaxFiles).Select(part => new FolderNode(path, this) { Files = part });

    /// <summary>The first of its entries in the index, from <paramref name="start"/> on, that is not before a name in it.</summary>
    public int Find(int start, ReadOnlySpan<byte> name) => Index?.Find(start, IndexEnd, path.Length - TopLength, name) ?? start;

    /// <summary>What an entry of the index stands for, if it is that of a name in the folder.</summary>
    public IndexEntryKind? KindOf(int entry, ReadOnlySpan<byte> name) =>
        entry < IndexEnd && Index!.Is(entry, path.Length - TopLength, name) ? Index.KindOf(entry) : null;
}
