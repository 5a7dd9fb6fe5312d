// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Which rows belong into a portion of the log, and where.</summary>
/// <param name="start">The index of the first place.</param>
/// <param name="length">The number of places.</param>
internal sealed class PortionPlaces(long start, int length)
{
    private readonly Dictionary<(string Writer, long Seq), int> _places = new(length);
    private readonly List<SeqStretch> _stretches = [];
    private readonly Dictionary<string, int> _open = [];

    /// <summary>Rows of one writer that follow each other.</summary>
    public IReadOnlyList<SeqStretch> Stretches => _stretches;

    /// <summary>Adds the part of a run that lies in the portion.</summary>
    public void Add(long firstIndex, string writer, long firstSeq, int count)
    {
        var from = Math.Max(firstIndex, start);
        var to = Math.Min(firstIndex + count, start + length);
        if (from >= to)
        {
            return;
        }

        var seq = firstSeq + from - firstIndex;
        for (var index = from; index < to; index++)
        {
            // The first claim counts, should runs have been changed so that two places claim one row.
            _places.TryAdd((writer, seq + index - from), (int)(index - start));
        }

        Extend(writer, seq, seq + to - from - 1);
    }

    /// <summary>The place of a row; <see langword="null"/> if it has none in the portion.</summary>
    public int? Find(string writer, long seq) => _places.TryGetValue((writer, seq), out var place) ? place : null;

    private void Extend(string writer, long first, long last)
    {
        if (_open.TryGetValue(writer, out var open) && _stretches[open].Last == first - 1)
        {
            _stretches[open] = _stretches[open] with { Last = last };
            return;
        }

        _open[writer] = _stretches.Count;
        _stretches.Add(new(writer, first, last));
    }
}
