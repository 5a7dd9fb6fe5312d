// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Selection.Git;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;
using Acgs.Governance.Cli.Tree.Selection.Vendored;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>A folder that a walk comes to, and what is known before it is listed.</summary>
/// <param name="Path">Its path, absolute, with '/' at its end.</param>
internal sealed record FolderNode(byte[] Path)
{
    // Files of a larger folder are shared among the threads.
    private const int MaxFiles = 256;

    /// <summary>What git tracks in its working tree; <see langword="null"/> outside of git.</summary>
    public GitIndex? Index { get; init; }

    /// <summary>The length of the path of its working tree; 0 outside of git.</summary>
    public int TopLength { get; init; }

    /// <summary>The first of its entries in the index.</summary>
    public int IndexStart { get; init; }

    /// <summary>The end of its entries in the index.</summary>
    public int IndexEnd { get; init; }

    /// <summary>The ignore rules around it.</summary>
    public IgnoreScope? Ignored { get; init; }

    /// <summary>The attributes around it.</summary>
    public AttributeScope? Attributes { get; init; }

    /// <summary>Whether ASCII letters match in either case in these rules.</summary>
    public bool IgnoresCase { get; init; }

    /// <summary>Whether it is ignored; then only what is tracked is taken.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>Whether the walk starts here, so that it is entered whatever it is.</summary>
    public bool IsStart { get; init; }

    /// <summary>The names of the files in it to be handed over; <see langword="null"/> when it is to be listed.</summary>
    public byte[][]? Files { get; init; }

    /// <summary>Whether there are more files than one thread should be given.</summary>
    public static bool IsLarge(int files) => files > MaxFiles;

    /// <summary>The folder with the names of files in it, as often as it takes for no thread to be given too many.</summary>
    public IEnumerable<FolderNode> With(IEnumerable<byte[]> files) => files.Chunk(MaxFiles).Select(part => this with { Files = part });

    /// <summary>The first of its entries in the index, from <paramref name="start"/> on, that is not before a name in it.</summary>
    public int Find(int start, ReadOnlySpan<byte> name) => Index?.Find(start, IndexEnd, Path.Length - TopLength, name) ?? start;

    /// <summary>What an entry of the index stands for, if it is that of a name in the folder.</summary>
    public IndexEntryKind? KindOf(int entry, ReadOnlySpan<byte> name) =>
        entry < IndexEnd && Index!.Is(entry, Path.Length - TopLength, name) ? Index.KindOf(entry) : null;
}
