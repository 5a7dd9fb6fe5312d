// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header;

/// <summary>Gathers the lines of a file that mean to be the header, in whatever language, and draws the verdict from them.</summary>
/// <param name="constitution">The hashes that a header may state.</param>
/// <param name="repeated">Takes the lines after the first; <see langword="null"/> when only the verdict is wanted.</param>
internal struct HeaderFindings(Constitution constitution, List<Marker>? repeated)
{
    private Marker _first;
    private int _count;
    private Marker _documented;
    private bool _isDocumented;
    private Marker _elsewhere;
    private bool _isElsewhere;

    /// <summary>Whether the header region has a line that means to be the header.</summary>
    public readonly bool IsMarked => _count > 0 || _isDocumented;

    /// <summary>Whether the only header found stands outside the header region.</summary>
    public readonly bool IsMarkedElsewhere => _isElsewhere;

    /// <summary>The first line of the header region that means to be the header; meaningful when <see cref="IsMarked"/>.</summary>
    public readonly Marker First => _count > 0 ? _first : _documented;

    /// <summary>Takes in a line of the header region.</summary>
    public void Add(Marker marker)
    {
        if (_count++ == 0)
        {
            _first = marker;
        }
        else
        {
            repeated?.Add(marker);
        }
    }

    /// <summary>Takes in a line of documentation, which belongs to no header region; only where nothing else does it mean to be the header.</summary>
    public void AddDocumentation(Marker marker)
    {
        if (!_isDocumented)
        {
            _isDocumented = true;
            _documented = marker;
        }
    }

    /// <summary>Takes in a canonical line outside the header region; only the first one matters.</summary>
    public void AddElsewhere(Marker marker)
    {
        if (!_isElsewhere)
        {
            _isElsewhere = true;
            _elsewhere = marker;
        }
    }

    /// <summary>The verdict.</summary>
    /// <param name="text">The text that the lines are of.</param>
    /// <param name="isEmpty">Whether the file has nothing but white space.</param>
    /// <param name="isAboveFirst">Whether the first line stands above one that must be the first of the file.</param>
    public readonly HeaderScan Conclude<TText>(TText text, bool isEmpty, bool isAboveFirst)
        where TText : struct, IHeaderText
    {
        var isMoved = !IsMarked && _isElsewhere;
        return new(Verdict(text, isEmpty, isAboveFirst || isMoved), isMoved ? _elsewhere : First, (IReadOnlyList<Marker>?)repeated ?? []);
    }

    private readonly HeaderVerdict Verdict<TText>(TText text, bool isEmpty, bool isMisplaced)
        where TText : struct, IHeaderText => this switch
        {
            { _count: > 1 } => HeaderVerdict.Duplicate,
            _ when isMisplaced => HeaderVerdict.Misplaced,
            { IsMarked: false } => isEmpty ? HeaderVerdict.Empty : HeaderVerdict.Missing,
            { First.IsCanonical: false } => HeaderVerdict.Malformed,
            _ => constitution.Evaluate(text, _first.Hash),
        };
}
