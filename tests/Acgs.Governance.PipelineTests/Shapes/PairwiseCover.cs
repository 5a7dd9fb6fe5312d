// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>
/// A small set of rows in which every pair of values of two axes occurs, except for forbidden pairs. Greedy, and the same each time:
/// a row begins with the first pair that is missing, and each further axis takes the value that brings most of the missing pairs.
/// </summary>
/// <param name="sizes">How many values each axis has.</param>
/// <param name="isForbidden">Whether two values exclude each other; asked with the lower axis first.</param>
internal sealed class PairwiseCover(IReadOnlyList<int> sizes, Func<AxisValue, AxisValue, bool> isForbidden)
{
    private readonly HashSet<(AxisValue, AxisValue)> _missing = [.. AllowedPairs(sizes, isForbidden)];

    /// <summary>Every pair of values that may occur together, in order.</summary>
    public static IEnumerable<(AxisValue First, AxisValue Second)> AllowedPairs(
        IReadOnlyList<int> sizes, Func<AxisValue, AxisValue, bool> isForbidden) =>
        from first in Enumerable.Range(0, sizes.Count)
        from second in Enumerable.Range(first + 1, sizes.Count - first - 1)
        from one in Enumerable.Range(0, sizes[first])
        from other in Enumerable.Range(0, sizes[second])
        let pair = (new AxisValue(first, one), new AxisValue(second, other))
        where !isForbidden(pair.Item1, pair.Item2)
        select pair;

    /// <summary>The rows: for each axis the index of its value.</summary>
    public IReadOnlyList<int[]> Rows()
    {
        var rows = new List<int[]>();
        foreach (var (first, second) in AllowedPairs(sizes, isForbidden))
        {
            if (_missing.Contains((first, second)))
            {
                rows.Add(Row(first, second, rows.Count));
            }
        }

        return rows;
    }

    private int[] Row(AxisValue first, AxisValue second, int turn)
    {
        List<AxisValue> chosen = [first, second];
        foreach (var axis in Enumerable.Range(0, sizes.Count).Except([first.Axis, second.Axis]).ToList())
        {
            // Among equals rows and axes take different ones: otherwise most rows would have all first values or all last ones.
            var offset = turn / (1 + (axis % 4));
            chosen.Add(Enumerable.Range(0, sizes[axis])
                .Select(value => new AxisValue(axis, (value + offset) % sizes[axis]))
                .Where(value => chosen.All(other => !IsForbidden(value, other)))
                .MaxBy(value => chosen.Count(other => _missing.Contains(Ordered(value, other)))));
        }

        _missing.ExceptWith(from one in chosen from other in chosen where one.Axis < other.Axis select (one, other));
        return [.. chosen.OrderBy(value => value.Axis).Select(value => value.Index)];
    }

    private bool IsForbidden(AxisValue one, AxisValue other)
    {
        var (first, second) = Ordered(one, other);
        return isForbidden(first, second);
    }

    private static (AxisValue, AxisValue) Ordered(AxisValue one, AxisValue other) => one.Axis < other.Axis ? (one, other) : (other, one);
}
