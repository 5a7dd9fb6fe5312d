// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PostgreSql.Ledger;

/// <summary>Rows of one writer that follow each other.</summary>
/// <param name="Writer">The writer.</param>
/// <param name="First">The number of the first.</param>
/// <param name="Last">The number of the last.</param>
internal sealed record SeqStretch(string Writer, long First, long Last)
{
    /// <summary>Cuts stretches into portions of a number of rows.</summary>
    public static IEnumerable<IReadOnlyList<SeqStretch>> Portions(IEnumerable<SeqStretch> stretches, int most)
    {
        var (portion, free) = (new List<SeqStretch>(), (long)most);
        foreach (var stretch in stretches)
        {
            for (var rest = stretch; rest.First <= rest.Last;)
            {
                var part = rest with { Last = Math.Min(rest.Last, rest.First + free - 1) };
                portion.Add(part);
                free -= part.Last - part.First + 1;
                rest = rest with { First = part.Last + 1 };
                if (free == 0)
                {
                    yield return portion;
                    (portion, free) = ([], most);
                }
            }
        }

        if (portion.Count > 0)
        {
            yield return portion;
        }
    }
}
