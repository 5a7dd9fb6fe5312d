// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Prometheus.Tests;

/// <summary>Two texts beside each other: the lines that only one of them has, in order.</summary>
internal static class LineDifference
{
    public static string Of(string expected, string actual)
    {
        var (left, right) = (expected.Split('\n'), actual.Split('\n'));
        var lengths = CommonLengths(left, right);
        var lines = new List<string>();
        for (var (i, j) = (0, 0); i < left.Length || j < right.Length;)
        {
            if (i < left.Length && j < right.Length && left[i] == right[j])
            {
                (i, j) = (i + 1, j + 1);
            }
            else if (j == right.Length || (i < left.Length && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                lines.Add($"{i + 1,5} - {left[i++]}");
            }
            else
            {
                lines.Add($"{j + 1,5} + {right[j++]}");
            }
        }

        return string.Join('\n', lines);
    }

    // How many lines the rests of both texts have in common.
    private static int[,] CommonLengths(string[] left, string[] right)
    {
        var lengths = new int[left.Length + 1, right.Length + 1];
        for (var i = left.Length - 1; i >= 0; i--)
        {
            for (var j = right.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = left[i] == right[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        return lengths;
    }
}
