// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Checking;
using Acgs.Governance.Cli.Files.Ignoring;

namespace Acgs.Governance.Cli.Files.Walking;

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
    public byte[] Names { get; set; } = [];

    /// <summary>The number of those names.</summary>
    public int Count { get; set; }

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
}
