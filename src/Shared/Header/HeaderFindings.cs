// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>Gathers the lines of a file that mean to be the header, in whatever language, and draws the verdict from them.</summary>
/// <param name="constitution">The hashes that a header may state.</param>
/// <param name="repeated">Takes the lines after the first; <see langword="null"/> when only the verdict is wanted.</param>
internal struct HeaderFindings(Constitution constitution, List<CommentLine>? repeated)
{
    private CommentLine? _first;
    private CommentLine? _documented;
    private CommentLine? _elsewhere;
    private bool _isRepeated;

    /// <summary>The first line of the header region that means to be the header.</summary>
    public readonly CommentLine? First => _first ?? _documented;

    /// <summary>Whether a header was found outside the header region.</summary>
    public readonly bool IsMarkedElsewhere => _elsewhere is not null;

    /// <summary>Takes in a line of the header region.</summary>
    public void Add(CommentLine line)
    {
        if (_first is null)
        {
            _first = line;
            return;
        }

        _isRepeated = true;
        repeated?.Add(line);
    }

    /// <summary>Takes in a line of documentation, which belongs to no header region; only where nothing else does it mean to be the header.</summary>
    public void AddDocumentation(CommentLine line) => _documented ??= line;

    /// <summary>Takes in a canonical line outside the header region; only the first one matters.</summary>
    public void AddElsewhere(CommentLine line) => _elsewhere ??= line;

    /// <summary>The verdict.</summary>
    /// <param name="text">The text that the lines are of.</param>
    /// <param name="isEmpty">Whether the file has nothing but white space.</param>
    /// <param name="isAboveFirst">Whether the first line stands above one that must be the first of the file.</param>
    public readonly HeaderScan Conclude<TText>(TText text, bool isEmpty, bool isAboveFirst)
        where TText : struct, IHeaderText
    {
        var verdict = First switch
        {
            _ when _isRepeated => HeaderVerdict.Duplicate,
            null when IsMarkedElsewhere => HeaderVerdict.Misplaced,
            null => isEmpty ? HeaderVerdict.Empty : HeaderVerdict.Missing,
            _ when isAboveFirst => HeaderVerdict.Misplaced,
            { IsCanonical: false } => HeaderVerdict.Malformed,
            { Hash: var hash } => constitution.Evaluate(text, hash),
        };
        return new(verdict, First ?? _elsewhere ?? default, (IReadOnlyList<CommentLine>?)repeated ?? []);
    }
}
