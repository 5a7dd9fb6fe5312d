// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using System.Text;

namespace Acgs.Governance.Cli.Benchmarks.Trees;

/// <summary>Makes up what files say.</summary>
/// <param name="random">Where the choices come from.</param>
/// <param name="share">How many of a hundred files comply.</param>
/// <param name="mentions">How many of a hundred files have the digits in their body.</param>
internal sealed class FileText(Random random, int share, int mentions)
{
    private const double MedianLength = 6 * 1024;
    private const double Spread = 1.1;
    private const int LongestLength = 1024 * 1024;

    private static readonly string[] Words =
    [
        "policy", "agent", "council", "Constraint", "audit", "vote", "ledger", "quorum", "Certificate", "proposal", "review", "charter",
        "native", "amendment", "Context", "token", "signal", "route", "cache", "Command",
    ];

    /// <summary>A file of the given type.</summary>
    public string Of(FileKind kind)
    {
        var length = NextLength();
        var text = new StringBuilder(length + 200).Append(kind.Prologue).Append(Header(kind));
        var format = CompositeFormat.Parse(kind.Statement);
        var mention = mentions > 0 && random.Next(100) < mentions ? random.Next(length) : int.MaxValue;
        while (text.Length < length)
        {
            if (text.Length >= mention)
            {
                text.AppendFormat(CultureInfo.InvariantCulture, format, "constitutional_hash", HashFormat.BuiltIn);
                mention = int.MaxValue;
            }

            text.AppendFormat(CultureInfo.InvariantCulture, format, Word(), Word());
        }

        return text.Append(kind.End).ToString();
    }

    // Of the others most have no header; some have one in a spelling of their own, and some another hash.
    private string Header(FileKind kind)
    {
        if (random.Next(100) < share)
        {
            return kind.Header(HashFormat.BuiltIn);
        }

        return random.Next(6) switch
        {
            0 => $"{kind.Opening} **Constitutional Hash**: `{HashFormat.BuiltIn}`{kind.Closing}\n",
            1 => kind.Header("0123456789abcdef"),
            _ => string.Empty,
        };
    }

    /// <summary>Lengths as they are in real trees: the logarithm is normally distributed, with a long tail.</summary>
    private int NextLength()
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return (int)Math.Min(LongestLength, MedianLength * Math.Exp(Spread * normal));
    }

    private string Word() => Words[random.Next(Words.Length)];
}
