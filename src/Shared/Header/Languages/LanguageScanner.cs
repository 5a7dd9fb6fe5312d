// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Gathers the lines of a file's header region that mean to be its header.</summary>
internal struct LanguageScanner
{
    private readonly StringText _text;
    private readonly FileType _type;
    private RegionReader _region;
    private HeaderFindings _findings;
    private int _firstEnd;
    private bool _hasOthers;
    private bool _isAboveFirst;

    public LanguageScanner(StringText text, FileType type, Constitution constitution, List<CommentLine>? repeated)
    {
        _text = text;
        _type = type;
        _region = new(text, type);
        _findings = new(constitution, repeated);
    }

    /// <summary>Where the first stands that is below every header; -1 when the text ends before that is certain.</summary>
    public readonly int RegionEnd => _region.RegionEnd;

    /// <summary>Judges the file.</summary>
    public HeaderScan Scan()
    {
        while (_region.MoveNext())
        {
            if (_region.Place is { } place)
            {
                TakePrologue(place);
            }
            else
            {
                TakeComment(_region.Current);
            }
        }

        return _findings.Conclude(_text, isEmpty: !_region.HasText || !_type.IsDemanded, _isAboveFirst);
    }

    private void TakePrologue(ProloguePlace place)
    {
        var isMarked = _findings.First is not null;
        if (place == ProloguePlace.First)
        {
            // Below anything else it would not be the first line without the header either.
            _isAboveFirst |= isMarked && !_hasOthers;
            _firstEnd = _region.Current.End;
            return;
        }

        _isAboveFirst |= isMarked && place == ProloguePlace.Above;
        _hasOthers = true;
    }

    private void TakeComment(CommentLine line)
    {
        if (line.Kind == CommentKind.Foreign || line.IsCanonical || MarkerReader.IsMarker(_text, line.Start, line.End))
        {
            _findings.Add(line);
            _region.PassMarker(line);
        }
        else
        {
            _hasOthers |= line.Start >= _firstEnd && _text.SkipBlanks(line.Start, line.End) < line.End;
        }
    }
}
