// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages;

/// <summary>Gathers the lines of a file's header region that mean to be its header.</summary>
internal struct LanguageScanner
{
    private readonly StringText _text;
    private readonly FileType _type;
    private RegionReader _parts;
    private HeaderFindings _findings;
    private int _firstEnd;
    private bool _hasOthers;
    private bool _isAboveFirst;

    public LanguageScanner(StringText text, FileType type, Constitution constitution, List<Marker>? repeated)
    {
        _text = text;
        _type = type;
        _parts = new(text, type);
        _findings = new(constitution, repeated);
    }

    /// <summary>Where the first stands that is below every header; -1 when the text ends before that is certain.</summary>
    public readonly int RegionEnd => _parts.RegionEnd;

    /// <summary>Judges the file.</summary>
    public HeaderScan Scan()
    {
        while (_parts.MoveNext())
        {
            Take(_parts.Current);
        }

        return _findings.Conclude(_text, isEmpty: !_parts.HasText || !_type.IsDemanded, _isAboveFirst);
    }

    private void Take(RegionPart piece)
    {
        switch (piece.Kind)
        {
            case RegionPartKind.First:
                // Below anything else it would not be the first line without the header either.
                _isAboveFirst |= _findings.IsMarked && !_hasOthers;
                _firstEnd = piece.Line.End;
                break;
            case RegionPartKind.Above:
                _isAboveFirst |= _findings.IsMarked;
                _hasOthers = true;
                break;
            case RegionPartKind.Either:
                _hasOthers = true;
                break;
            case RegionPartKind.Foreign:
                Add(new(piece.Line, HeaderLine.None));
                break;
            case RegionPartKind.Comment:
                TakeComment(piece);
                break;
        }
    }

    private void TakeComment(RegionPart piece)
    {
        var hash = piece.FindHash(_text);
        if (hash != HeaderLine.None || MarkerReader.IsMarker(_text, piece.Line.Start, piece.Line.End))
        {
            Add(new(piece.Line, hash));
        }
        else
        {
            _hasOthers |= piece.Line.Start >= _firstEnd && _text.SkipBlanks(piece.Line.Start, piece.Line.End) < piece.Line.End;
        }
    }

    private void Add(Marker marker)
    {
        _findings.Add(marker);
        _parts.PassMarker(marker.Line);
    }
}
