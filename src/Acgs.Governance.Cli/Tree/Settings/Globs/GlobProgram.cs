// Constitutional Hash: cdd01ef066bc6cf2

using System.Buffers;

namespace Acgs.Governance.Cli.Tree.Settings.Globs;

/// <summary>A compiled glob. No place of a path is tried twice at the same step, so that no glob takes long.</summary>
/// <param name="steps">The steps.</param>
internal sealed class GlobProgram(GlobStep[] steps)
{
    private const int StackBytes = 1024;

    /// <summary>Whether the whole of <paramref name="path"/> is what the glob describes.</summary>
    public bool Matches(ReadOnlySpan<char> path)
    {
        var count = ((steps.Length * (path.Length + 1)) + 7) / 8;
        var rented = count > StackBytes ? ArrayPool<byte>.Shared.Rent(count) : null;
        var tried = rented is null ? stackalloc byte[StackBytes] : rented;
        tried[..count].Clear();
        var isMatch = Run(path, tried);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return isMatch;
    }

    private bool Run(ReadOnlySpan<char> path, Span<byte> tried)
    {
        // Where to go on when the way that was taken leads nowhere. Most globs have few such places.
        var open = new ValueStack(stackalloc (int, int)[64]);
        open.Push((0, 0));
        while (open.TryPop(out var place))
        {
            var (step, position) = place;
            while (Try(step, position, path.Length, tried))
            {
                if (steps[step].Operation == GlobOperation.End)
                {
                    if (position == path.Length)
                    {
                        return true;
                    }

                    break;
                }

                if (!Advance(path, ref step, ref position, ref open))
                {
                    break;
                }
            }
        }

        return false;
    }

    private static bool Try(int step, int position, int length, Span<byte> tried)
    {
        var bit = (step * (length + 1)) + position;
        var mask = (byte)(1 << (bit & 7));
        var isNew = (tried[bit >> 3] & mask) == 0;
        tried[bit >> 3] |= mask;
        return isNew;
    }

    private bool Advance(ReadOnlySpan<char> path, ref int step, ref int position, ref ValueStack open)
    {
        var current = steps[step];
        switch (current.Operation)
        {
            case GlobOperation.Jump:
                step = current.First;
                return true;
            case GlobOperation.Either:
                open.Push((current.Second, position));
                step = current.First;
                return true;
            case GlobOperation.Number:
                PushNumbers(path, step, position, ref open);
                return false;
            default:
                position += LengthOf(current, path, position, out var isTaken);
                step++;
                return isTaken;
        }
    }

    private static int LengthOf(GlobStep step, ReadOnlySpan<char> path, int position, out bool isTaken)
    {
        isTaken = position < path.Length && step.Operation switch
        {
            GlobOperation.Literal => path[position] == step.First,
            GlobOperation.Class => step.Class!.Has(path[position]),
            GlobOperation.AnyInName => path[position] != '/',
            _ => true,
        };

        // A character outside the basic plane is one.
        var isPair = isTaken && step.Operation == GlobOperation.AnyInName
            && position + 1 < path.Length && char.IsSurrogatePair(path[position], path[position + 1]);
        return isPair ? 2 : 1;
    }

    /// <summary>A number may end behind each of its digits, as far as the glob itself knows.</summary>
    private static void PushNumbers(GlobStep range, ReadOnlySpan<char> path, int step, int position, ref ValueStack open)
    {
        var isNegative = position < path.Length && path[position] == '-';
        var start = position < path.Length && path[position] is '-' or '+' ? position + 1 : position;
        long number = 0;
        for (var index = start; index < path.Length && char.IsAsciiDigit(path[index]) && number <= int.MaxValue; index++)
        {
            number = (number * 10) + (path[index] - '0');
            var value = isNegative ? -number : number;
            var hasLeadingZero = path[start] == '0' && index > start;
            if (value >= range.First && value <= range.Second && !hasLeadingZero)
            {
                open.Push((step + 1, index + 1));
            }
        }
    }

    private void PushNumbers(ReadOnlySpan<char> path, int step, int position, ref ValueStack open) =>
        PushNumbers(steps[step], path, step, position, ref open);
}
