// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Checking;
using Acgs.Governance.Cli.Tree.Selection.Ignoring;

namespace Acgs.Governance.Cli.Tree.Selection.Walking;

/// <summary>A folder of a walk: what is known when it is entered, and then what was taken of it.</summary>
/// <param name="path">Its path relative to the top, with '/' at its end; empty for the top.</param>
internal sealed class FolderNode(byte[] path)
{
    /// <summary>Its path relative to the top, with '/' at its end; empty for the top.</summary>
    public byte[] Path => path;

    /// <summary>The first of its entries in the index of git.</summary>
    public int IndexStart { get; init; }

    /// <summary>The end of its entries in the index of git.</summary>
    public int IndexEnd { get; init; }

    /// <summary>The rules around it.</summary>
    public IgnoreScope? Scope { get; init; }

    /// <summary>Whether it is ignored; then only what is tracked is taken.</summary>
    public bool IsIgnored { get; init; }

    /// <summary>The names of the files that were taken, in order, each ended by NUL.</summary>
    public byte[] Names { get; private set; } = [];

    /// <summary>The number of those names.</summary>
    public int Count { get; private set; }

    /// <summary>The folders that it contains, in order, each with the place in <see cref="Names"/> that it stands at.</summary>
    public List<(int Position, FolderNode Folder)> Folders { get; } = [];

    /// <summary>Whether a file <c>.gitattributes</c> is in it.</summary>
    public bool HasAttributes { get; set; }

    /// <summary>Whether a file <c>.editorconfig</c> is in it, or something else of that name.</summary>
    public bool HasSettings { get; set; }

    /// <summary>The results for the files that were taken, if they have been judged.</summary>
    public FileResult[]? Results { get; set; }

    /// <summary>How many of the results have been gathered.</summary>
    public int Gathered { get; set; }

    /// <summary>Whether git tracks a file in it.</summary>
    public bool HasTracked => IndexStart < IndexEnd;

    /// <summary>Takes the files of the folder in.</summary>
    /// <param name="names">Their names, in order, each ended by NUL.</param>
    /// <param name="count">Their number.</param>
    public void Take(ReadOnlySpan<byte> names, int count) => (Names, Count) = (names.ToArray(), count);

    /// <summary>Leaves files out again.</summary>
    /// <param name="isLeft">Which of them.</param>
    public void Leave(ReadOnlySpan<bool> isLeft)
    {
        var names = Names.AsSpan();
        var (from, to, inner) = (0, 0, 0);
        foreach (var isOut in isLeft)
        {
            inner = MoveFolders(inner, from, to);
            var length = names[from..].IndexOf((byte)0) + 1;
            if (isOut)
            {
                Count--;
            }
            else
            {
                names.Slice(from, length).CopyTo(names[to..]);
                to += length;
            }

            from += length;
        }

        MoveFolders(inner, from, to);
        Names = to == from ? Names : Names[..to];
    }

    /// <summary>Lets the folders that stand at a place stand at another one.</summary>
    /// <returns>The first folder behind them.</returns>
    private int MoveFolders(int first, int from, int to)
    {
        while (first < Folders.Count && Folders[first].Position == from)
        {
            Folders[first] = (to, Folders[first++].Folder);
        }

        return first;
    }
}
